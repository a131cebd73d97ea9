//! What a funnel shows.

#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    pub area: String,
    /// The years that are counted: 令和8年度, or 令和6年度から令和8年度までの3年度分.
    pub period: String,
    /// Whether years were added because each has few.
    pub is_added_up: bool,
    /// Two at least, the whole first.
    pub steps: Vec<FunnelStep>,
    /// Whether there are enough people to tell shares in percent.
    pub is_enough: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunnelStep {
    pub name: String,
    /// Finite, not negative.
    pub count: f64,
    pub unit: String,
    /// Of the step before, 0 to 100. `None` of the first, of few, and where more came than there were.
    pub percent: Option<u8>,
}

//! What a funnel says, in words.

use super::funnel_steps::{Funnel, FunnelStep};
use super::years::number;

/// 18人
pub fn counted(step: &FunnelStep) -> String {
    format!("{}{}", number(step.count), step.unit)
}

/// 前の段の26％
pub fn share(step: &FunnelStep) -> Option<String> {
    step.percent.map(|percent| format!("前の段の{percent}％"))
}

impl Funnel {
    /// The finding: above the picture.
    pub fn title(&self) -> String {
        let [first, .., last] = self.steps.as_slice() else {
            return String::new();
        };
        format!(
            "{}は、「{}」が{}、「{}」が{}です。",
            self.period,
            first.name,
            counted(first),
            last.name,
            counted(last)
        )
    }
}

pub fn description(data: &Funnel) -> String {
    let steps = data.steps.iter().map(|step| {
        let share = share(step).map(|share| format!("（{share}）"));
        let share = share.unwrap_or_default();
        format!("{}は{}{share}。", step.name, counted(step))
    });
    let steps: String = steps.collect();
    format!("次へつながった数を、上から順に横棒で並べた図です。{steps}")
}

pub fn note(data: &Funnel) -> Option<String> {
    let added = data.is_added_up.then(|| {
        let period = &data.period;
        format!("1つの年度では数が少ないので、{period}を合わせています。")
    });
    let few = (!data.is_enough).then(|| "数が少ないので、割合は出していません。".to_owned());
    let notes: Vec<String> = added.into_iter().chain(few).collect();
    (!notes.is_empty()).then(|| notes.concat())
}

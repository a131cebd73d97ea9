//! 地域のすがた: figures of an area with where they come from, what they mean in the area's own words, and
//! what came before. All of it is gathered before anything is judged.
//!
//! What [`Area`](super::Area) already holds (population, hospitals) has its one home there. Must not know
//! which figures are proposed.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Day, FigureId, PastEventId, PastTime, Value};
use serde::{Deserialize, Serialize};

coded! {
    /// What a figure is about, in the order in which the sheet has them.
    FigureGroup {
        Population = "population", "人口";
        Inpatients = "inpatients", "精神科の入院";
        Certificates = "certificates", "精神障害者保健福祉手帳";
        Outpatients = "outpatients", "自立支援医療（精神通院医療）";
        Resources = "resources", "資源";
        Services = "services", "サービスの利用";
        Other = "other", "そのほか";
    }
}

/// A value of one 構成市町村.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceValue {
    /// As the area's list of 構成市町村 calls it.
    pub name: String,
    pub value: Value,
}

/// One row of the sheet. A value that nobody has entered is not there, which is not 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileFigure {
    pub id: FigureId,
    pub group: FigureGroup,
    pub name: String,
    /// 人, か所, 床 … empty for words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub unit: String,
    /// Of the area as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Of its 構成市町村, at most one each.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub places: Vec<PlaceValue>,
    /// 時点
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// 出典
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub source: String,
    /// 数え方
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub basis: String,
    /// ひとこと
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub word: String,
}

impl ProfileFigure {
    pub fn new(
        id: FigureId,
        group: FigureGroup,
        name: impl Into<String>,
        unit: impl Into<String>,
    ) -> Self {
        Self {
            id,
            group,
            name: name.into(),
            unit: unit.into(),
            value: None,
            places: Vec::new(),
            date: None,
            source: String::new(),
            basis: String::new(),
            word: String::new(),
        }
    }

    /// The value of a 市町村, or of the area as a whole (`None`).
    pub fn at(&self, place: Option<&str>) -> Option<&Value> {
        let Some(place) = place else {
            return self.value.as_ref();
        };
        let own = self.places.iter().find(|own| own.name == place);
        own.map(|own| &own.value)
    }

    /// Keeps a value, or takes it away: no value is not 0.
    pub fn put(&mut self, place: Option<&str>, value: Option<Value>) {
        let Some(place) = place else {
            self.value = value;
            return;
        };
        let known = self.places.iter().position(|own| own.name == place);
        match (known, value) {
            (Some(known), Some(value)) => self.places[known].value = value,
            (Some(known), None) => {
                self.places.remove(known);
            }
            (None, Some(value)) => self.places.push(PlaceValue {
                name: place.to_owned(),
                value,
            }),
            (None, None) => {}
        }
    }

    /// Whether there is a value anywhere.
    pub fn has_value(&self) -> bool {
        self.value.is_some() || !self.places.is_empty()
    }
}

/// One line of the 年表.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastEvent {
    pub id: PastEventId,
    pub time: PastTime,
    pub what: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// At most one per id.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub figures: Vec<ProfileFigure>,
    /// 読み取れること
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub meaning: String,
    /// 年表, the earliest first.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub history: Vec<PastEvent>,
}

impl Profile {
    pub fn figure(&self, id: &FigureId) -> Option<&ProfileFigure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }

    pub fn figure_mut(&mut self, id: &FigureId) -> Option<&mut ProfileFigure> {
        self.figures.iter_mut().find(|figure| figure.id == *id)
    }

    /// The figure with the id of `begun`, which takes its place in the list where there is none yet.
    pub fn figure_or(&mut self, begun: ProfileFigure) -> &mut ProfileFigure {
        let known = self.figures.iter().position(|own| own.id == begun.id);
        let index = known.unwrap_or(self.figures.len());
        if known.is_none() {
            self.figures.push(begun);
        }
        &mut self.figures[index]
    }

    /// Those with a value.
    pub fn filled(&self) -> impl Iterator<Item = &ProfileFigure> {
        self.figures.iter().filter(|figure| figure.has_value())
    }

    /// A place is called otherwise now; a figure that has a value of the new name already stays as it is.
    pub fn rename_place(&mut self, old: &str, new: &str) {
        for figure in &mut self.figures {
            if figure.at(Some(new)).is_some() {
                continue;
            }
            for own in figure.places.iter_mut().filter(|own| own.name == old) {
                own.name = new.to_owned();
            }
        }
    }

    pub fn put_event(&mut self, event: PastEvent) {
        self.history.retain(|own| own.id != event.id);
        self.history.push(event);
        self.put_in_order();
    }

    /// The 年表 by time; what is of the same time stays as it was.
    pub fn put_in_order(&mut self) {
        self.history.sort_by_key(|event| event.time);
    }

    /// Two values under one name would hide one another: the later one gets a number behind its name.
    pub fn part_double_places(&mut self) {
        for figure in &mut self.figures {
            for index in 1..figure.places.len() {
                let (before, rest) = figure.places.split_at_mut(index);
                let is_taken = |name: &str| before.iter().any(|own| own.name == name);
                let Some(own) = rest.first_mut().filter(|own| is_taken(&own.name)) else {
                    continue;
                };
                let numbered = (2..).map(|n| format!("{}（{n}）", own.name));
                let free = numbered.into_iter().find(|name| !is_taken(name));
                own.name = free.unwrap_or_default();
            }
        }
    }

    /// Whether there is anything to show.
    pub fn says_anything(&self) -> bool {
        self.filled().next().is_some()
            || !self.meaning.trim().is_empty()
            || !self.history.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure() -> ProfileFigure {
        ProfileFigure::new(FigureId::new("f"), FigureGroup::Other, "数", "人")
    }

    #[test]
    fn each_place_holds_its_own_value_and_lets_it_go() {
        let mut figure = figure();
        let number = |n| Some(Value::Number(n));
        for (place, n) in [(None, 12.0), (Some("東町"), 0.0), (Some("西市"), 12.0)] {
            figure.put(place, number(n));
            assert_eq!(figure.at(place), number(n).as_ref());
        }
        figure.put(Some("東町"), number(3.0));
        assert_eq!(figure.places.len(), 2);
        figure.put(Some("東町"), None);
        assert_eq!(figure.at(Some("東町")), None, "blank is not 0");
        figure.put(Some("南村"), None);
        figure.put(None, None);
        assert!(figure.has_value());
        figure.put(Some("西市"), None);
        assert!(!figure.has_value());
    }

    #[test]
    fn events_stand_in_the_order_of_time() {
        let mut profile = Profile::default();
        for (id, time) in [("c", "2019年4月"), ("a", "平成30年度"), ("b", "2019年")] {
            profile.put_event(PastEvent {
                id: PastEventId::new(id),
                time: PastTime::parse(time).expect("a time"),
                what: id.to_owned(),
            });
        }
        let ids: Vec<&str> = profile.history.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }

    #[test]
    fn two_values_under_one_name_are_both_seen() {
        let mut profile = Profile::default();
        let figure = profile.figure_or(figure());
        for n in [1.0, 2.0, 3.0] {
            figure.places.push(PlaceValue {
                name: "東町".to_owned(),
                value: Value::Number(n),
            });
        }
        profile.part_double_places();
        let names = profile.figures[0]
            .places
            .iter()
            .map(|own| own.name.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["東町", "東町（2）", "東町（3）"]
        );
    }

    #[test]
    fn nothing_but_blanks_says_nothing() {
        let mut profile = Profile::default();
        assert!(!profile.says_anything());
        profile.figure_or(figure()).word = "まだ聞いていない".to_owned();
        profile.meaning = "　".to_owned();
        assert!(!profile.says_anything());
        profile
            .figure_or(figure())
            .put(None, Some(Value::Number(0.0)));
        assert_eq!(profile.figures.len(), 1);
        assert!(profile.says_anything());
    }
}

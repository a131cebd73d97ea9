//! The sheet of the 地域のすがた: the ready figures and the area's own as rows, the area and its 構成市町村 as
//! columns; and how a value gets to its home.
//!
//! Must not know how it is shown, nor how it was typed.

use super::{
    Area, AreaFact, AreaRecord, FigureGroup, FigureId, FigureTemplate, ProfileFigure, Value,
    is_blank,
};

/// One row, filled in or not.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// As it is kept, or as it would begin.
    pub figure: ProfileFigure,
    /// Of the area as a whole, wherever it has its home.
    pub whole: Option<Value>,
    pub fact: Option<AreaFact>,
    /// Where such a figure is usually found; empty for the area's own.
    pub usual_source: String,
    /// How such a figure is usually counted.
    usual_basis: String,
}

impl SheetRow {
    /// Begun from a ready figure.
    pub fn is_ready(&self) -> bool {
        !self.usual_source.is_empty()
    }

    /// The value of a 市町村, or of the area as a whole (`None`).
    pub fn at(&self, place: Option<&str>) -> Option<&Value> {
        match place {
            None => self.whole.as_ref(),
            place => self.figure.at(place),
        }
    }

    /// Whether somebody has said where its value comes from, or anything else of it.
    pub fn is_described(&self) -> bool {
        let ProfileFigure {
            date, source, word, ..
        } = &self.figure;
        self.has_value() && (date.is_some() || !is_blank(source) || !is_blank(word))
    }

    pub fn has_value(&self) -> bool {
        self.whole.is_some() || !self.figure.places.is_empty()
    }
}

impl AreaRecord {
    /// The 構成市町村, and behind them places that a figure has a value of and the area does not name (any
    /// more): what was typed stays in view.
    pub fn sheet_places(&self) -> Vec<String> {
        let named = self.area.municipalities.iter();
        let figures = self.profile.figures.iter();
        let told = figures.flat_map(|figure| figure.places.iter().map(|own| &own.name));
        let mut places: Vec<String> = Vec::new();
        for name in named.chain(told) {
            if !is_blank(name) && !places.contains(name) {
                places.push(name.clone());
            }
        }
        places
    }

    /// Group by group: the ready figures in their order, then the area's own in theirs.
    pub fn sheet_rows(&self, ready: &[FigureTemplate]) -> Vec<SheetRow> {
        let figures = &self.profile.figures;
        let of_ready = ready.iter().map(|template| {
            let kept = self.profile.figure(&template.id).cloned();
            let figure = kept.unwrap_or_else(|| template.start());
            let fact = template.fact.and_then(|fact| fact.of(&self.area));
            let fact = fact.map(|count| Value::Number(f64::from(count)));
            SheetRow {
                whole: fact.or_else(|| figure.value.clone()),
                fact: template.fact,
                usual_source: template.source.clone(),
                usual_basis: template.basis.clone(),
                figure,
            }
        });
        let is_own = |figure: &&ProfileFigure| ready.iter().all(|t| t.id != figure.id);
        let own = figures.iter().filter(is_own).map(|figure| SheetRow {
            whole: figure.value.clone(),
            fact: None,
            usual_source: String::new(),
            usual_basis: String::new(),
            figure: figure.clone(),
        });
        let mut rows: Vec<SheetRow> = of_ready.chain(own).collect();
        rows.sort_by_key(|row| row.figure.group);
        rows
    }

    /// Puts a value in its home, or takes it away: the area's own count where there is one.
    pub fn put_on_sheet(&mut self, row: &SheetRow, place: Option<&str>, value: Option<Value>) {
        let Some(fact) = row.fact.filter(|_| place.is_none()) else {
            return self.edit_figure(row, |figure| figure.put(place, value));
        };
        fact.put(&mut self.area, value.as_ref().and_then(as_count));
        let words = value.filter(|value| as_count(value).is_none());
        if row.figure.value.is_some() || words.is_some() {
            self.edit_figure(row, |figure| figure.value = words);
        }
    }

    /// Changes the figure of a row, begun if there is none yet; a ready one of which nothing is left to say
    /// goes again.
    pub fn edit_figure(&mut self, row: &SheetRow, change: impl FnOnce(&mut ProfileFigure)) {
        change(self.profile.figure_or(row.figure.clone()));
        let is_bare = |figure: &ProfileFigure| {
            let ProfileFigure {
                id,
                group: _,
                name: _,
                unit: _,
                value,
                places,
                date,
                source,
                basis,
                word,
            } = figure;
            *id == row.figure.id
                && value.is_none()
                && places.is_empty()
                && date.is_none()
                && source.is_empty()
                && *basis == row.usual_basis
                && word.is_empty()
        };
        if row.is_ready() {
            self.profile.figures.retain(|figure| !is_bare(figure));
        }
    }

    /// The area is described anew. A 構成市町村 that is called otherwise now, where nothing else of them has
    /// changed, keeps its figures.
    pub fn describe(&mut self, area: Area) {
        let (before, now) = (&self.area.municipalities, &area.municipalities);
        let pairs = before.iter().zip(now).filter(|(old, new)| old != new);
        let renamed: Vec<(&String, &String)> = pairs.collect();
        if let [(old, new)] = renamed[..]
            && before.len() == now.len()
            && !now.contains(old)
            && !before.contains(new)
        {
            self.profile.rename_place(old, new);
        }
        self.area = area;
    }

    /// Whether the area names it as one of its 構成市町村.
    pub fn has_place(&self, name: &str) -> bool {
        self.area.municipalities.iter().any(|own| own == name)
    }

    /// A figure of the area's own.
    pub fn begin_figure(&mut self, id: FigureId, name: String) {
        let begun = ProfileFigure::new(id, FigureGroup::Other, name, "");
        self.profile.figure_or(begun);
    }
}

/// Whether a value can have its home in the area's description, which holds whole numbers.
pub fn as_count(value: &Value) -> Option<u32> {
    let number = value.number()?;
    let is_count = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    is_count.then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, AreaId, AreaKind, EditionRef};

    fn record() -> AreaRecord {
        let list = EditionRef::new("l", "1");
        let mut area = Area::new(AreaId::new("a"), AreaKind::Region, "圏域", list);
        area.municipalities = vec!["東町".into(), " ".into(), "西市".into(), "東町".into()];
        AreaRecord::new(area)
    }

    fn ready() -> Vec<FigureTemplate> {
        let of = |id: &str, group, fact| FigureTemplate {
            id: FigureId::new(id),
            group,
            name: id.to_owned(),
            unit: "人".to_owned(),
            source: "いつもの出典".to_owned(),
            basis: "数え方".to_owned(),
            fact,
        };
        vec![
            of("all", FigureGroup::Population, Some(AreaFact::Population)),
            of("stay", FigureGroup::Inpatients, None),
        ]
    }

    #[test]
    fn what_the_area_holds_already_has_its_one_home_there() {
        let mut record = record();
        let row = record.sheet_rows(&ready())[0].clone();
        record.put_on_sheet(&row, None, Some(Value::Number(28.0)));
        assert_eq!(record.area.population, Some(28));
        assert_eq!(record.profile.figures, [], "kept once");
        let row = record.sheet_rows(&ready())[0].clone();
        assert_eq!(row.whole, Some(Value::Number(28.0)));
        record.put_on_sheet(&row, Some("東町"), Some(Value::Number(12.0)));
        let row = record.sheet_rows(&ready())[0].clone();
        assert_eq!(row.at(Some("東町")), Some(&Value::Number(12.0)));
        record.put_on_sheet(&row, None, Some(Value::Words("調べている".into())));
        let row = record.sheet_rows(&ready())[0].clone();
        assert_eq!(record.area.population, None);
        assert_eq!(row.whole, Some(Value::Words("調べている".into())));
        record.put_on_sheet(&row, None, Some(Value::Number(0.5)));
        let row = record.sheet_rows(&ready())[0].clone();
        assert_eq!(
            row.whole,
            Some(Value::Number(0.5)),
            "no count, and not lost"
        );
        record.put_on_sheet(&row, None, None);
        let row = record.sheet_rows(&ready())[0].clone();
        assert_eq!(row.whole, None);
    }

    #[test]
    fn a_ready_figure_of_which_nothing_is_said_goes_again() {
        let mut record = record();
        let row = record.sheet_rows(&ready())[1].clone();
        record.edit_figure(&row, |figure| figure.source = "聞き取り".to_owned());
        assert_eq!(record.profile.figures.len(), 1);
        assert_eq!(record.profile.figures[0].basis, "数え方");
        let row = record.sheet_rows(&ready())[1].clone();
        record.edit_figure(&row, |figure| figure.source.clear());
        assert_eq!(record.profile.figures, []);
        record.begin_figure(FigureId::new("own"), "声".to_owned());
        let row = record.sheet_rows(&ready())[2].clone();
        assert!(!row.is_ready());
        record.edit_figure(&row, |figure| figure.word.clear());
        assert_eq!(record.profile.figures.len(), 1, "its name was typed");
    }

    #[test]
    fn a_place_that_the_area_does_not_name_stays_in_view() {
        let mut record = record();
        let row = record.sheet_rows(&ready())[1].clone();
        record.put_on_sheet(&row, Some("旧村"), Some(Value::Number(3.0)));
        assert_eq!(record.sheet_places(), ["東町", "西市", "旧村"]);
    }

    #[test]
    fn a_way_of_counting_of_its_own_is_something_said() {
        let mut record = record();
        let row = record.sheet_rows(&ready())[1].clone();
        record.edit_figure(&row, |figure| figure.basis = "数え方".to_owned());
        assert_eq!(record.profile.figures, [], "the usual one");
        record.edit_figure(&row, |figure| figure.basis = "住所で".to_owned());
        assert_eq!(record.profile.figures[0].basis, "住所で");
        let row = record.sheet_rows(&ready())[1].clone();
        record.put_on_sheet(&row, None, Some(Value::Number(1.0)));
        let row = record.sheet_rows(&ready())[1].clone();
        record.put_on_sheet(&row, None, None);
        assert_eq!(record.profile.figures[0].basis, "住所で");
    }
}

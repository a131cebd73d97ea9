//! The 地域のすがた as several pages show it: its values in words, what there is of it, and the 年表.
//!
//! Must not know Leptos or the browser.

use crate::chart::number;
use crate::exchange::builtin::builtin_figures;
use crate::model::{
    AreaRecord, Day, PlaceValue, ProfileFigure, SheetRow, Value, is_blank, part_name,
};
use crate::ui::words::profile as t;

/// One figure of the area as a whole, with its value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldFigure {
    pub name: String,
    /// 377人; empty where it is known place by place alone.
    pub value: String,
    /// Of the figures that are parts of it by their names, each what it is and how many: 1年以上 187人.
    /// Where there is no value of the whole, those of the places: 東町 12人.
    pub parts: Vec<String>,
    /// 630調査　2026年6月30日; empty where nobody has said it.
    pub about: String,
}

/// How much there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InShort {
    /// Figures with a value anywhere.
    pub figures: usize,
    /// The newest day that one of them holds for.
    pub newest: Option<Day>,
    /// The first sentence of what they mean; empty if nobody has written it.
    pub meaning: String,
}

/// 377; words as they stand.
pub fn bare(value: &Value) -> String {
    match value {
        Value::Number(n) => number(*n),
        Value::Words(words) => words.clone(),
    }
}

/// 377人; words as they stand.
pub fn told(value: &Value, unit: &str) -> String {
    match value {
        Value::Number(_) => format!("{}{unit}", bare(value)),
        Value::Words(words) => words.clone(),
    }
}

/// The figures, in the order of the sheet: of the area as a whole, or else place by place; what is a part of
/// another by its name stands with that one, where it is known from the same place and of the same day.
pub fn figures(record: &AreaRecord) -> Vec<ToldFigure> {
    let mut figures: Vec<ToldFigure> = Vec::new();
    for row in record.sheet_rows(builtin_figures()) {
        if !row.has_value() {
            continue;
        }
        let about = about(&row.figure);
        let ProfileFigure {
            name, unit, places, ..
        } = row.figure;
        let Some(value) = row.whole.map(|value| told(&value, &unit)) else {
            let of_place = |own: &PlaceValue| format!("{} {}", own.name, told(&own.value, &unit));
            figures.push(ToldFigure {
                name,
                value: String::new(),
                parts: places.iter().map(of_place).collect(),
                about,
            });
            continue;
        };
        let whole = figures
            .iter_mut()
            .filter(|whole| !whole.value.is_empty() && (about.is_empty() || whole.about == about));
        let mut whole = whole.filter_map(|whole| Some((part_of(&name, &whole.name)?, whole)));
        match whole.next() {
            Some((part, whole)) => whole.parts.push(format!("{part} {value}")),
            None => figures.push(ToldFigure {
                name,
                value,
                parts: Vec::new(),
                about,
            }),
        }
    }
    figures
}

/// Where a figure comes from, and of when it is; empty for neither.
fn about(figure: &ProfileFigure) -> String {
    let source = (!is_blank(&figure.source)).then(|| figure.source.clone());
    let said: Vec<String> = source
        .into_iter()
        .chain(figure.date.map(Day::label))
        .collect();
    said.join(t::BESIDE)
}

/// 1年以上 of 入院している人（1年以上）; what stands behind the brackets stays apart: 1年以上のうち65歳以上.
fn part_of(part: &str, whole: &str) -> Option<String> {
    let rest = part_name(part, whole)?;
    let rest = rest.replace(['）', ')'], "）");
    let rest = rest.replace("）う", "のう");
    Some(rest.replace(['（', '）', '('], ""))
}

/// What is known by the area's description alone is no sheet yet.
pub fn is_begun(record: &AreaRecord) -> bool {
    let rows = || record.sheet_rows(builtin_figures());
    record.profile.says_anything() || rows().iter().any(SheetRow::is_described)
}

pub fn in_short(record: &AreaRecord) -> InShort {
    if !is_begun(record) {
        return InShort::default();
    }
    let rows = record.sheet_rows(builtin_figures());
    let filled = || rows.iter().filter(|row| row.has_value());
    InShort {
        figures: filled().count(),
        newest: filled().filter_map(|row| row.figure.date).max(),
        meaning: sentences(&record.profile.meaning)
            .into_iter()
            .next()
            .unwrap_or_default(),
    }
}

/// What the figures mean, sentence by sentence.
pub fn sentences(text: &str) -> Vec<String> {
    // Where they are shown as lines each has its mark already.
    let bare = |line| str::trim_start(line).trim_start_matches(['・', '●', '○', '■', '◆', '•']);
    let lines = text.lines().map(bare);
    let lines = lines.flat_map(|line| line.split_inclusive('。'));
    let said = lines.map(str::trim).filter(|said| !said.is_empty());
    said.map(str::to_owned).collect()
}

/// The 年表, a line each: when, in short, and what.
pub fn history(record: &AreaRecord) -> Vec<(String, String)> {
    let events = record.profile.history.iter();
    let lines = events.map(|event| (event.time.short_label(), event.what.clone()));
    lines.collect()
}

/// 12の数字（新しいものは2026年6月30日の時点）
pub fn count(short: &InShort) -> String {
    t::figures(short.figures, short.newest.map(Day::label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AreaFact;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn values_are_told_with_their_unit_and_words_as_they_stand() {
        assert_eq!(told(&Value::Number(1200.0), "人"), "1,200人");
        assert_eq!(told(&Value::Words("調べている".into()), "人"), "調べている");
    }

    #[test]
    fn what_the_area_says_of_itself_is_no_sheet_by_itself() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        AreaFact::Population.put(&mut record.area, Some(1000));
        assert!(!is_begun(&record));
        assert_eq!(in_short(&record), InShort::default());
        assert_eq!(figures(&record)[0].value, "1,000人");
    }

    #[test]
    fn it_is_told_how_much_there_is() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        let row = record.sheet_rows(builtin_figures())[3].clone();
        record.put_on_sheet(&row, Some("東町"), Some(Value::Number(3.0)));
        let set = |figure: &mut ProfileFigure| figure.date = Day::new(2026, 6, 30);
        let row = record.sheet_rows(builtin_figures())[3].clone();
        record.edit_figure(&row, set);
        record.profile.meaning = "高齢の方が多い。\n住まいが足りない。".to_owned();
        let short = in_short(&record);
        assert_eq!(short.newest, Day::new(2026, 6, 30));
        assert_eq!(short.meaning, "高齢の方が多い。");
        let facts = AreaFact::ALL.iter();
        let facts = facts.filter(|fact| fact.of(&record.area).is_some()).count();
        assert_eq!(short.figures, facts + 1);
    }

    #[test]
    fn what_is_a_part_of_another_stands_with_it() {
        let figures = figures(&sample());
        let of = |name: &str| figures.iter().find(|figure| figure.name == name);
        let inpatients = of("入院している人").expect("in the sample");
        assert_eq!(
            inpatients.parts,
            ["1年以上 187人", "1年以上のうち65歳以上 118人"]
        );
        assert_eq!(
            of("手帳を持っている人").map(|figure| figure.parts.len()),
            Some(3)
        );
        assert_eq!(of("入院している人（1年以上）"), None);
        assert_eq!(part_of("精神科診療所", "精神科"), None);
    }

    #[test]
    fn what_is_known_from_elsewhere_stands_with_its_own_source() {
        let mut record = sample();
        let rows = record.sheet_rows(builtin_figures());
        let name = "入院している人（1年以上）";
        let row = rows
            .iter()
            .find(|row| row.figure.name == name)
            .expect("ready");
        record.edit_figure(row, |figure| figure.source = "病院への聞き取り".to_owned());
        let figures = figures(&record);
        let own = figures
            .iter()
            .find(|figure| figure.name == name)
            .expect("its own");
        assert!(own.about.starts_with("病院への聞き取り"), "{}", own.about);
        let whole = figures
            .iter()
            .find(|figure| figure.name == "入院している人");
        assert!(
            !whole
                .expect("there")
                .parts
                .iter()
                .any(|part| part.contains("187"))
        );
    }

    #[test]
    fn what_they_mean_is_told_sentence_by_sentence() {
        assert_eq!(sentences("一。二\n三。"), ["一。", "二", "三。"]);
        assert_eq!(sentences("・一。\n　●　二"), ["一。", "二"]);
        assert!(sentences(" \n").is_empty());
    }

    #[test]
    fn a_day_or_a_source_of_a_count_of_the_area_begins_the_sheet() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        let row = record.sheet_rows(builtin_figures());
        let empty = row.iter().find(|row| !row.has_value()).cloned();
        let filled = row.iter().find(|row| row.fact.is_some() && row.has_value());
        record.edit_figure(&empty.expect("one"), |figure| {
            figure.word = "まだ".to_owned()
        });
        assert!(!is_begun(&record));
        record.edit_figure(filled.expect("one"), |figure| {
            figure.source = "住民基本台帳".to_owned();
        });
        assert!(is_begun(&record));
    }

    #[test]
    fn what_is_known_place_by_place_alone_is_told_so() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        let rows = record.sheet_rows(builtin_figures());
        let row = rows.iter().find(|row| row.figure.name == "入院している人");
        for (place, number) in [("東町", 12.0), ("西市", 30.0)] {
            record.put_on_sheet(
                row.expect("ready"),
                Some(place),
                Some(Value::Number(number)),
            );
        }
        let figures = figures(&record);
        let told = figures
            .iter()
            .find(|figure| figure.name == "入院している人");
        let told = told.expect("told");
        assert_eq!(
            (told.value.as_str(), told.parts.join("、").as_str()),
            ("", "東町 12人、西市 30人")
        );
    }
}

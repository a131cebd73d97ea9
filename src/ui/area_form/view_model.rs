//! What is typed about an area, and the area that it becomes.
//!
//! Must not know Leptos or the browser.

mod unconfirmed;

pub use unconfirmed::Unconfirmed;

use crate::exchange::typed_number::{self, NotANumber, as_typed};
use crate::model::{Area, AreaId, AreaKind, EditionRef, Library, LocalCode, PREFECTURES};
use crate::ui::area_form::words as t;

/// A text of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaField {
    Name,
    Prefecture,
    Code,
    OwnHealthCenter,
    OwnCode,
    Population,
    Hospitals,
    Clinics,
    GeneralOffices,
    SpecifiedOffices,
    Municipalities,
}

/// What is answered to 「保健所を設置していますか」: as it stands among the texts, and as people read it.
pub const YES_NO: [(&str, &str); 3] = [(YES, t::YES), (NO, t::NO), ("", t::DO_NOT_KNOW)];
const YES: &str = "yes";
const NO: &str = "no";

impl AreaField {
    /// In the order of the page.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Prefecture,
        Self::Code,
        Self::OwnHealthCenter,
        Self::OwnCode,
        Self::Population,
        Self::Hospitals,
        Self::Clinics,
        Self::GeneralOffices,
        Self::SpecifiedOffices,
        Self::Municipalities,
    ];

    pub const COUNTS: [Self; 5] = [
        Self::Population,
        Self::Hospitals,
        Self::Clinics,
        Self::GeneralOffices,
        Self::SpecifiedOffices,
    ];

    /// Unique on the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Prefecture => "prefecture",
            Self::Code => "code",
            Self::OwnHealthCenter => "own-health-center",
            Self::OwnCode => "own-code",
            Self::Population => "population",
            Self::Hospitals => "hospitals",
            Self::Clinics => "clinics",
            Self::GeneralOffices => "general",
            Self::SpecifiedOffices => "specified",
            Self::Municipalities => "municipalities",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Name => t::NAME,
            Self::Prefecture => t::PREFECTURE,
            Self::Code => t::CODE,
            Self::OwnHealthCenter => t::OWN_HEALTH_CENTER,
            Self::OwnCode => t::OWN_CODE,
            Self::Population => t::POPULATION,
            Self::Hospitals => t::HOSPITALS,
            Self::Clinics => t::CLINICS,
            Self::GeneralOffices => t::GENERAL_OFFICES,
            Self::SpecifiedOffices => t::SPECIFIED_OFFICES,
            Self::Municipalities => t::MUNICIPALITIES,
        }
    }

    /// What stands in it to begin with.
    pub fn text(self, area: &Area) -> String {
        match self {
            Self::Name => area.name.clone(),
            Self::Prefecture => area.prefecture.clone(),
            Self::Code => area.code.as_ref().map_or("", LocalCode::as_str).to_owned(),
            Self::OwnHealthCenter => own_health_center_as_text(area).to_owned(),
            Self::OwnCode => area.own_code.clone(),
            Self::Population => as_typed(area.population),
            Self::Hospitals => as_typed(area.psychiatric_hospitals),
            Self::Clinics => as_typed(area.psychiatric_clinics),
            Self::GeneralOffices => as_typed(area.general_consultation_offices),
            Self::SpecifiedOffices => as_typed(area.specified_consultation_offices),
            Self::Municipalities => area.municipalities.join("\n"),
        }
    }

    /// Puts what is typed into the area, or says what to mend.
    fn take(self, text: &str, area: &mut Area) -> Result<(), String> {
        let trimmed = text.trim();
        match self {
            Self::Name if trimmed.is_empty() => return Err(t::NAME_MISSING.to_owned()),
            Self::Name => area.name = trimmed.to_owned(),
            Self::Prefecture => area.prefecture = trimmed.to_owned(),
            Self::Code => area.code = code(trimmed, &area.prefecture)?,
            Self::OwnHealthCenter => area.own_health_center = own_health_center(trimmed),
            Self::OwnCode => area.own_code = trimmed.to_owned(),
            Self::Population => area.population = count(text)?,
            Self::Hospitals => area.psychiatric_hospitals = count(text)?,
            Self::Clinics => area.psychiatric_clinics = count(text)?,
            Self::GeneralOffices => area.general_consultation_offices = count(text)?,
            Self::SpecifiedOffices => area.specified_consultation_offices = count(text)?,
            Self::Municipalities => area.municipalities = municipalities(text),
        }
        Ok(())
    }
}

/// Whether a kind of area has it: a 圏域 has no 団体コード, a 都道府県 lies in none, and a 市町村 alone may
/// have a 保健所 of its own or not.
pub fn is_asked(field: AreaField, kind: AreaKind) -> bool {
    match field {
        AreaField::Code => kind != AreaKind::Region,
        AreaField::Prefecture => kind != AreaKind::Prefecture,
        AreaField::OwnHealthCenter => kind == AreaKind::Municipality,
        _ => true,
    }
}

/// The choices of 都道府県: none, all of them, and `present`, trimmed, if it is no such name.
pub fn prefectures(present: &str) -> Vec<String> {
    let present = present.trim();
    let all = [""].into_iter().chain(PREFECTURES);
    let other = (!all.clone().any(|name| name == present)).then_some(present);
    all.chain(other).map(str::to_owned).collect()
}

fn code(trimmed: &str, prefecture: &str) -> Result<Option<LocalCode>, String> {
    match trimmed {
        "" => Ok(None),
        text => LocalCode::read(text, prefecture)
            .map(Some)
            .map_err(|e| e.to_string()),
    }
}

fn own_health_center_as_text(area: &Area) -> &'static str {
    match area.own_health_center {
        Some(true) => YES,
        Some(false) => NO,
        None => "",
    }
}

/// わからない is not no.
fn own_health_center(trimmed: &str) -> Option<bool> {
    match trimmed {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

/// Blank is not 0.
fn count(text: &str) -> Result<Option<u32>, String> {
    typed_number::count(text).map_err(|NotANumber| t::COUNT_WRONG.to_owned())
}

/// One a line is asked for; people type them in one line as well.
fn municipalities(text: &str) -> Vec<String> {
    let names = text.split(['\n', '、', ',']).map(str::trim);
    let names = names.filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// What is to be mended in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub field: AreaField,
    pub message: String,
}

/// What is to be mended in this field.
pub fn message_of(mistakes: &[Mistake], field: AreaField) -> Option<String> {
    let own = mistakes.iter().find(|mistake| mistake.field == field);
    own.map(|mistake| mistake.message.clone())
}

/// `area` with what is typed in place of its texts and counts; or all that is to be mended, in the
/// order of the page.
pub fn typed(mut area: Area, text: impl Fn(AreaField) -> String) -> Result<Area, Vec<Mistake>> {
    let results = AreaField::ALL.map(|field| {
        let result = field.take(&text(field), &mut area);
        result.map_err(|message| Mistake { field, message })
    });
    let mistakes: Vec<Mistake> = results.into_iter().filter_map(Result::err).collect();
    match mistakes.is_empty() {
        true => Ok(area),
        false => Err(mistakes),
    }
}

/// What a new area begins as: with the newest list.
pub fn new_area(id: AreaId, library: &Library) -> Area {
    let newest = library.iter().next().map(|list| list.edition.clone());
    let edition = newest.unwrap_or_else(|| EditionRef::new("nimo", "2026"));
    Area::new(id, AreaKind::Region, "", edition)
}

/// The lists to choose from, with their titles. The area's own stays among them, even where it is
/// not on this PC.
pub fn lists(library: &Library, own: &EditionRef) -> Vec<(EditionRef, String)> {
    let here = library.iter();
    let here = here.map(|list| (list.edition.clone(), list.title.clone()));
    let away = library.get(own).is_none();
    let away = away.then(|| (own.clone(), t::list_away(own)));
    here.chain(away).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LocalCodeError;
    use crate::ui::view_models::testing::{library, sample};

    fn blank() -> Area {
        new_area(AreaId::new("a"), &library())
    }

    /// An area of which nothing but this field and a name is typed.
    fn with(field: AreaField, typed_text: &str) -> Result<Area, Vec<Mistake>> {
        typed(blank(), |of| match of {
            _ if of == field => typed_text.to_owned(),
            AreaField::Name => "津圏域".to_owned(),
            _ => String::new(),
        })
    }

    #[test]
    fn a_region_has_no_code_and_a_prefecture_lies_in_none() {
        let asked = |field| AreaKind::ALL.iter().map(move |kind| is_asked(field, *kind));
        let kinds = [
            AreaKind::Region,
            AreaKind::Municipality,
            AreaKind::Prefecture,
        ];
        assert_eq!(AreaKind::ALL, kinds);
        assert!(asked(AreaField::Code).eq([false, true, true]));
        assert!(asked(AreaField::Prefecture).eq([true, true, false]));
        assert!(asked(AreaField::OwnHealthCenter).eq([false, true, false]));
        assert!(asked(AreaField::Name).all(|asked| asked));
    }

    #[test]
    fn a_prefecture_is_chosen_by_its_formal_name_and_another_text_stays() {
        assert_eq!(prefectures("三重県").len(), 48);
        assert_eq!(prefectures("").first().map(String::as_str), Some(""));
        let odd = prefectures(" みえ ");
        assert_eq!(odd.len(), 49);
        assert_eq!(odd.last().map(String::as_str), Some("みえ"));
    }

    #[test]
    fn fields_are_known_by_their_place_on_the_page() {
        for (place, field) in AreaField::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, place);
        }
    }

    #[test]
    fn what_is_shown_becomes_the_same_area() {
        let mut area = sample().area;
        area.code = LocalCode::parse("242012").ok();
        area.own_code = "M-03".to_owned();
        area.psychiatric_clinics = Some(0);
        area.own_health_center = Some(false);
        area.population = None;
        assert_eq!(typed(area.clone(), |field| field.text(&area)), Ok(area));
    }

    #[test]
    fn what_is_typed_is_kept() {
        let check = |field, text: &str, expected: fn(&mut Area)| {
            let mut area = blank();
            area.name = "津圏域".to_owned();
            expected(&mut area);
            assert_eq!(with(field, text), Ok(area), "{text}");
        };
        use AreaField as F;
        check(F::Name, " 千葉市　", |a| a.name = "千葉市".to_owned());
        check(F::Prefecture, "三重県 ", |a| {
            a.prefecture = "三重県".to_owned()
        });
        check(F::Code, " ２４２０１２", |a| {
            a.code = LocalCode::parse("242012").ok()
        });
        check(F::Code, " ", |a| a.code = None);
        check(F::OwnHealthCenter, YES, |a| {
            a.own_health_center = Some(true)
        });
        check(F::OwnHealthCenter, NO, |a| {
            a.own_health_center = Some(false)
        });
        check(F::OwnHealthCenter, "", |a| a.own_health_center = None);
        check(F::OwnCode, "　M-03", |a| a.own_code = "M-03".to_owned());
        check(F::Population, "２７０，０００", |a| {
            a.population = Some(270_000)
        });
        check(F::Hospitals, "0", |a| a.psychiatric_hospitals = Some(0));
        check(F::Clinics, " 3 ", |a| a.psychiatric_clinics = Some(3));
        check(F::GeneralOffices, "4", |a| {
            a.general_consultation_offices = Some(4)
        });
        check(F::SpecifiedOffices, "", |a| {
            a.specified_consultation_offices = None
        });
        check(F::SpecifiedOffices, "5", |a| {
            a.specified_consultation_offices = Some(5)
        });
        check(
            F::Municipalities,
            "津市\n\n 亀山市、鈴鹿市,四日市市\n",
            |a| {
                a.municipalities = ["津市", "亀山市", "鈴鹿市", "四日市市"]
                    .map(str::to_owned)
                    .into()
            },
        );
        check(F::Municipalities, "、 \n", |a| a.municipalities = vec![]);
    }

    #[test]
    fn what_is_to_be_mended_is_told_at_its_field() {
        let check = |field, text: &str, message: String| {
            let mistake = Mistake { field, message };
            assert_eq!(with(field, text), Err(vec![mistake]), "{text}");
        };
        check(AreaField::Name, " 　", t::NAME_MISSING.to_owned());
        let digits = LocalCodeError::NotSixDigits;
        check(AreaField::Code, "津市", digits.to_string());
        let last = LocalCodeError::WrongCheckDigit { expected: 2 };
        check(AreaField::Code, "242013", last.to_string());
        for field in AreaField::COUNTS {
            check(field, "3人", t::COUNT_WRONG.to_owned());
            check(field, "-1", t::COUNT_WRONG.to_owned());
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once_in_the_order_of_the_page() {
        let told = typed(blank(), |field| match field {
            AreaField::Clinics | AreaField::Population | AreaField::Code => "x".to_owned(),
            _ => String::new(),
        });
        let told = told.unwrap_err();
        let fields: Vec<AreaField> = told.iter().map(|m| m.field).collect();
        assert_eq!(
            message_of(&told, AreaField::Name),
            Some(t::NAME_MISSING.to_owned())
        );
        assert_eq!(message_of(&told, AreaField::Hospitals), None);
        use AreaField::{Clinics, Code, Name, Population};
        assert_eq!(fields, [Name, Code, Population, Clinics]);
    }

    #[test]
    fn a_new_area_begins_with_the_newest_list() {
        let library = library();
        let newest = &library
            .iter()
            .next()
            .expect("lists come with the tool")
            .edition;
        assert_eq!(new_area(AreaId::new("a"), &library).checklist, *newest);
        let none = Library::new([]);
        let area = new_area(AreaId::new("a"), &none);
        assert_eq!(area.checklist, EditionRef::new("nimo", "2026"));
    }

    #[test]
    fn the_own_list_stays_a_choice_where_it_is_not_here() {
        let library = library();
        let here = library.iter().count();
        let known = library.iter().next().expect("a list").edition.clone();
        assert_eq!(lists(&library, &known).len(), here);
        let away = EditionRef::new("own", "1");
        let all = lists(&library, &away);
        assert_eq!(all.len(), here + 1);
        assert_eq!(all[here], (away.clone(), t::list_away(&away)));
    }
}

//! What is asked: the items to choose from, and questions of one's own.

use crate::exchange::typed_number;
use crate::model::{
    AskedOf, Checklist, Item, ItemId, Menu, Question, QuestionId, QuestionKind, Survey,
};
use crate::ui::words::not_kept::{self, NotKept};

/// An item that can be asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    pub id: ItemId,
    /// The question from daily life, or the item's own text where it has none.
    pub text: String,
}

/// All that can be asked about, by menu: items with a question from daily life, and whatever was chosen beside them.
pub fn choosable(list: &Checklist, of: AskedOf, chosen: &[ItemId]) -> Vec<(Menu, Vec<Choosable>)> {
    let is_offered = |item: &&Item| !item.plain.is_empty() || chosen.contains(&item.id);
    let items: Vec<&Item> = list.asked_of(of).filter(is_offered).collect();
    let of_menu = |menu: Menu| {
        let own = items.iter().filter(|item| item.menu == menu);
        let own = own.map(|item| Choosable {
            id: item.id.clone(),
            text: item.asked().to_owned(),
        });
        (menu, own.collect::<Vec<_>>())
    };
    let menus = Menu::ALL.into_iter().map(of_menu);
    menus.filter(|(_, own)| !own.is_empty()).collect()
}

/// Chooses an item or leaves it out; the chosen ones stand in the list's order.
pub fn choose(survey: &mut Survey, list: &Checklist, item: &ItemId, is_chosen: bool) {
    survey.items.retain(|own| own != item);
    if is_chosen {
        survey.items.push(item.clone());
    }
    let place = |id: &ItemId| list.items.iter().position(|own| own.id == *id);
    survey
        .items
        .sort_by_key(|id| place(id).unwrap_or(usize::MAX));
}

/// One more question of one's own.
pub fn add_question(survey: &mut Survey, id: QuestionId) {
    survey.questions.push(Question {
        id,
        text: String::new(),
        kind: QuestionKind::One,
        choices: Vec::new(),
    });
}

pub fn edit_question(survey: &mut Survey, id: &QuestionId, change: impl FnOnce(&mut Question)) {
    if let Some(question) = survey.questions.iter_mut().find(|own| own.id == *id) {
        change(question);
    }
}

/// Choices as they are typed, one a line. While somebody types, a blank last line stands.
pub fn choices_typed(text: &str) -> Vec<String> {
    let mut choices: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !choices.iter().any(|own| own == line) {
            choices.push(line.to_owned());
        }
    }
    choices
}

/// Minutes or people, as they are typed; none where the field is left blank.
///
/// # Errors
/// For what is no such number.
pub fn count_typed(text: &str) -> Result<Option<u32>, NotKept> {
    match typed_number::count(text) {
        Ok(Some(count)) if !(1..=9_999).contains(&count) => Err(not_kept::FROM_ONE),
        Ok(count) => Ok(count),
        Err(_) => Err(not_kept::FROM_ONE),
    }
}

/// Whether there is anything to hand out.
pub fn asks_anything(survey: &Survey) -> bool {
    !survey.items.is_empty() || survey.questions.iter().any(is_whole)
}

/// Whether a question can be asked and answered: it has words, and something to choose where it is chosen.
pub fn is_whole(question: &Question) -> bool {
    let has_choices = question.kind == QuestionKind::Text || !question.choices.is_empty();
    has_choices && !question.text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FiscalYear, Round, SurveyId};
    use crate::ui::view_models::testing::{library, sample};

    fn survey() -> Survey {
        let year = FiscalYear::new(2027).expect("in range");
        Survey::new(SurveyId::new("v"), year, Round::Start)
    }

    #[test]
    fn chosen_items_stand_in_the_lists_order_and_once() {
        let library = library();
        let record = sample();
        let list = library
            .iter()
            .find(|l| l.items.iter().any(|i| !i.plain.is_empty()));
        let list = list.expect("a list with questions");
        let offered = choosable(list, record.area.asked_of(), &[]);
        let ids: Vec<ItemId> = offered
            .iter()
            .flat_map(|(_, own)| own.iter().map(|c| c.id.clone()))
            .collect();
        assert!(ids.len() >= 12, "{}", ids.len());
        let mut survey = survey();
        for id in [&ids[3], &ids[0], &ids[3], &ids[7]] {
            choose(&mut survey, list, id, true);
        }
        assert_eq!(
            survey.items,
            [ids[0].clone(), ids[3].clone(), ids[7].clone()]
        );
        choose(&mut survey, list, &ids[0], false);
        assert_eq!(survey.items, [ids[3].clone(), ids[7].clone()]);
    }

    #[test]
    fn choices_are_lines_without_blanks_and_doubles() {
        assert_eq!(
            choices_typed("はい\n\n いいえ \nはい\n"),
            ["はい", "いいえ"]
        );
        assert_eq!(choices_typed(" \n"), [""; 0]);
    }

    #[test]
    fn a_count_is_read_as_people_type_it() {
        assert_eq!(count_typed("１５"), Ok(Some(15)));
        assert_eq!(count_typed(" "), Ok(None));
        for wrong in ["0", "15分", "-3", "99999"] {
            assert_eq!(count_typed(wrong), Err(not_kept::FROM_ONE), "{wrong}");
        }
    }

    #[test]
    fn a_question_without_words_asks_nothing() {
        let mut survey = survey();
        add_question(&mut survey, QuestionId::new("q"));
        assert!(!asks_anything(&survey));
        let edit = |survey: &mut Survey, change: fn(&mut Question)| {
            edit_question(survey, &QuestionId::new("q"), change);
        };
        edit(&mut survey, |q| q.text = "来られますか".into());
        assert!(!asks_anything(&survey), "nothing to choose");
        edit(&mut survey, |q| q.choices = vec!["はい".into()]);
        assert!(asks_anything(&survey));
        edit(&mut survey, |q| {
            (q.kind, q.choices) = (QuestionKind::Text, Vec::new());
        });
        assert!(asks_anything(&survey));
    }
}

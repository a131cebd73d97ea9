//! What members have answered to a survey so far, on the PC or phone on which they answer: apart from the areas, and
//! each apart from the others'.
//!
//! Must not know what an answer says.

use super::names::Kind;
use super::{Change, Store, StoreError, sealed};
use crate::model::{RespondentId, SurveyId};

/// A member's, as it was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub member: RespondentId,
    pub text: String,
}

/// All drafts to a survey that are whole, by their members' ids.
///
/// # Errors
/// When the browser does not give them.
pub async fn all(store: &impl Store, survey: &SurveyId) -> Result<Vec<Draft>, StoreError> {
    let prefix = Kind::drafts_to(survey);
    let found = store.list(&prefix).await?;
    let draft = |(name, text): (String, String)| {
        Some(Draft {
            member: RespondentId::new(name.strip_prefix(&prefix)?)?,
            text: sealed::open(&text)?.to_owned(),
        })
    };
    Ok(found.into_iter().filter_map(draft).collect())
}

/// Puts a member's answers in place of those before. `Ok` when they are written for good.
///
/// # Errors
/// When the browser does not keep them; those before stay.
pub async fn put(store: &impl Store, survey: &SurveyId, draft: &Draft) -> Result<(), StoreError> {
    let change = change(survey, draft);
    store.transact(&[], |_| vec![change]).await
}

/// For a page that is being left, and will not learn how it went.
pub fn put_on_leaving(store: &impl Store, survey: &SurveyId, draft: &Draft) {
    store.put_on_leaving(vec![change(survey, draft)]);
}

/// Clears a member's answers from this PC.
///
/// # Errors
/// When the browser does not do it; they stay.
pub async fn remove(
    store: &impl Store,
    survey: &SurveyId,
    member: RespondentId,
) -> Result<(), StoreError> {
    let name = Kind::draft_to(survey, member);
    store.transact(&[], |_| vec![Change::Remove(name)]).await
}

fn change(survey: &SurveyId, draft: &Draft) -> Change {
    Change::Put {
        name: Kind::draft_to(survey, draft.member),
        text: sealed::seal(&draft.text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::super::keeper::tests::ready;
    use super::*;

    fn draft(member: &str, text: &str) -> Draft {
        Draft {
            member: RespondentId::new(member).expect("an id"),
            text: text.to_owned(),
        }
    }

    #[test]
    fn each_member_of_each_survey_has_a_draft_of_their_own() {
        let store = MemoryStore::default();
        let (spring, autumn) = (SurveyId::new("v1"), SurveyId::new("v1\u{1f}r"));
        for (survey, draft) in [
            (&spring, draft("r1", "一")),
            (&spring, draft("r2", "二")),
            (&autumn, draft("r1", "秋")),
            (&spring, draft("r1", "一のつづき")),
        ] {
            ready(put(&store, survey, &draft)).expect("room");
        }
        let of_spring = ready(all(&store, &spring)).expect("a store");
        assert_eq!(of_spring, [draft("r1", "一のつづき"), draft("r2", "二")]);
        ready(remove(&store, &spring, of_spring[0].member)).expect("a store");
        assert_eq!(
            ready(all(&store, &spring)).expect("a store"),
            [draft("r2", "二")]
        );
        assert_eq!(
            ready(all(&store, &autumn)).expect("a store"),
            [draft("r1", "秋")]
        );
    }

    #[test]
    fn what_was_changed_behind_its_back_is_no_draft_and_a_full_store_keeps_the_one_before() {
        let store = MemoryStore::default();
        let survey = SurveyId::new("v1");
        ready(put(&store, &survey, &draft("r1", "一"))).expect("room");
        store.limit(Some(store.size() + 3));
        assert!(ready(put(&store, &survey, &draft("r1", "一のつづき"))).is_err());
        assert_eq!(
            ready(all(&store, &survey)).expect("a store"),
            [draft("r1", "一")]
        );
        store.tamper(
            &Kind::draft_to(&survey, draft("r1", "").member),
            "m1 00000000\n?",
        );
        assert_eq!(ready(all(&store, &survey)).expect("a store"), []);
    }
}

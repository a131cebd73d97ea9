//! What is made of what an answer says, the same on every PC and in every order of files.
//!
//! Must not know where the answer came from.

use super::{AnswerSheet, answer_text};
use crate::model::{Perspective, RespondentId};
use sha2::{Digest, Sha256};

/// What these ids begin with, and no others.
const DERIVED: &str = "r-x";

/// Two answers with one key say the same of the same respondent, whenever they were saved.
pub fn key_of(sheet: &AnswerSheet) -> String {
    let bare = AnswerSheet {
        area_name: String::new(),
        at: String::new(),
        ..sheet.clone()
    };
    hash(&answer_text::write(&bare), 16)
}

/// The id of whoever has none of their own: the same answer twice is the same respondent, another answer is another's.
pub fn id_of(sheet: &AnswerSheet) -> RespondentId {
    let mut bare = sheet.clone();
    bare.respondent.id = RespondentId::of(Perspective::Peer);
    id_from(&key_of(&bare))
}

/// Another id for an answer under whose own id somebody else stands.
pub fn spare_id(sheet: &AnswerSheet) -> RespondentId {
    id_from(&key_of(sheet))
}

/// Whether an id was made here: whoever has it is known by the answers alone.
pub fn is_derived(id: RespondentId) -> bool {
    id.as_str().starts_with(DERIVED)
}

/// An id made of a text.
pub fn id_from(text: &str) -> RespondentId {
    let id = RespondentId::new(&format!("{DERIVED}{}", hash(text, 8)));
    // Lower-case letters and digits, and short enough: a test holds it.
    id.unwrap_or(RespondentId::of(Perspective::Peer))
}

/// So many bytes of a hash, as digits and letters.
fn hash(text: &str, bytes: usize) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter()
        .take(bytes)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::survey::samples::sheet;

    #[test]
    fn an_id_is_made_of_what_is_said_and_of_nothing_else() {
        let one = sheet("r-1");
        let mut same = sheet("r-2");
        same.at = "2026-12-01T10:00:00+09:00".into();
        same.area_name.clear();
        assert_eq!(id_of(&one), id_of(&same));
        assert_ne!(key_of(&one), key_of(&same));
        assert_eq!(id_of(&one).as_str().len(), 19);
        let mut other = sheet("r-1");
        other.respondent.organisation = "家族会".into();
        assert_ne!(id_of(&one), id_of(&other));
        assert_ne!(id_from("a"), id_from("b"));
    }
}

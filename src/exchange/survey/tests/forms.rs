//! A form as text and as a link.

use crate::exchange::error::FileError;
use crate::exchange::survey::samples::{form, forms};
use crate::exchange::survey::{SurveyForm, form_text, link};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;

fn told(read: Result<SurveyForm, FileError>) -> String {
    let error = read.expect_err("refused");
    error.problems[0].message.clone()
}

/// The sample with a change in its JSON.
fn changed(from: &str, to: &str) -> String {
    let text = form_text::write(&form());
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

proptest! {
    #[test]
    fn a_form_comes_back_as_it_was(form in forms()) {
        prop_assert_eq!(form_text::read(&form_text::write(&form)), Ok(form.clone()));
        let html = form_text::for_html(&form);
        prop_assert!(!html.contains('<'));
        prop_assert_eq!(form_text::read(&html), Ok(form.clone()));
        let code = link::encode(&form);
        prop_assert!(code.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
        prop_assert_eq!(link::decode(&code), Ok(form));
    }

    #[test]
    fn a_changed_text_is_read_or_refused(
        at in any::<prop::sample::Index>(), over in 0..20_usize, piece in "[\\[\\]{}\",:0-9a-z\\\\]{0,6}|null|\\PC{0,3}",
    ) {
        let text = form_text::write(&form());
        let characters: Vec<char> = text.chars().collect();
        let from = at.index(characters.len());
        let to = (from + over).min(characters.len());
        let mut changed: String = characters[..from].iter().collect();
        changed.push_str(&piece);
        changed.extend(&characters[to..]);
        let _ = form_text::read(&changed);
        let _ = link::decode(&URL_SAFE_NO_PAD.encode(&changed));
        let mut code = link::encode(&form());
        code.truncate(at.index(code.len()));
        let _ = told(link::decode(&code));
    }

    #[test]
    fn anything_at_all_is_read_or_refused(text: String) {
        let _ = form_text::read(&text);
        let _ = link::decode(&text);
    }
}

#[test]
fn a_link_leaves_out_what_the_tool_has_itself() {
    let own = link::encode(&form());
    let mut other = form();
    other.items[0].text.push_str("（直した）");
    assert_eq!(link::decode(&own), Ok(form()));
    assert!(own.len() < link::encode(&other).len() - 1000);
    assert_eq!(link::decode(&link::encode(&other)), Ok(other));
    let padded = format!(" {own}== \n");
    assert_eq!(link::decode(&padded), Ok(form()));
}

#[test]
fn what_is_wrong_is_told_with_what_to_do() {
    let long = "あ".repeat(2001);
    for (text, says) in [
        ("".to_owned(), "途中で切れている"),
        (
            form_text::write(&form()).chars().take(300).collect(),
            "途中で切れている",
        ),
        ("{}".to_owned(), "ものさしのアンケートではない"),
        (changed("-survey", ""), "ものさしのアンケートではない"),
        (changed("\"version\":1", "\"version\":2"), "新しい版"),
        (
            changed("\"version\":1", "\"version\":0"),
            "ものさしのアンケートではない",
        ),
        (changed("\"form\"", "\"forms\""), "書きかわっている"),
        (
            changed("\"round\":\"middle\"", "\"round\":\"x\""),
            "書きかわっている",
        ),
        (
            changed("\"id\":\"q2\"", "\"id\":\"q1\""),
            "書きかわっている",
        ),
        (
            changed("にも包括アンケート", &long),
            "題が長すぎます（2,000文字まで）",
        ),
        (
            changed("\"夜間\"", "\"x\",".repeat(40).trim_end_matches(',')),
            "選択肢が多すぎます（30まで）",
        ),
    ] {
        let told = told(form_text::read(&text));
        assert!(told.contains(says), "{told}");
        assert!(told.contains("事務局に、"), "{told}");
    }
    assert!(told(link::decode(&"A".repeat(40_000))).contains("ファイルか紙"));
    let list = link::short(&form()).replacen("\"nimo\"", "\"mine\"", 1);
    assert!(
        told(link::decode(&URL_SAFE_NO_PAD.encode(list))).contains("持っていないチェックリスト")
    );
}

#[test]
fn the_office_is_told_before_it_hands_out_too_much() {
    let mut form = form();
    assert_eq!(form_text::too_much(&form), None);
    form.greeting = "あ".repeat(2001);
    let told = form_text::too_much(&form).expect("too long");
    assert_eq!(
        told,
        "あいさつが長すぎます（2,000文字まで）。短くすると、配れるようになります。"
    );
}

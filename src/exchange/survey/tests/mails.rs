//! Answers as the text of a mail, and what mail programs do to it.

use crate::exchange::samples::text;
use crate::exchange::survey::samples::{form, sheet, sheets};
use crate::exchange::survey::{AnswerSheet, mail_text, read_any_now};
use crate::model::{Answer, Level, Perspective, Perspectives, QuestionId, Rating, Reply};
use proptest::prelude::*;

fn mail(sheet: &AnswerSheet) -> String {
    mail_text::write(&form(), sheet).expect("packed")
}

/// Broken anew after so many signs, each line with a mark of quotation before it.
fn quoted(text: &str, length: usize, mark: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let signs: Vec<char> = line.chars().collect();
        match signs.is_empty() {
            true => lines.push(String::new()),
            false => lines.extend(signs.chunks(length).map(|c| c.iter().collect())),
        }
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("{mark}{line}")).collect();
    lines.join("\r\n")
}

proptest! {
    #[test]
    fn an_answer_comes_back_from_a_mail(sheet in sheets(form(), text())) {
        let mail = mail(&sheet);
        prop_assert_eq!(read_any_now("a.txt", mail.as_bytes()), Ok(vec![sheet]));
    }

    #[test]
    fn broken_lines_and_quotation_do_it_no_harm(
        sheet in sheets(form(), text()),
        length in 20..80_usize,
        mark in prop::sample::select(vec!["", "> ", ">>> ", "| ", "　", "\u{a0}"]),
    ) {
        let mail = format!("お世話になります。\r\n{}\r\n-- \r\n山田 [携帯]", quoted(&mail(&sheet), length, mark));
        prop_assert_eq!(read_any_now("a.txt", mail.as_bytes()), Ok(vec![sheet]));
    }

    #[test]
    fn a_changed_mail_is_read_or_refused(at in any::<prop::sample::Index>(), piece in "[ -~\n]{0,6}") {
        let mut mail: Vec<char> = mail(&sheet("r-1")).chars().collect();
        let from = at.index(mail.len());
        mail.splice(from..(from + 3).min(mail.len()), piece.chars());
        let mail: String = mail.into_iter().collect();
        let _ = read_any_now("a.txt", mail.as_bytes());
    }
}

#[test]
fn it_begins_with_what_a_person_can_check() {
    let mut sheet = sheet("r-1");
    let item = form().items[1].id.clone();
    let answer = Answer {
        rating: Level::new(0).map(Rating::Level),
        ..Answer::default()
    };
    sheet.answers.insert(item, answer);
    let reply = Reply {
        choices: vec!["夜間".into(), "平日, 昼".into()],
        ..Reply::default()
    };
    sheet.replies.insert(QuestionId::new("q2"), reply);
    sheet.respondent.perspectives = Perspectives::one(Perspective::Family);
    sheet.respondent.organisation = "家族会".into();
    let (form, mail) = (form(), mail(&sheet));
    let (words, _) = mail.split_once("▼").expect("the part of the machine");
    let [first, second, third] = [0, 1, 2].map(|n| &form.items[n].plain);
    let expected = format!(
        "にも包括アンケート（回答）\nあおば川圏域　令和8年度（2026） 中間\n\n\
         問1　{first}\n　まだと思う\n　ひとこと：話せる場がほしい\n\n\
         問2　{second}\n　段階：0 {}\n\n\
         問3　{third}\n　空けています\n\n\
         問4　質問q1\n　空けています\n\n\
         問5　質問q2\n　夜間、平日, 昼\n\n\
         問6　質問q3\n　空けています\n\n\
         立場：家族\n立場の出し方：ほかの立場とまとめてほしい\n所属：家族会\n\n",
        form.scale[0].name
    );
    assert_eq!(words, expected);
}

#[test]
fn several_in_one_text_are_all_read() {
    let both = ["r-1", "r-2"].map(sheet);
    let text = format!("{}\n{}", mail(&both[0]), quoted(&mail(&both[1]), 40, "> "));
    assert_eq!(read_any_now("a.txt", text.as_bytes()), Ok(both.to_vec()));
}

#[test]
fn words_that_look_like_the_mark_are_words() {
    let mut own = sheet("r-1");
    let words = "monosashi-answer[ abc ]";
    own.answers
        .values_mut()
        .for_each(|answer| answer.comment = words.into());
    assert_eq!(read_any_now("a.txt", mail(&own).as_bytes()), Ok(vec![own]));
}

#[test]
fn one_that_is_cut_off_is_told_with_what_to_do() {
    let mail = mail(&sheet("r-1"));
    let whole = mail.trim_end().trim_end_matches(']');
    let less: String = whole.chars().take(whole.chars().count() - 30).collect();
    for cut in [whole, &less, &format!("{less}]")] {
        let told = read_any_now("メール", cut.as_bytes()).expect_err("cut off");
        let told = told.to_string();
        assert!(
            told.contains("「メール」") && told.contains("途中で切れている"),
            "{told}"
        );
    }
}

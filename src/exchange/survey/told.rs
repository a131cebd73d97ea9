//! What every form says alike, however it is handed out: the member's page, the workbook, the paper, the page where
//! papers are typed in.
//!
//! Must not know how any of them looks.

use super::SurveyForm;

/// Before the first question, whatever the office writes as its greeting.
pub const DECLINE: &str = "断ってもかまいません。答えたくないところは、空けておけます。代わりに読み書きしてもらっても、ご本人の答えです。";

pub const SHOWS: &str = "立場の出し方";
pub const SHOW_PERSPECTIVE: &str = "立場を出してよい";
pub const PUT_TOGETHER: &str = "ほかの立場とまとめてほしい";

/// Beside 所属: why it is asked, and who sees it. A 立場 of fewer than three 所属 is not shown alone.
pub const WHY_ORGANISATION: &str = "書かなくてもかまいません。だれの答えか分からないように、所属が一つか二つの立場をほかとまとめるために、事務局だけが見ます。ほかのだれにも見せません。";

/// Beside お名前, likewise. Who gives none may be counted twice.
pub const WHY_NAME: &str = "同じ方を二度数えないために、事務局だけが見ます。";

/// How long it takes, whether it is paid, until when: what the office has said of it.
pub fn facts(form: &SurveyForm) -> Vec<String> {
    let minutes = form
        .minutes
        .map(|minutes| format!("{minutes}分ほどかかります。"));
    let paid = form.is_paid.map(|is_paid| match is_paid {
        true => "謝金があります。".to_owned(),
        false => "謝金はありません。".to_owned(),
    });
    let until = form.until.map(|day| day.label());
    let until = until.map(|day| format!("{day}までにお願いします。"));
    [minutes, paid, until].into_iter().flatten().collect()
}

/// 返し先：あおば保健所　FAX 000-000-0000; `None` where the office has not said it.
pub fn return_to(form: &SurveyForm) -> Option<String> {
    let whom = form.send_to.trim();
    (!whom.is_empty()).then(|| format!("返し先：{whom}"))
}

//! What is told of a survey before its first question, on screen and on paper alike.
//!
//! Must not know how it is handed out.

use crate::exchange::survey::SurveyForm;
use crate::ui::words::survey as t;

/// How long it takes, whether it is paid, until when: what the office has said of it.
pub fn facts(form: &SurveyForm) -> Vec<String> {
    let minutes = form.minutes.map(t::minutes);
    let paid = form.is_paid.map(|is_paid| match is_paid {
        true => t::PAID.to_owned(),
        false => t::UNPAID.to_owned(),
    });
    let until = form.until.map(|day| t::until(&day.label()));
    [minutes, paid, until].into_iter().flatten().collect()
}

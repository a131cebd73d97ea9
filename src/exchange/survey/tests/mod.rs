//! Surveys handed out and brought back, in every way; and files that nobody should send.

mod answers;
mod forms;
mod incoming;
mod mails;

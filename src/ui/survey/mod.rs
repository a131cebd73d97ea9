//! 一人ひとりに聞く: what is asked, how it is handed out, what has come back; the paper, and the page to type papers in.
//!
//! Who opens it: the coordinator, weeks before a sitting, and again when answers come back. In one minute they must
//! have something to hand to each member in the way that suits that member, or bring in what has come and see how
//! many there are.

#[cfg(target_arch = "wasm32")]
pub mod view;
pub mod view_model;
pub mod words;

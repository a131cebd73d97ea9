//! Words of the page 「地域課題」.

pub const TITLE: &str = "地域課題";

//! Words of what takes a row to another place.

pub const UP: &str = "上へ";
pub const DOWN: &str = "下へ";
pub const GRIP: &str = "つかんで動かします";

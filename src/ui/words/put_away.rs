//! Words of areas that were put away.

pub const BRING_BACK: &str = "元に戻す";

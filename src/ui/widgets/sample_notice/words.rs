//! Words on every page of a 見本.

/// Names the notice.
pub const NAME: &str = "見本";
pub const SAMPLE: &str = "見本（架空の圏域）です。";
/// Where there is room for it.
pub const MORE: &str = "自由に試せます。";
pub const AWAY: &str = "見本を片付ける";
pub const PUT_AWAY: &str = "見本を片付けました。";

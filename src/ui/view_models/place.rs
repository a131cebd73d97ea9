//! Where an area lies, in one line.
//!
//! Must not know Leptos or the browser.

use crate::model::Area;

/// 三重県・圏域; only what kind it is where no prefecture is named.
pub fn place(area: &Area) -> String {
    let kind = area.kind.label();
    match area.prefecture.as_str() {
        "" => kind.to_owned(),
        prefecture => format!("{prefecture}・{kind}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_prefecture_is_named_where_it_is_known() {
        let mut area = sample().area;
        assert_eq!(place(&area), "見本県・圏域");
        area.prefecture.clear();
        assert_eq!(place(&area), "圏域");
    }
}

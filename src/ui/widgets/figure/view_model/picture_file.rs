//! The file that a picture is saved as: its name.

use crate::exchange::file_name::{self, PictureFormat};
use crate::model::Workspace;
use crate::ui::navigation::route::Route;
use chrono::NaiveDateTime;

/// The file of the picture `name` (ASCII) on the page `route`, which says whose it is. Where the
/// page is about no year of its own, the picture is of all that the area has.
pub fn file(
    name: &str,
    route: &Route,
    workspace: &Workspace,
    format: PictureFormat,
    now: &NaiveDateTime,
) -> String {
    let record = route.area().and_then(|id| workspace.record(id));
    let years = route.year().map(|year| (year, year));
    let years = years.or_else(|| record.and_then(|r| r.years()));
    let area = record.map(|r| &r.area);
    file_name::picture(name, area, years, format, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AreaId;
    use crate::ui::view_models::testing::{sample, year};
    use chrono::NaiveDate;

    #[test]
    fn a_file_is_named_after_the_pages_area_and_year_or_all_its_years() {
        let record = sample();
        let area = record.area.id.clone();
        let (first, last) = record.years().expect("the sample has years");
        let workspace = Workspace {
            records: vec![record.clone()],
            ..Workspace::default()
        };
        let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|d| d.and_hms_opt(9, 30, 0));
        let now = now.expect("a moment");
        let check = |route: Route, of_area, years| {
            let found = file("menus", &route, &workspace, PictureFormat::Svg, &now);
            let area = Some(&record.area).filter(|_| of_area);
            assert_eq!(
                found,
                file_name::picture("menus", area, years, PictureFormat::Svg, &now)
            );
        };
        let (plan, year) = (area.clone(), year(2026));
        check(Route::Plan { area: plan, year }, true, Some((year, year)));
        check(Route::Years(area), true, Some((first, last)));
        check(Route::Years(AreaId::new("gone")), false, None);
        check(Route::Home, false, None);
    }
}

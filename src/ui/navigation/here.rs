//! The page that is shown now, and how a page leads to another.

use super::route::Route;
use leptos::prelude::*;

/// The page that is shown now.
#[derive(Clone, Copy)]
pub struct Here(pub Signal<Route>);

pub fn use_here() -> Signal<Route> {
    expect_context::<Here>().0
}

/// Leads to another page, as a click on a link would.
pub fn go(route: &Route) {
    let _ = window().location().set_hash(&route.to_string());
}

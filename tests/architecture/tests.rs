//! The finders of uses, circles and gates, held against small made-up crates.

use super::circles::{circles, told};
use super::gates::gated;
use super::uses::{Tree, Use};
use std::collections::BTreeSet;

fn uses(files: &[(&str, &str)]) -> Vec<Use> {
    let owned = |(file, text): &(&str, &str)| ((*file).to_owned(), (*text).to_owned());
    let files = [("lib.rs", "")].iter().chain(files).map(owned);
    Tree::read(files.collect::<Vec<_>>()).uses()
}

/// The files that `a/b.rs` with this text uses, in a crate with a few more files.
fn check(text: &str, expected: &str) {
    let files = [
        (
            "a/mod.rs",
            "pub mod b; mod c; pub use c::{C, made as make}; pub fn a() {}",
        ),
        ("a/b.rs", text),
        (
            "a/c.rs",
            "pub struct C; pub fn made() {} made_by_macro! { Unseen }",
        ),
        (
            "d/mod.rs",
            "pub mod e; pub use self::e::e; pub use crate::a::C;",
        ),
        (
            "d/e.rs",
            "pub fn e() {} pub const LIMIT: u8 = 1; pub enum E { One }",
        ),
    ];
    let uses = uses(&files);
    let mut found: Vec<&str> = uses
        .iter()
        .filter(|u| u.from == "a/b.rs")
        .map(|u| &*u.to)
        .collect();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.join(" "), expected, "{text}");
}

#[test]
fn a_use_leads_to_the_file_that_defines_the_item() {
    check("use crate::a::C;", "a/c.rs");
    check("use super::C;", "a/c.rs");
    check("use super::{C, a};", "a/c.rs a/mod.rs");
    check("use super::make as other;", "a/c.rs");
    check(
        "use crate::{a::{self, C}, d::{e, e::LIMIT}};",
        "a/c.rs d/e.rs",
    );
    check("use crate::d::C;", "a/c.rs");
    check("use crate::d::e::E::*;", "d/e.rs");
    check("use super::super::d::e;", "d/e.rs");
    check("use super::c::Unseen;", "a/c.rs");
    check("pub use super::C;", "");
    check("pub(crate) use super::C;", "");
    check("pub(super) struct X(pub super::C);", "a/c.rs");
    check("mod c; use crate::d; use std::fmt::Display;", "");
}

/// The files that `a.rs` with this text uses, in a crate whose macros declare items.
fn check_macros(text: &str, expected: &str) {
    let files = [
        (
            "m.rs",
            "macro_rules! one { ($(#[$d:meta])* $n:ident) => { pub struct $n; } }
             macro_rules! all { ($($n:ident: $v:expr;)*) => { $(pub const $n: u8 = $v;)* } }
             macro_rules! implement { ($t:ty) => { impl Trait for $t {} } }
             macro_rules! coded { ($n:ident {}) => { pub enum $n {} } }
             macro_rules! several { ($n:ident[$c:expr]) => { pub const $n: [u8; $c] = []; } }",
        ),
        (
            "b/mod.rs",
            "pub mod c; pub use c::*; crate::m::one!(#[doc = \"x\"] Own);",
        ),
        (
            "b/c.rs",
            "one!(/** x */ Id); coded! { /// x
               Code { One } } all! { FIRST: 1; /// x
               SECOND: f(1, 2); } several! { THREE[3]: 1 }",
        ),
        ("d.rs", "pub struct D; pub struct E;"),
        ("a.rs", text),
    ];
    let uses = uses(&files);
    let of_a = uses.iter().filter(|u| u.from == "a.rs");
    let found: BTreeSet<&str> = of_a.map(|u| &*u.to).collect();
    let found: Vec<&str> = found.into_iter().collect();
    assert_eq!(found.join(" "), expected, "{text}");
}

#[test]
fn what_a_macro_of_ours_declares_is_an_item_of_the_file_that_calls_it() {
    check_macros("use crate::b::*; fn f(x: Id) {}", "b/c.rs");
    check_macros("use crate::b::*; fn f() { Code::One; }", "b/c.rs");
    check_macros("use crate::b::c::*; fn f() { FIRST; }", "b/c.rs");
    check_macros("use crate::b::*; fn f() { SECOND; }", "b/c.rs");
    check_macros("use crate::b::*; fn f() { THREE; }", "b/c.rs");
    check_macros("use crate::b::*; fn f(x: Own) {}", "b/mod.rs");
    check_macros("use crate::b::Id;", "b/c.rs");
    check_macros("fn f() { crate::b::Code::One; }", "b/c.rs");
    check_macros("use crate::b::Own;", "b/mod.rs");
    // What it is given it need not declare, and what it declares in a body is no item.
    check_macros("use crate::d::D; implement!(D);", "d.rs");
    check_macros("use crate::d::*; implement!(D);", "d.rs");
    check_macros("use crate::d::*; fn f() -> D { one!(D); }", "d.rs");
    check_macros("use crate::d::*; one!(D); fn f() -> D {}", "");
}

#[test]
fn paths_in_code_are_uses_too() {
    check("fn f() { crate::d::e::e() }", "d/e.rs");
    check("fn f() { let c: super::C; }", "a/c.rs");
    check("use crate::d; fn f() { d::e::LIMIT; }", "d/e.rs");
    check(
        "use crate::d::e as other; fn f() { other::E::One; }",
        "d/e.rs",
    );
    check("use crate::d::*; fn f() { e(); LIMIT; }", "d/e.rs");
    check("pub use super::C; fn f() -> C {}", "a/c.rs");
    check("fn f() { view! { <super::C a=1/> } }", "a/c.rs");
    check("fn f() { x(Vec::<crate::d::e::E>::new()) }", "d/e.rs");
    check("fn f() { for i in 0..super::a() {} }", "a/mod.rs");
    check("macro_rules! m { () => { $crate::d::e::e() } }", "d/e.rs");
    check("mod inner { fn f() { super::super::a() } }", "a/mod.rs");
    check(
        "mod inner { use super::*; fn f() -> C {} } use super::C;",
        "a/c.rs",
    );
}

#[test]
fn what_only_looks_like_a_path_is_none() {
    check("// crate::d::e::e()\n/* super::C */ fn f() {}", "");
    check("fn f() { \"crate::d::e::e()\"; }", "");
    check("use crate::d::*; fn f(e: u8) { e + x.e() + x.e; }", "");
    check("use crate::d::*; fn f<'e>(x: &'static str) {}", "");
    check("use crate::d::*; const fn e() {}", "");
    check("use crate::d::*; impl X { fn e() {} }", "");
    check(
        "fn f() { self::g(); Self::h(); std::mem::take(x) } fn g() {}",
        "",
    );
}

#[test]
fn uses_of_tests_are_known_as_such() {
    let of = |text: &str| {
        let files = [
            ("a.rs", text),
            ("b.rs", "pub fn b() {}"),
            ("a/t.rs", "use crate::b::b;"),
        ];
        let uses = uses(&files).into_iter();
        uses.map(|u| (u.from, u.line, u.in_test))
            .collect::<Vec<_>>()
    };
    let both = |from: &str, line, in_test| (from.to_owned(), line, in_test);
    let t = |in_test| both("a/t.rs", 1, in_test);
    assert_eq!(of("mod t;"), [t(false)]);
    assert_eq!(of("#[cfg(test)]\nmod t;"), [t(true)]);
    assert_eq!(
        of("#[cfg(test)] mod t {} use crate::b::b;"),
        [both("a.rs", 1, false), t(false)]
    );
    assert_eq!(
        of("mod t;\n#[cfg(test)]\nmod u {\n  use crate::b::b;\n}"),
        [both("a.rs", 4, true), t(false)]
    );
}

#[test]
fn circles_are_found_with_their_thinnest_edge_first() {
    let item = |uses: &str| format!("pub struct X; pub struct Y; {uses}");
    let a = item("use crate::b::{X as A, Y as B}; use crate::d::X as C;");
    let files = [
        ("a.rs", &*a),
        ("b.rs", &item("use crate::c::X as A;")),
        (
            "c.rs",
            &item("fn f() -> crate::a::X {} fn g() -> crate::a::Y {}"),
        ),
        ("d.rs", &item("use crate::e::X as A;")),
        ("e.rs", &item("")),
    ];
    let uses = uses(&files);
    let found = circles(&uses);
    assert_eq!(found.len(), 1, "{found:?}");
    for circle in &found {
        assert_eq!(
            circle.iter().copied().collect::<Vec<_>>(),
            ["a.rs", "b.rs", "c.rs"]
        );
        let told = told(circle, &uses);
        assert!(
            told.starts_with("a circle of 3 files\n  b.rs → c.rs\n    src/b.rs:1"),
            "{told}"
        );
    }
    let line = [("a.rs", "use crate::b::b;"), ("b.rs", "pub fn b() {}")];
    assert!(circles(&self::uses(&line)).is_empty());
}

#[test]
fn a_module_under_a_condition_other_than_test_is_gated() {
    let check = |text: &str, expected: &[(&str, usize)]| {
        let found = gated(text).into_iter();
        let found: Vec<(String, usize)> = found.map(|gate| (gate.module, gate.line)).collect();
        let expected = expected
            .iter()
            .map(|(name, line)| ((*name).to_owned(), *line));
        assert_eq!(found, expected.collect::<Vec<_>>(), "{text}");
    };
    check("mod a; pub mod b;", &[]);
    check("#[cfg(test)] mod a;", &[]);
    check("#[cfg(unix)]\npub(crate) mod a; mod b;", &[("a", 2)]);
    check("#[cfg(unix)] #[path = \"x.rs\"] mod a { }", &[("a", 1)]);
    check("#[cfg(all(test, unix))] mod a;", &[("a", 1)]);
    check("#[cfg(unix)] use x::Y; mod a;", &[]);
    check("#[cfg(unix)] fn x() {} mod a;", &[]);
    check("#![cfg(unix)] mod a;\nmod b;", &[("a", 1), ("b", 2)]);
    check("#![cfg(test)] mod a;", &[]);
    check("#[cfg_attr(unix, allow(unused))] mod a;", &[]);
}

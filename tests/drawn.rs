//! The same picture everywhere: what is drawn here for the 見本 is a file that the browser's own
//! drawing is held against, byte for byte (`browser/take_along.spec.ts`).

use monosashi::chart::{Style, menu_years};
use monosashi::exchange::{builtin_lists, sample};
use monosashi::model::Library;
use monosashi::ui::years::view_model::AnswerYears;
use std::path::Path;

/// After a picture was changed on purpose: `DRAW=1 cargo test --test drawn` draws it anew.
#[test]
fn the_samples_menus_are_drawn_as_the_fixture() {
    let sample = sample().expect("the sample can be read");
    let library = Library::new(builtin_lists());
    let years = AnswerYears::of(&library, &sample).expect("four years of answers");
    let drawn = menu_years(&years.menus, &Style::file("menus"))
        .svg
        .into_string();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let file = folder.join("sample-menus.svg");
    if std::env::var_os("DRAW").is_some() {
        std::fs::write(&file, &drawn).expect("the fixture can be written");
    }
    let fixture = std::fs::read_to_string(&file).expect("the fixture is there");
    assert!(
        drawn == fixture,
        "the picture changed: look at it, then draw the fixture anew"
    );
}

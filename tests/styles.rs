//! The look is one system: colours, type, space and corners come from `public/styles/01-tokens.css`
//! alone. What people see of it is held in `tests/browser/frame.spec.ts`.

use std::fs;
use std::path::{Path, PathBuf};

/// Fewer than this in all: a rule that is there already serves another place, too. Rules are counted and
/// not lines, so that nothing is won by writing two of them in one.
const RULES: usize = 900;
const TOKENS: &str = "01-tokens.css";
/// Measured by the screen's height, not by the reader's type: the rules on type and space do not
/// bind it.
const MEETING: &str = "50-show.css";

struct Declaration {
    place: String,
    property: String,
    value: String,
    on_paper: bool,
    in_meeting: bool,
}

fn sheets() -> Vec<(String, String)> {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let folder = fs::read_dir(public.join("styles")).expect("the styles are there");
    let mut paths: Vec<PathBuf> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.push(public.join("styles.css"));
    paths.sort();
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned());
    let read = |path: PathBuf| Some((name(&path)?, fs::read_to_string(&path).ok()?));
    paths.into_iter().filter_map(read).collect()
}

/// All but those of the tokens themselves.
fn declarations() -> Vec<Declaration> {
    let sheets = sheets().into_iter().filter(|(name, _)| name != TOKENS);
    sheets.flat_map(|(name, text)| read(&name, &text)).collect()
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain + rest
}

fn read(name: &str, text: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut quoted = false;
    for c in without_comments(text).chars() {
        quoted ^= c == '"';
        match c {
            '{' if !quoted => around.push(std::mem::take(&mut piece).trim().to_owned()),
            ';' | '}' if !quoted => {
                let declared = std::mem::take(&mut piece);
                if let (Some((property, value)), Some(selector)) =
                    (declared.split_once(':'), around.last())
                {
                    found.push(Declaration {
                        place: format!("{name}: {selector}"),
                        property: property.trim().to_owned(),
                        value: value.trim().to_owned(),
                        on_paper: around.iter().any(|a| a.starts_with("@media print")),
                        in_meeting: name == MEETING,
                    });
                }
                if c == '}' {
                    around.pop();
                }
            }
            _ => piece.push(c),
        }
    }
    found
}

/// Names every declaration that is wanted and not allowed.
fn check(wanted: impl Fn(&Declaration) -> bool, allowed: impl Fn(&Declaration) -> bool) {
    let all = declarations();
    assert!(all.len() > 500, "{} declarations were read", all.len());
    let wanted: Vec<_> = all.into_iter().filter(wanted).collect();
    assert!(!wanted.is_empty(), "nothing was held to the rule");
    let broken: Vec<String> = wanted
        .iter()
        .filter(|d| !allowed(d))
        .map(|d| format!("{} {{ {}: {} }}", d.place, d.property, d.value))
        .collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn there_are_fewer_than_nine_hundred_rules() {
    let rules = |text: &str| without_comments(text).matches('{').count();
    let rules: usize = sheets().iter().map(|(_, text)| rules(text)).sum();
    assert!((RULES / 2..RULES).contains(&rules), "{rules} rules");
}

#[test]
fn colours_are_tokens() {
    let named = [
        "white", "black", "red", "green", "blue", "gray", "grey", "yellow", "orange", "navy",
    ];
    let is_colour = |text: &str| {
        let mut words = text.split(|c: char| !c.is_ascii_alphabetic() && c != '-');
        words.any(|word| named.contains(&word))
            || text.contains("rgb")
            || text.contains("hsl")
            || text.split('#').skip(1).any(|hex| {
                let digits = hex.chars().take_while(char::is_ascii_hexdigit).count();
                digits >= 3
            })
    };
    check(|_| true, |d| !is_colour(&d.value));
}

#[test]
fn type_has_six_sizes() {
    let sizes = [14, 16, 18, 20, 24, 32].map(|px| format!("var(--t{px})"));
    check(
        |d| d.property == "font-size" && !d.on_paper && !d.in_meeting,
        |d| sizes.contains(&d.value) || d.value == "100%",
    );
}

#[test]
fn space_has_six_sizes() {
    let tokens = [4, 8, 16, 24, 40, 64].map(|px| format!("var(--s{px})"));
    let plain = [
        "0",
        "auto",
        "1.25em",
        "-1px",
        "-1",
        "*",
        "var(--side)",
        "!important",
    ];
    let is_space = |property: &str| {
        let kinds = ["gap", "padding", "margin"];
        kinds
            .iter()
            .any(|kind| property.ends_with(kind) || property.starts_with(kind))
    };
    check(
        |d| is_space(&d.property) && !d.on_paper && !d.in_meeting,
        |d| {
            let value = d.value.replace("calc(", "").replace("))", ")");
            let mut parts = value.split_whitespace();
            parts.all(|part| tokens.iter().any(|t| t == part) || plain.contains(&part))
        },
    );
}

#[test]
fn corners_are_tokens() {
    let allowed = [
        "var(--radius)",
        "var(--radius-small)",
        "var(--radius-inner)",
        "50%",
        "0",
    ];
    check(
        |d| d.property == "border-radius" && !d.in_meeting,
        |d| {
            d.value
                .split_whitespace()
                .all(|part| allowed.contains(&part))
        },
    );
}

#[test]
fn every_token_is_used() {
    let all: String = sheets()
        .into_iter()
        .map(|(_, text)| without_comments(&text))
        .collect();
    let told = without_comments(include_str!("../public/styles/01-tokens.css"));
    let names = told
        .split([';', '{'])
        .filter_map(|d| d.trim().split_once(':'));
    let names: Vec<&str> = names
        .map(|(name, _)| name)
        .filter(|n| n.starts_with("--"))
        .collect();
    assert!(names.len() > 30, "{} tokens", names.len());
    let is_used = |name: &&str| {
        all.contains(&format!("var({name})")) || all.contains(&format!("var({name},"))
    };
    let idle: Vec<&str> = names.into_iter().filter(|name| !is_used(name)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn every_token_that_is_used_is_there() {
    let all: String = sheets().into_iter().map(|(_, text)| text).collect();
    let used = all.split("var(").skip(1);
    let used = used.filter_map(|rest| rest.split([')', ',']).next());
    let missing: Vec<&str> = used
        .filter(|name| !all.contains(&format!("{name}:")))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_reader_of_styles_knows_what_stands_on_paper() {
    let text =
        "a { color: #fff; } /* b { c: d } */ @media print { e { content: \"};\"; margin: 1px } }";
    let found = read("x.css", text);
    let told: Vec<_> = found
        .iter()
        .map(|d| (d.property.as_str(), d.value.as_str(), d.on_paper))
        .collect();
    let expected = [
        ("color", "#fff", false),
        ("content", "\"};\"", true),
        ("margin", "1px", true),
    ];
    assert_eq!(told, expected);
}

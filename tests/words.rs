//! Words that stand nowhere any more, and those that took their place.
//!
//! A menu has no marks out of a hundred and level 0 no cross: see 「What a number means」 in what each
//! rule says. All texts of the program are read, tests and comments aside, and the lists it brings.
//! What files and people of earlier versions say is still read: those few places are named below.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// What must not be said, and why; with the words that hold it and say something else.
struct Rule {
    never: &'static str,
    but: &'static [&'static str],
    why: &'static str,
}

const fn rule(never: &'static str, but: &'static [&'static str], why: &'static str) -> Rule {
    Rule { never, but, why }
}

const RULES: [Rule; 9] = [
    rule(
        "点",
        &[
            "時点",
            "視点",
            "着眼点",
            "出発点",
            "拠点",
            "点線",
            "変更点",
            "小数点",
            "点検",
            "要点",
            "観点",
            "重点",
        ],
        "a menu stands on the levels' scale, 0 to 4: 段階の平均, 値",
    ),
    rule("×", &[], "level 0 is the word これから"),
    rule("未着手", &[], "これから"),
    rule("「ちがう」", &[], "いまは、そう見えない"),
    // A button alone.
    rule("\"ちがう\"", &[], "いまは、そう見えない"),
    rule(
        "参考",
        &["参考値", "参考データ"],
        "回答が少ないので目安, or 目安 beside a value",
    ),
    rule(
        "低いほうを選",
        &[],
        "確かに言えるほう、または「わからない」",
    ),
    rule("迷ったら低い", &[], "the same"),
    rule("提出", &[], "県へ渡す"),
];

/// By file, what it may say all the same.
const ALLOWED: [(&str, &[&str]); 5] = [
    // Files keep the column that they always had.
    (
        "src/exchange/csv/tables/summary.rs",
        &[
            "\"点\"",
            "それを0から100にした点",
            "点と段階の平均を目安",
            "参考フラグ",
        ],
    ),
    // What files of earlier versions say.
    ("src/exchange/csv/codes.rs", &["\"未着手\"", "\"ちがう\""]),
    // Figures that others publish.
    ("src/chart/years/indicator_finding.rs", &["参考：{}"]),
    ("src/chart/years/indicator_panel.rs", &["参考 {n}"]),
    // How wide a sign is, whoever writes it.
    ("src/chart/draw/measure.rs", &["×"]),
];

/// What a text says that it must not; `allowed` is taken out of it first.
fn faults(text: &str, allowed: &[&str]) -> Vec<String> {
    let without = |text: &str, words: &[&str]| {
        words
            .iter()
            .fold(text.to_owned(), |text, word| text.replace(word, "　"))
    };
    let text = without(text, allowed);
    let found = RULES
        .iter()
        .filter(|rule| without(&text, rule.but).contains(rule.never));
    found
        .map(|rule| format!("「{}」 in {text}: {}", rule.never, rule.why))
        .collect()
}

/// The texts of a program, and the modules that only tests have.
#[derive(Default)]
struct Read {
    texts: Vec<String>,
    test_modules: Vec<String>,
}

impl Read {
    fn of(stream: TokenStream) -> Self {
        let mut read = Self::default();
        read.take(stream);
        read
    }

    fn take(&mut self, stream: TokenStream) {
        let mut trees = stream.into_iter().peekable();
        // Of what follows `#[cfg(test)]`, up to its end.
        let mut of_tests: Option<Vec<String>> = None;
        while let Some(tree) = trees.next() {
            match (tree, &mut of_tests) {
                (TokenTree::Punct(sign), _) if sign.as_char() == '#' => {
                    while let Some(TokenTree::Punct(_)) = trees.peek() {
                        trees.next();
                    }
                    let attribute = trees.next().map(|a| a.to_string().replace(' ', ""));
                    if attribute.as_deref() == Some("[cfg(test)]") {
                        of_tests = Some(Vec::new());
                    }
                }
                (TokenTree::Punct(sign), Some(words)) if sign.as_char() == ';' => {
                    if let [word, name] = &words[..]
                        && word == "mod"
                    {
                        self.test_modules.push(name.clone());
                    }
                    of_tests = None;
                }
                (TokenTree::Group(group), Some(_)) if group.delimiter() == Delimiter::Brace => {
                    of_tests = None;
                }
                (TokenTree::Ident(word), Some(words)) => words.push(word.to_string()),
                (_, Some(_)) => {}
                (TokenTree::Literal(literal), None) => self.texts.push(literal.to_string()),
                (TokenTree::Group(group), None) => self.take(group.stream()),
                _ => {}
            }
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("readable").path();
        match path.is_dir() {
            true => found.extend(files(&path, end)),
            false if path.to_string_lossy().ends_with(end) => found.push(path),
            false => {}
        }
    }
    found
}

/// Where the modules stand that a file declares.
fn children(file: &Path) -> PathBuf {
    let folder = file.parent().expect("in a folder");
    match file.file_stem().and_then(|stem| stem.to_str()) {
        Some("mod" | "lib" | "main") | None => folder.to_owned(),
        Some(stem) => folder.join(stem),
    }
}

#[test]
fn no_text_of_the_program_says_what_is_said_no_more() {
    let sources = files(&root().join("src"), ".rs");
    let read = sources.into_iter().map(|file| {
        let text = fs::read_to_string(&file).expect("readable");
        let read = Read::of(text.parse().expect("Rust"));
        (file, read)
    });
    let read: Vec<(PathBuf, Read)> = read.collect();
    let of_tests: Vec<PathBuf> = read
        .iter()
        .flat_map(|(file, read)| {
            let folder = children(file);
            read.test_modules.iter().map(move |name| folder.join(name))
        })
        .collect();
    let is_of_tests = |file: &Path| {
        of_tests
            .iter()
            .any(|module| file.starts_with(module) || file.with_extension("") == **module)
    };
    let mut said = Vec::new();
    let mut texts = 0;
    for (file, read) in read.iter().filter(|(file, _)| !is_of_tests(file)) {
        let name = file.strip_prefix(root()).expect("below").to_string_lossy();
        let mut allowed = ALLOWED.iter().filter(|(of, _)| *of == name);
        let allowed = allowed.next().map_or(&[][..], |(_, words)| *words);
        texts += read.texts.len();
        let faults = read.texts.iter().flat_map(|text| faults(text, allowed));
        said.extend(faults.map(|fault| format!("{name}: {fault}")));
    }
    assert!(texts > 3000, "{texts} texts: are they read?");
    assert!(said.is_empty(), "\n{}", said.join("\n"));
}

#[test]
fn no_list_says_what_is_said_no_more() {
    let mut read = files(&root().join("checklists"), "");
    read.extend(files(&root().join("indicators"), ""));
    assert!(read.len() >= 4);
    for file in read {
        let text = fs::read_to_string(&file).expect("readable");
        for (line, text) in text.lines().enumerate() {
            let faults = faults(text, &[]);
            assert!(
                faults.is_empty(),
                "{}:{}: {faults:?}",
                file.display(),
                line + 1
            );
        }
    }
}

#[test]
fn each_rule_can_be_broken_and_tests_and_comments_do_not_break_it() {
    for (text, never) in [
        ("メニューの得点（0〜100）", "点"),
        ("100点満点", "点"),
        ("58点でそろっています", "点"),
        ("○△×では", "×"),
        ("（未着手）", "未着手"),
        ("「ちがう」としました", "「ちがう」"),
        ("\"ちがう\"", "ちがう"),
        ("いまの点は参考です", "点"),
        ("参考（回答率50％未満）", "参考"),
        ("迷ったら低いほうを選び", "迷ったら低い"),
        ("県への提出", "提出"),
    ] {
        let faults = faults(text, &[]);
        assert!(
            faults.iter().any(|f| f.contains(never)),
            "{text}: {faults:?}"
        );
    }
    for text in [
        "着眼点と時点",
        "話し合いの出発点",
        "参考値と参考データ",
        "チェックリストの版がちがう",
    ] {
        assert_eq!(faults(text, &[]), [""; 0], "{text}");
    }
    let source = r#"
        /// 100点
        const A: &str = "一";
        #[cfg(test)]
        mod samples;
        #[cfg(test)]
        mod tests { const B: &str = "100点"; }
        fn f() -> String { g(["二"]) }
    "#;
    let read = Read::of(source.parse().expect("Rust"));
    assert_eq!(read.texts, ["\"一\"", "\"二\""]);
    assert_eq!(read.test_modules, ["samples"]);
}

//! What is told of a list that somebody wrote.

use super::*;
use proptest::prelude::*;

fn sound() -> String {
    let scale = "[[scale]]\nname = \"名\"\nmeaning = \"意味\"\n".repeat(LEVELS);
    format!(
        r#"id = "own"
edition = "2026b"
title = "わたしたちのリスト"
note = """
自分たちで書いた。"""
{scale}
[[item]]
id = "second"
menu = 2
text = "文二"
look_for = "着眼点"
evidence = "根拠"
levels = ["a", "b", "c", "d", "e"]
fits = ["region"]
source = "手引き"

[[item]]
id = "first"
menu = 1
text = "文一"
look_for = "着眼点"
evidence = "根拠"
levels = ["a", "b", "c", "d", "e"]
fits = ["prefecture", "municipality"]
source = "手引き"
continues = ["old"]
"#
    )
}

/// The errors of the sound file with one place changed.
fn errors(from: &str, to: &str) -> Vec<String> {
    let text = sound();
    assert!(text.contains(from), "{from}");
    let error = read(&text.replacen(from, to, 1), "own.toml").expect_err(to);
    error.problems.iter().map(ToString::to_string).collect()
}

fn check(from: &str, to: &str, expected: &str) {
    let errors = errors(from, to);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains(expected), "{errors:?}");
}

#[test]
fn a_sound_list_is_read_and_grouped_by_menu() {
    let list = read(&sound(), "own.toml").expect("sound");
    assert_eq!(list.edition, EditionRef::new("own", "2026b"));
    assert_eq!(list.note, "自分たちで書いた。");
    let ids: Vec<_> = list.items.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(ids, ["first", "second"]);
    assert_eq!(list.items[0].fits, [Fit::Prefecture, Fit::Municipality]);
    assert_eq!(list.items[0].continues, [ItemId::new("old")]);
    assert_eq!(list.items[1].continues, []);
}

#[test]
fn each_slip_is_named_with_line_item_and_field() {
    check(
        "id = \"own\"",
        "id = \"Own\"",
        "1行目「id」: 「Own」は使えません。半角の英小文字で始め",
    );
    check(
        "\"2026b\"",
        "\"2026-2\"",
        "2行目「edition」: 「2026-2」は使えません。西暦4けた",
    );
    check(
        "title = ",
        "titel = \"\"\ntitle = ",
        "3行目「titel」: この名前は使えません。使える名前は id、edition、title",
    );
    check(
        "title = \"わたしたちのリスト\"",
        "title = \" \"",
        "3行目「title」: 空です。",
    );
    check(
        "evidence = \"根拠\"\n",
        "",
        "22行目「項目 second の evidence」: ありません。",
    );
    check(
        "title = \"わたしたちのリスト\"",
        "",
        "1行目「title」: ありません。",
    );
    check(
        "[[scale]]\nname = \"名\"\nmeaning = \"意味\"\n",
        "",
        "今は4個です。",
    );
    check("name = \"名\"\n", "", "6行目「段階0の name」: ありません。");
    check(
        "menu = 2",
        "menu = 10",
        "24行目「項目 second の menu」: 事業メニューは1から9まで",
    );
    check(
        "menu = 2",
        "menu = \"2\"",
        "24行目「項目 second の menu」: 整数（引用符なし）で書いてください。今は文字",
    );
    check("\"second\"", "\"2nd\"", "23行目「1番目の項目の id」");
    check(
        "\"first\"",
        "\"second\"",
        "33行目「項目 second の id」: 23行目の項目と同じidです。",
    );
    check(
        "\"c\", \"d\", \"e\"",
        "\"c\"",
        "28行目「項目 second の levels」: 段階0から4までの5個の文を書いてください。今は3個です。",
    );
    check(
        "\"c\", \"d\"",
        "\"\", \"d\"",
        "28行目「項目 second の levels」: 空です。",
    );
    check(
        "[\"region\"]",
        "[]",
        "29行目「項目 second の fits」: 空です。",
    );
    check(
        "[\"region\"]",
        "[\"圏域\"]",
        "「圏域」は使えません。\"prefecture\"（都道府県）",
    );
    check(
        "[\"region\"]",
        "[\"region\", \"region\"]",
        "「region」が二度出てきます。",
    );
    check(
        "[\"region\"]",
        "\"region\"",
        "文字の並び（[\"…\", \"…\"]）で書いてください。今は文字",
    );
    check(
        "[\"old\"]",
        "[\"first\"]",
        "41行目「項目 first の continues」: 自分のid",
    );
    check("[\"old\"]", "[\"古い\"]", "「古い」は使えません。");
    let two = errors("[\"old\"]", "[\"first\", \"x\", \"x\"]").join("");
    assert!(two.contains("自分のid") && two.contains("「x」が二度出てきます。"));
    check(
        "text = \"文一\"",
        "text = 1",
        "35行目「項目 first の text」: 文字（\"…\"）で書いてください。今は整数",
    );
    check(
        "[[item]]\nid = \"second\"",
        "[item]\nid = \"second\"",
        "二度出てきます",
    );
}

const WITH_ALL: &str = "continues = [\"old\"]\ntags = [\"高齢\", \"住宅\"]\nshort = true\nask = [\"peer\", \"family\"]\nplain = \"話せる場はありますか\"\nreadings = [\"要綱（ようこう）\", \"協議の場 (きょうぎのば)\"]\n";

#[test]
fn what_may_be_left_out_is_read_where_it_stands() {
    let text = sound().replace("continues = [\"old\"]\n", WITH_ALL);
    let list = read(&text, "own.toml").expect("sound");
    let item = &list.items[0];
    assert_eq!(item.tags, ["高齢", "住宅"]);
    assert!(item.short);
    assert_eq!(item.ask, [Perspective::Peer, Perspective::Family]);
    assert_eq!(item.plain, "話せる場はありますか");
    let readings = item.readings.iter().map(|r| (&*r.word, &*r.reading));
    let expected = [("要綱", "ようこう"), ("協議の場", "きょうぎのば")];
    assert_eq!(readings.collect::<Vec<_>>(), expected);
    let without = &list.items[1];
    assert!(!without.short && !without.more && without.plain.is_empty());
    assert!(without.tags.is_empty() && without.ask.is_empty() && without.readings.is_empty());
}

#[test]
fn a_closer_look_and_the_work_of_a_health_centre_are_read() {
    let text = sound()
        .replace("continues = [\"old\"]\n", "more = true\n")
        .replace(
            "[\"region\"]",
            "[\"region\", \"municipality-with-health-centre\"]",
        );
    let list = read(&text, "own.toml").expect("sound");
    assert!(list.items[0].more && !list.items[0].short);
    assert_eq!(
        list.items[1].fits,
        [Fit::Region, Fit::MunicipalityWithHealthCentre]
    );
}

#[test]
fn slips_in_what_may_be_left_out_are_named_as_well() {
    let check = |key: &str, expected: &str| {
        let with = format!("continues = [\"old\"]\n{key}\n");
        check("continues = [\"old\"]\n", &with, expected);
    };
    check(
        "short = \"はい\"",
        "42行目「項目 first の short」: true か false（引用符なし）で書いてください。今は文字",
    );
    check(
        "short = true\nmore = true",
        "43行目「項目 first の more」: short と more は、どちらか一つにしてください。",
    );
    check("tags = [\"高齢\", \"高齢\"]", "「高齢」が二度出てきます。");
    check("tags = [\"\"]", "空です。");
    check(
        "ask = [\"本人\"]",
        "「本人」は使えません。\"government\"（行政）、",
    );
    check("plain = \" \"", "「項目 first の plain」: 空です。");
    check("readings = [\"要綱\"]", "「要綱」は読みとして使えません。");
    check(
        "readings = [\"要綱（要綱）\"]",
        "読みをかなで書いてください。",
    );
    check(
        "readings = [\"要綱（ようこう）\", \"要綱（ヨウコウ）\"]",
        "42行目「項目 first の readings」: 「要綱」の読みが二つあります。",
    );
}

#[test]
fn slips_of_syntax_are_told_with_line_and_column() {
    check(
        "title = \"わたしたちのリスト\"",
        "title = わたしたちのリスト",
        "3行目: 9文字目: 文字の値は、半角の二重引用符（\"）で囲んで",
    );
    check(
        "title = \"わたしたちのリスト\"",
        "title = \"わたし",
        "3行目: 13文字目: 文字の値が閉じていません。",
    );
    check("title = ", "　title = ", "3行目: 1文字目: 行の始めは");
    check(
        "menu = 2",
        "menu = 2\nmenu = 2",
        "25行目: 1文字目: 同じ名前が二度",
    );
    check("[[item]]", "[[item]", "22行目: 8文字目: [[item]] のように");
    check(
        "title = \"わたし",
        "title = \"\\わたし",
        "\\ のあとの文字が使えません",
    );
    check(
        "menu = 2",
        "menu = 0x",
        "24行目「項目 second の menu」: 数として読めません。",
    );
}

#[test]
fn all_slips_are_told_at_once_in_the_order_of_lines() {
    let text = sound()
        .replace("menu = ", "menu = 1")
        .replace("\"own\"", "\"\"")
        .replace("\"old\"", "\"first\"");
    let error = read(&text, "own.toml").expect_err("four mistakes");
    let lines: Vec<_> = error.problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [Some(1), Some(24), Some(34), Some(41)]);
}

#[test]
fn each_entry_of_an_array_is_told() {
    let errors = errors("[\"region\"]", "[\"region\",\n1, \"region\",\n\"x\"]");
    let told = ["30行目", "30行目", "31行目"].map(|line| format!("{line}「項目 second の fits」"));
    assert_eq!(errors.len(), told.len(), "{errors:?}");
    for (error, told) in errors.iter().zip(told) {
        assert!(error.starts_with(&told), "{errors:?}");
    }
}

#[test]
fn an_empty_file_lacks_everything() {
    let error = read("", "own.toml").expect_err("empty");
    assert_eq!(error.problems.len(), 6);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text: String) {
        let _ = read(&text, "own.toml");
    }

    #[test]
    fn a_list_with_anything_put_into_it_is_read_or_refused(
        noise in "[\\[\\]{}=\"'#.,\n 0-9a-z_\\-全]{0,12}",
        at: prop::sample::Index,
    ) {
        let sound = sound();
        let places: Vec<_> = sound.char_indices().map(|(at, _)| at).collect();
        let (before, after) = sound.split_at(*at.get(&places));
        let _ = read(&[before, &noise, after].concat(), "own.toml");
    }
}

#[test]
fn an_id_used_twice_is_told_on_one_line_as_well() {
    let text = sound();
    let (head, items) = text.split_once("[[item]]").expect("items");
    let first = items.split("[[item]]").next().expect("an item");
    let table = first.trim().replace('\n', ", ");
    let error = read(
        &format!("item = [{{ {table} }}, {{ {table} }}]\n{head}"),
        "own.toml",
    );
    let error = error.expect_err("one id for two items").to_string();
    assert!(error.contains("1行目の項目と同じidです。"), "{error}");
}

//! Words of the page 「県へ渡す」.

use crate::model::{Circle, FiscalYear, Round, SharedField};
use crate::ui::words::parts;

pub const TITLE: &str = "県へ渡す";
pub const LEAD: &str = "県へ渡すものを、1つのファイルにまとめます。「見せる範囲」で「県まで」か「公表してよい」としたものだけが入ります。一人ひとりの回答は、どの設定でも入りません。";

pub const CONTENTS: &str = "ファイルに入るもの";
pub const SCOPE: &str = "どの年度まで";
pub const THIS_YEAR: &str = "この年度";
pub const ALL_YEARS: &str = "すべての年度";
pub const SCOPE_NOTE: &str =
    "指標は移り変わりを見るためのものなので、「この年度」でも、ほかの年度の値が入ります。";
pub const TO_SEEN: &str = "県に見えるものを、すべて確かめる";
pub const BACK: &str = "「県へ渡す」にもどる";

pub const CIRCLES: &str = "見せる範囲";
pub const CIRCLES_LEAD: &str = "この地域で書いたものを、どこまで見せてよいかです。はじめの設定のままで使えます。変えると、つぎに保存するファイルから変わります。コメントは、「記入」のページで一つずつ変えることもできます。";
pub const CIRCLES_HANDED: &str = "すでに県へ渡したファイルと、県で取り込まれた内容は、ここを変えても、新しいファイルを渡しても、消えません。取り消したいものがあるときは、消してほしいところを県の方に伝えてください。";
pub const CIRCLES_NEVER: &str = "一人ひとりの回答は、どの設定でも県へは出ません。";

/// 県まで（はじめの設定）
pub fn usual(circle: Circle) -> String {
    parts::usual(circle.label())
}

/// What belongs to a kind of thing.
pub fn what(field: SharedField) -> &'static str {
    match field {
        SharedField::Profile => "地域のすがたの数字・出典・ひとこと、読み取れること、年表",
        SharedField::Levels => {
            "項目ごとの段階・該当なし・わからない、めざす段階、メニューごとの集計"
        }
        SharedField::Evidence => "項目の「根拠」に書いたこと",
        SharedField::Comments => "項目の「コメント」に書いたこと",
        SharedField::Findings => "話し合いで確かめた・加えたストレングスと課題、その理由",
        SharedField::Issues => {
            "地域ビジョン、目標、地域課題、取組、役割分担、ふり返り、協議の場の名前・事務局・目的"
        }
        SharedField::Indicators => "指標の現状値・目標値・実績値",
        SharedField::Views => "地域課題についての、立場ごとの受けとめ",
        SharedField::MemberWords => "一人ひとり・グループの回答と、そのことば",
        SharedField::Respondents => "回答した人の名前・所属",
        SharedField::Minutes => {
            "会議の議題、確かめたこと、決まったこと、協議の場の名前・事務局・目的"
        }
        SharedField::Attendance => "協議の場の構成、会議に出た人・人数",
        SharedField::Notes => "話し合いを進めるためのメモ",
    }
}

pub const ISSUES: &str = "地域課題";
/// Found by the rule, and said in a meeting to be none.
pub const STRUCK: &str = "「いまは、そう見えない」としたもの";
pub const ACTIONS: &str = "取組";
pub const INDICATORS: &str = "指標";
pub const FORUMS: &str = "協議の場";
pub const MEETINGS: &str = "開催記録";

/// 地域のすがた（数字 12、年表 5）
pub fn profile(figures: usize, events: usize) -> String {
    format!("地域のすがた（数字 {figures}、年表 {events}）")
}

pub const RATINGS: &str = "評価";
pub const EVIDENCE: &str = "根拠";
pub const COMMENTS: &str = "コメント";

/// 令和8年度 中間の回答（評価 74、根拠 30）
pub fn round(year: FiscalYear, round: Round, counts: &[(&str, usize)]) -> String {
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(what, n)| format!("{what} {n}")).collect();
    let counts = match counts.is_empty() {
        true => String::new(),
        false => format!("（{}）", counts.join("、")),
    };
    format!("{} {}の回答{counts}", year.era_label(), round.label())
}

pub fn plans(years: usize) -> String {
    format!("計画（地域ビジョン・目標など） {years}年度分")
}

/// 指標 8件（値 26）
pub fn indicators(count: usize, values: usize) -> String {
    format!("{}（値 {values}）", self::count(INDICATORS, count))
}

pub const NOTHING_IN_IT: &str = "ファイルに入るものがありません。「見せる範囲」で「県まで」か「公表してよい」としたものが、まだないようです。";
pub const HELD_BACK: &str = "入れていないもの";

/// コメント、会議の議事
pub fn held_back(kinds: &[String]) -> String {
    said(HELD_BACK, &kinds.join("、"))
}

/// 根拠（3項目分）
pub fn some_held_back(kind: &str, items: usize) -> String {
    format!("{kind}（{items}項目分）")
}

pub fn own_views_held_back(views: usize) -> String {
    format!("地域課題の「本人の言葉」（{views}件）")
}

/// Of the kind only these leave.
pub fn held_back_but(kind: &str, items: usize) -> String {
    format!("{kind}（{items}項目分は入っています）")
}

/// 指標 6件
pub fn count(what: &str, count: usize) -> String {
    format!("{what} {count}件")
}

pub const SENDER: &str = "渡す人";
pub const SENDER_LEAD: &str = "ファイルの中の「送付」に入ります。このブラウザーが覚えておきます。";
pub const SENDER_OFFICE: &str = "部署";
pub const SENDER_CONTACT: &str = "連絡先";

pub const SEEN: &str = "県に見えるもの";
pub const SEEN_LEAD: &str = "県へ渡すファイルに入る、地域で書いたもののすべてです。ファイルにはこのほかに、渡す人の部署・連絡先、つくった日時、入れていないものの名前、表の行どうしをつなぐID、会議で映したページと指標の参考データの名前、列とコードの説明が入ります。印刷して、協議の場で確かめることもできます。";
pub const IN_ALL_ROWS: &str = "すべてに共通";

/// 75行
pub fn rows(count: usize) -> String {
    format!("{count}行")
}

pub const NOT_MADE: &str =
    "ファイルをつくれませんでした。ほかのページやソフトを閉じて、もう一度お試しください。";
pub const MADE_AT: &str = "つくった日時";
pub const README: &str = "1つのファイルが1つの表です。文字コードはUTF-8（BOM付き）で、Excelでそのまま開けます。それぞれの列の意味は columns、番号の意味は codes のファイルにあります。datapackage.json で終わる名前のファイルは、データベースなどのソフトが列の型を知るためのものです。ものさしの「控えとファイル」で取り込めます。IDなどの頭に付いている「'」は、Excelが計算式や日付に変えないためのしるしです。取り込むときに外れます。";

/// 「津圏域」のにも包括の記録
pub fn readme_title(area: &str) -> String {
    format!("{area}の「精神障害にも対応した地域包括ケアシステム」の記録（ものさし）")
}

pub fn said(what: &str, text: &str) -> String {
    format!("{what}：{text}")
}

/// It stands in the record: of which year it was is not known.
pub fn handed_on(day: &str) -> String {
    format!("{day}に県へ渡した記録があります。")
}

/// 2026年7月1日に、…につくった「…」を県へ渡しました。
pub fn handed_as(day: Option<&str>, made: &str, file: &str) -> String {
    let on = day.map(|day| format!("{day}に、")).unwrap_or_default();
    format!("{on}{made}につくった「{file}」を県へ渡しました。")
}

pub const UNCHANGED: &str = "そのあと、県へ渡すところは変わっていません。";
pub const CHANGED_SINCE: &str = "そのあと、次のところが変わりました。";
pub const CHANGES_NOT_KNOWN: &str =
    "そのあと何が変わったかは、渡したときのブラウザーでだけ分かります。";

/// 回答：加わった1行、変わった2行
pub fn since(table: &str, new: usize, changed: usize, gone: usize) -> String {
    let parts = [
        ("加わった", new),
        ("変わった", changed),
        ("なくなった", gone),
    ];
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(what, count)| format!("{what}{count}行"))
        .collect();
    said(table, &parts.join("、"))
}

pub const FOUND: &str = "個人のことかもしれないところ";
pub const FOUND_LEAD: &str = "県へ渡すものの中に、一人の方や一軒の家のことかもしれない書き方がありました。渡してよいかを確かめて、必要なら直してください。";
pub const FOUND_NOTHING: &str =
    "電話番号・名前・年齢など、個人のことかもしれない書き方は見つかりませんでした。";
/// Stands with what was found as well.
pub const FOUND_NOT_ALL: &str =
    "見つけられないこともあるので、「県に見えるもの」もお読みください。";
pub const PUBLIC_FOUND_NOT_ALL: &str = "電話番号・名前・年齢などは、見つけられないこともあります。公表する前に、ファイルの中身もお読みください。";
pub const PUBLIC_FOUND_LEAD: &str = "公表するものの中に、一人の方や一軒の家のことかもしれない書き方がありました。公表してよいかを確かめて、必要なら直してください。";

pub const SAVE: &str = "ファイルを保存する";
pub const SAVE_WORKBOOK: &str = "Excelブック1つで保存する";
pub const SAVE_CSVS: &str = "CSVの一式（ZIP）で保存する";
pub const SAVE_HINT: &str =
    "どちらも、県の方がものさしに取り込めます。ZIPは、メールの仕組みで取り除かれることがあります。";

/// Beside the button for it: the file may be from another day.
pub fn hand_over_lead(file: &str) -> String {
    format!(
        "「{file}」を県へ渡したら、押してください。日付が残り、あとから変わったところが分かります。"
    )
}

pub const HAND_OVER: &str = "県へ渡しました";
pub const HANDED_OVER: &str = "渡した日を残しました。";
pub const NOT_NOTED: &str = "渡した日を残せませんでした。ファイルはそのまま使えます。もう一度「県へ渡しました」を押してください。";

/// After a download: where to look for the file, and what it is called.
pub fn saved(file: &str) -> String {
    format!(
        "「{file}」をつくりました。ブラウザーの「ダウンロード」のフォルダーにあります。いつもの方法（メール、共有フォルダーなど）で県へ渡してください。"
    )
}

pub const PUBLIC: &str = "公表用";
pub const PUBLIC_LEAD: &str = "ホームページなどで公表するための、Excelブックです。「見せる範囲」で「公表してよい」としたストレングス・地域課題・取組・指標だけが入ります。項目ごとの段階は入りません。";
pub const PUBLIC_NOTHING: &str = "「公表してよい」としたものは、まだありません。";
/// Strengths are set to be public, and there are none.
pub const PUBLIC_NO_FINDINGS: &str = "ストレングスは、協議の場で合意した回答からだけ公表します。この年度には、公表できる合意したストレングスがまだありません（事務局案のものは入りません）。";
pub const PUBLIC_SAVE: &str = "公表用を保存する";

pub const FEW: &str = "少ない人数・件数";
pub const FEW_LEAD: &str = "1から9までの人数や件数は、だれのことか分かるおそれがあるので「少数」として渡します。ほかの数から計算して分かってしまう数も入れません。そのまま渡してよい指標は、ここで選べます。";
pub const FEW_NOTHING: &str = "1から9までの人数や件数はありません。";

/// `units`: in what people may be counted.
pub fn few_looked_at(units: &[&str]) -> String {
    let units: Vec<String> = units.iter().map(|unit| format!("「{unit}」")).collect();
    format!(
        "見ているのは、単位が{}の指標と「地域のすがた」の数字です。「回」「か所」など、人を数えない単位の数と、文の中に書いた数は、そのまま渡します。",
        units.concat()
    )
}

pub const FEW_TELL: &str = "そのままの数で渡す";

/// `withheld`: what does not leave all the same.
pub fn told_as_it_is(withheld: usize) -> String {
    let but = (withheld > 0).then(|| {
        format!("。ほかの指標の少ない数が分かってしまうので、{withheld}個の値は入れません")
    });
    format!("そのままの数で渡します{}", but.unwrap_or_default())
}

/// Of an indicator that has no small counts of its own.
pub fn only_withheld(withheld: usize) -> String {
    format!("ほかの指標の少ない数が計算で分かってしまうので、{withheld}個の値は入れません")
}

/// `others`: what has to be chosen as well. `now`: what is hidden until then.
pub fn told_together(others: &[String], now: &str) -> String {
    let others: Vec<String> = others.iter().map(|name| format!("「{name}」")).collect();
    let others = others.join("");
    format!(
        "いまは、{now}。ここだけをそのままの数にすると、ほかの少ない数が計算で分かってしまいます。{others}もそのままの数で渡すことにすると、いっしょに入ります"
    )
}

/// 協議の場2件・開催記録1件には、…
pub fn hidden_people(forums: usize, sittings: usize) -> Option<String> {
    let kinds = [(FORUMS, forums), (MEETINGS, sittings)];
    let kinds = kinds.iter().filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = kinds.map(|(what, n)| format!("{what}{n}件")).collect();
    (!kinds.is_empty()).then(|| {
        format!(
            "{}には、1人から9人までの立場があります。引き算で分かってしまわないように、その場の人数はどの立場も入れません。",
            kinds.join("・")
        )
    })
}

/// 「地域のすがた」の数字は、2個の値が「少数」になり、1個の値は入れません（精神病床、…）。…
pub fn hidden_figures(few: usize, withheld: usize, names: &[String]) -> Option<String> {
    let (hidden, names) = (hidden(few, withheld), names.join("、"));
    (few + withheld > 0).then(|| {
        format!(
            "「地域のすがた」の数字は、{hidden}（{names}）。1人から9人までの数は、だれのことか分かるおそれがあるためです。これらの数字の「ひとこと」も入れません。"
        )
    })
}

/// 2個の値が「少数」になり、1個の値は入れません
pub fn hidden(few: usize, withheld: usize) -> String {
    let as_few = format!("{few}個の値が「少数」になり");
    match (few, withheld) {
        (0, _) => format!("{withheld}個の値は入れません"),
        (_, 0) => format!("{as_few}ます"),
        _ => format!("{as_few}、{withheld}個の値は入れません"),
    }
}

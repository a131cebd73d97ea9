//! Words of the page 「使い方」.

use crate::chart::threshold_words::{levels_from, levels_up_to, rise_from, share};
use crate::model::Day;
use crate::score::{ENOUGH_ANSWERED, GAP_TO, STRENGTH_FROM, STRENGTH_RISE};

pub const TITLE: &str = "使い方";

pub const PATH: &str = "40分で、記入からCSVまで";
pub const PATH_LEAD: &str =
    "一度に終わらなくてもかまいません。入力はそのつど保存され、いつでも続きから始められます。";
/// Minutes, what to do, how.
pub const PATH_STEPS: [(&str, &str, &str); 6] = [
    (
        "2分",
        "地域をつくる",
        "「地域の一覧」で「地域をつくる」を選び、名前を入力します。人口や病院の数はあとからでもかまいません。",
    ),
    (
        "1分",
        "実施回を選ぶ",
        "年度と、年度当初・中間・年度末のどれかを選んで「記入をはじめる」を押します。",
    ),
    (
        "25分",
        "9つのメニューに記入する",
        "項目ごとに、今の様子にいちばん近い段階を選びます。迷ったら低いほうを選び、コメントに理由を残します。分からなければ「わからない」で先へ進みます。",
    ),
    (
        "5分",
        "結果を見る",
        "ストレングスと課題の候補が出ます。「そのとおり」「ちがう」で、みなさんの見方を残します。",
    ),
    (
        "5分",
        "CSVをつくる",
        "「CSV」で、都道府県へ渡すファイルを保存します。",
    ),
    (
        "2分",
        "控えを残す",
        "「控えとファイル」で控えファイルを保存します。共有フォルダーなど、ふだん使う場所に置いてください。",
    ),
];

pub const LEVELS: &str = "段階の意味";
pub const LEVELS_LEAD: &str = "どの項目も、0から4の5つの段階で見ます。計画・実施・評価・見直し（PDCA）の輪が、どこまで回ったかを表します。項目ごとに、その段階で目に見えるはずの様子を書いてあります。";
pub const LEVEL_NUMBER: &str = "段階";
pub const LEVEL_MARK: &str = "○△×では";
pub const LEVEL_NAME: &str = "名前";
pub const LEVEL_MEANING: &str = "意味";
pub const LEVELS_NOT: [&str; 4] = [
    "該当なし：その地域には当てはまらない項目です。得点にも回答率にも数えません。",
    "わからない：0ではありません。「だれに聞けば分かるか」を話す種になります。回答率は下がりますが、得点は変わりません。",
    "空欄：まだ答えていない項目です。これも0ではありません。",
    "段階が低いことは、悪いことではありません。これから取り組めるところが見えた、ということです。",
];

pub const SCORES: &str = "得点と回答率の意味";

pub fn score_points() -> [String; 5] {
    score_points_of(ENOUGH_ANSWERED)
}

fn score_points_of(enough: f64) -> [String; 5] {
    let enough = share(enough);
    [
        "メニューの得点は、答えた項目の段階の平均を100点満点に直したものです（平均 ÷ 4 × 100）。".to_owned(),
        "回答率は、段階を選んだ項目の割合です（該当なしを除く）。得点のとなりに、いつも並べて示します。".to_owned(),
        format!("回答率が{enough}に満たないメニューの得点は「参考」とし、図では斜線や白抜きで描きます。"),
        "前の実施回とくらべるときは、両方で答えのある項目だけを使い、それが何項目かを示します。".to_owned(),
        "全体の総合点や、地域どうしの順位は出しません。地域を評定するためのものではなく、話し合いのきっかけだからです。".to_owned(),
    ]
}

pub const FINDINGS: &str = "ストレングスと課題の見つけ方";

pub fn finding_points() -> [String; 3] {
    finding_points_of(STRENGTH_FROM, STRENGTH_RISE, GAP_TO)
}

fn finding_points_of(strength_from: u8, rise: u8, gap_to: u8) -> [String; 3] {
    [
        format!(
            "ストレングスの候補：{}の項目と、前の年度から{}進んだ項目。",
            levels_from(strength_from),
            rise_from(rise)
        ),
        format!(
            "課題の候補：{}の項目と、前の年度より下がった項目。",
            levels_up_to(gap_to)
        ),
        "候補は話し合いの出発点です。みなさんが「そのとおり」「ちがう」と残した見方が優先され、候補に出なかったものも加えられます。".to_owned(),
    ]
}

pub const YEAR: &str = "1年の計画を立てて、つぎの年度へ";
pub const YEAR_POINTS: [&str; 6] = [
    "結果の「課題」か「計画」のページで「計画に入れる」を押すと、課題がその年度の地域課題になります。個別のケースやアンケートから、自分のことばで書くこともできます。",
    "地域課題ごとに、取組方針、立場ごとの見方、取組（だれが、いつからいつまで）を書きます。月を入れた取組は「年間の予定」の図に並びます。",
    "6つのステップ（地域アセスメントから評価及び見直しまで）の今を選ぶと、1年のめぐりが1枚の図になります。",
    "指標は、現状値・目標値・年度ごとの実績値を入れると、目標までの道のりのどこにいるかが出ます。数で表せないときは、ことばで書けます。空欄は0とは別に扱います。",
    "年度の終わりに「年度を締めくくる」を押すと、続ける地域課題・取組・指標を選んで、つぎの年度に引き継げます。前の年度へは「年度をこえた歩み」からたどれます。",
    "事前課題シートや事例シートなどの様式は、計画の内容から下書きができます。印刷の前に書きかえられます。",
];

pub const MEETING: &str = "協議の場で映す・配る";
pub const MEETING_POINTS: [&str; 4] = [
    "「話し合い」のページで、見せるページと順番、段階の書き方（0〜4か○△×）、ふりがな、背景を選び、「話し合いをはじめる」を押します。選んだ内容は残ります。",
    "映しているあいだに「書きとめる」を押すと、決まったことや新しい地域課題、担当を書けます。その場のページにも、計画にも、議事メモにも入ります。",
    "議事メモと配布資料（短いもの・全項目）は、同じページから印刷できます。白黒のコピーでも読める図です。",
    "図は、どのページでも「図を保存・コピーする」から、画像として保存したり、データをExcelに貼り付けたりできます。",
];
pub const MEETING_KEYS: &str = "映しているときに使えるキー";

pub const DATA: &str = "データはどこにあるか";
pub const DATA_POINTS: [&str; 5] = [
    "入力した内容は、いま使っているパソコンのブラウザーの中にだけ保存されます。インターネットなど、外へは何も送りません。",
    "ブラウザーの履歴やデータを消すと、入力した内容も消えることがあります。大切な保存場所は「控えファイル」です。",
    "パソコンを替えるとき、ほかの人に引き継ぐときは、控えファイルを渡し、「控えとファイル」のページで戻します。",
    "同じパソコンでこのツールを2つの画面で開くと、後から保存した画面が優先されます。もう一方の画面には、そのことが表示されます。",
    "一人ひとりの患者さんや利用者さんのことは書かないでください。地域の体制を話すための道具です。",
];

pub const ABOUT: &str = "このチェックリストについて";
pub const ABOUT_POINTS: [&str; 3] = [
    "標準のチェックリストは、国や自治体が公開している資料をもとに、このツールが独自につくったものです。国や三重県が定めたものではありません。",
    "都道府県ごとに項目を書きかえたチェックリストを使えます。「チェックリスト」のページから読み込みます。",
    "項目を書きかえても、同じ意味の項目どうしをつないで、年度をこえてくらべられます。",
];

pub const LICENCES: &str = "使っているソフトウェアのライセンス";

/// What somebody reads out who asks for help. `day` is the day of the build as `2026-11-25`, left
/// out where nobody knows it.
pub fn version(number: &str, day: Option<&str>) -> String {
    let day = day.and_then(Day::parse).map(Day::label);
    let made = day.map_or_else(String::new, |day| format!("（{day}作成）"));
    format!("お使いの「ものさし」は、{number}版{made}です。")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_takes_its_thresholds_from_the_rule() {
        let points = finding_points();
        assert_eq!(
            points[0],
            "ストレングスの候補：段階3以上の項目と、前の年度から2段階以上進んだ項目。"
        );
        assert_eq!(
            points[1],
            "課題の候補：段階1以下の項目と、前の年度より下がった項目。"
        );
        let points = finding_points_of(4, 3, 0);
        assert!(points[0].contains("段階4以上の項目と、前の年度から3段階以上"));
        assert!(points[1].contains("段階0以下"));
        assert!(score_points()[2].starts_with("回答率が半分に満たない"));
        assert!(score_points_of(0.6)[2].starts_with("回答率が6割に満たない"));
    }

    #[test]
    fn the_version_says_its_day_where_it_is_known() {
        for (day, words) in [
            (
                Some("2026-11-25"),
                "お使いの「ものさし」は、0.1.0版（2026年11月25日作成）です。",
            ),
            (Some("soon"), "お使いの「ものさし」は、0.1.0版です。"),
            (None, "お使いの「ものさし」は、0.1.0版です。"),
        ] {
            assert_eq!(version("0.1.0", day), words);
        }
    }
}

//! Words of the page 「結果」.

use crate::chart::threshold_words::{
    FEW_ANSWERS, THIN, levels_from, levels_up_to, rise_from, share,
};
use crate::model::{AssessmentKey, MoveReason, Scope, Side};
use crate::score::{ENOUGH_ANSWERED, Finding, GAP_TO, Reason, STRENGTH_FROM, STRENGTH_RISE};
pub use crate::ui::words::finding::{CONFIRM, DOTS, STRIKE, TAKEN_BACK, UNHEARD, level, verdict};
pub use crate::ui::words::meeting::dots;

pub const TITLE: &str = "結果";
pub const LEAD: &str = "地域の今を話し合うための図と一覧です。段階は成績ではありません。";
pub const PRINT: &str = "印刷する";
pub const CHECKLIST: &str = "チェックリスト";

pub const CONTENTS_CHARTS: &str = "図で見る";

pub const EMPTY_TITLE: &str = "まだ記入がありません";
pub const EMPTY: &str =
    "記入したところから、少しずつ図と一覧になります。1つのメニューだけでも見られます。";
pub const TO_FILL: &str = "記入をはじめる";
pub const NO_LIST_TITLE: &str = "この実施回のチェックリストが見つかりません";
pub const NO_LIST: &str = "記入した内容は残っています。「チェックリスト」のページで同じリストを読み込むと、結果を見られます。";

/// What opens the way to say so, and what does it.
pub const AGREE: &str = "合意にする";
pub const AGREE_TITLE: &str = "協議の場で決めたことにする";
pub const AGREE_LEAD: &str = "協議の場で話して決めた段階を、その会議の名前と一緒に残します。そのあとで段階を変えると、その項目は事務局案にもどります。";
pub const IN_WHICH: &str = "どの会議で決めましたか";
pub const WHAT: &str = "どれを決めましたか";
pub const OF_THE_MENU: &str = "メニューのうち";
pub const WHOLE_MENU: &str = "メニューの全部";
pub const NO_SITTING: &str =
    "会議がまだありません。「協議の場」に会議の日を書くと、ここで選べます。";
pub const TO_FORUMS: &str = "協議の場へ";
pub const TO_DRAFT: &str = "事務局案にもどす";

/// この回の全部（74項目）
pub fn of_round(items: usize) -> String {
    format!("この回の全部（{items}項目）")
}

/// 3 住まい（9項目）
pub fn of_menu(number: u8, name: &str, items: usize) -> String {
    format!("{number} {name}（{items}項目）")
}

/// 9項目のうち、合意は2項目です。
pub fn so_far(items: usize, agreed: usize) -> String {
    match agreed {
        0 => format!("{items}項目は、どれも事務局案です。"),
        all if all == items => format!("{items}項目は、どれも協議の場の合意です。"),
        some => format!("{items}項目のうち{some}項目が、協議の場の合意です。"),
    }
}

pub fn agreed(items: usize, sitting: &str) -> String {
    format!("{items}項目を、{sitting}の合意にしました。")
}

pub fn to_draft(items: usize) -> String {
    format!("{items}項目を、事務局案にもどしました。")
}

pub use crate::ui::words::views::{TITLE as VIEWS, round_open_until};

/// 11人が回答
pub fn answered_by(people: u32) -> String {
    format!("{people}人が回答")
}

pub const CHANGES_TITLE: &str = "段階が変わったところ";
pub const CHANGES_LEAD: &str = "段階は、様子が変わったときのほか、見え方やリストが変わったときにも動きます。「様子が変わった」としたものだけを、進んだ・もどったと数えます。";

/// 段階1 → 段階2
pub fn change(before: f64, now: f64, is_since_last_year: bool) -> String {
    let since = match is_since_last_year {
        true => "前の年度の",
        false => "",
    };
    format!("{since}段階{} → 段階{}", number(before), number(now))
}

/// For the rest, of which nobody has said why.
pub fn all_situation(count: usize) -> String {
    format!(
        "わけがまだの{count}件を、どれも「{}」にする",
        MoveReason::Situation.label()
    )
}

pub fn made_situation(count: usize) -> String {
    format!(
        "{count}件のわけを、「{}」にしました。",
        MoveReason::Situation.label()
    )
}

pub const NOW_TITLE: &str = "いまの姿";
pub const NOTHING_RATED: &str =
    "まだ段階のついた項目がありません。段階を選ぶと、ここに図が出ます。";
pub const MOVED_TITLE: &str = "前回からの動き";
pub const RADAR: &str = "形で見る図（レーダーチャート）";
pub const MOVED_RADAR: &str = "前回からの形の変化（レーダーチャート）";
pub const MOVED_DOTS: &str = "前回からの動き（同じ目盛りの丸）";
pub const HOW_TO_READ: &str = "図の見かた";

pub fn how_to_read() -> [String; 3] {
    let thin = format!(
        "回答が{}に満たないメニューは、{FEW_ANSWERS}です。図では斜線で描き、値のとなりに「{THIN}」と書きます。",
        share(ENOUGH_ANSWERED)
    );
    [
        "メニューの値は、評価した項目の段階（0〜4）の平均です。".to_owned(),
        "「回答」は、段階で答えた項目の数です。該当なしは除き、わからないと未記入は答えていない項目に数えます。".to_owned(),
        thin,
    ]
}

pub const STRENGTHS_LEAD: &str =
    "進んでいること、前の年度より伸びたことです。まず、ここから話しましょう。";
/// On a gap's button, and on the link that stands there once it is in the plan.
pub const TAKE: &str = "計画に入れる";
pub const IN_PLAN: &str = "計画にあります（取組を書く）";

pub fn planned(text: &str) -> String {
    format!("「{text}」を、この年度の計画に入れました。")
}

pub const GAPS_LEAD: &str = "これから力を合わせるところです。全部に取り組まなくてもかまいません。どれから話すかを選びましょう。";
pub const JUDGE_LEAD: &str = "段階から選んだ項目です。みなさんの言葉が優先です。確かめ、外し、加えることができます（押さずに進んでもかまいません）。";

/// Where no item stands on a side.
pub fn none(side: Side) -> String {
    match side {
        Side::Strength => no_strengths(STRENGTH_FROM, STRENGTH_RISE),
        Side::Gap => no_gaps(GAP_TO),
    }
}

fn no_strengths(from: u8, rise: u8) -> String {
    format!(
        "{}の項目と、前の年度より{}上がった項目が、ここに並びます。みなさんが気づいたストレングスは、今からでも加えられます。",
        levels_from(from),
        rise_from(rise)
    )
}

fn no_gaps(to: u8) -> String {
    format!(
        "{}の項目と、前の年度より下がった項目が、ここに並びます。みなさんが気づいたことは、今からでも加えられます。",
        levels_up_to(to)
    )
}

/// What was said of a row before, when it is to be said anew.
pub const CHANGE: &str = "変える";
pub const TAKE_BACK: &str = "加えたのを取り消す";
pub const WHY: &str = "ひとこと";
pub const WHY_HINT: &str = "そう思うわけを一行で";
pub const EVIDENCE: &str = "根拠";
pub const ITEM: &str = "項目";
pub const CHOOSE: &str = "項目を選んでください";
pub const ADD: &str = "加える";

pub const UNKNOWN_TITLE: &str = "まだ分からないこと";
pub const UNKNOWN_LEAD: &str =
    "分からないと分かったことも、大切な発見です。どこに聞けば分かりそうかを、話すきっかけに。";
pub const NO_UNKNOWN: &str = "「わからない」と答えた項目はありません。";
pub const SEE_ANSWERS: &str = "記入を見る";

pub const SECTORS_TITLE: &str = "ほかの分野から見る";
pub const SECTORS_LEAD: &str =
    "高齢、児童、住宅など、ほかの分野とつながる項目だけを見られます。その分野の人と話すときに。";
pub const SECTOR: &str = "分野";
pub const STANDING: &str = "いまの様子";
pub const UNKNOWN: &str = "わからない";
pub const NOT_APPLICABLE: &str = "該当なし";
pub const NOT_ANSWERED: &str = "まだ記入がありません";

/// 高齢（7）
pub fn sector_choice(name: &str, items: usize) -> String {
    format!("{name}（{items}）")
}

pub fn sector(name: &str) -> String {
    format!("「{name}」とつながる項目")
}

/// 一部で実施：年に一度の講演会など、限られた場所で開いている
pub fn stands_at(level: &str, what: &str) -> String {
    format!("{level}：{what}")
}

pub fn answer_of(number: &str) -> String {
    format!("{number}の記入を見る")
}

/// The heading of a side.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Strength => "ストレングス",
        Side::Gap => "課題（これからのところ）",
    }
}

pub fn round(key: &AssessmentKey) -> String {
    format!("{} {}", key.year.era_label(), key.round.label())
}

pub fn printed_on(year: i32, month: u32, day: u32) -> String {
    format!("印刷した日：{year}年{month}月{day}日")
}

/// How the answers of the round are made up.
pub fn answered(
    all: usize,
    rated: usize,
    unknown: usize,
    not_applicable: usize,
    carried: usize,
) -> String {
    let mut text = format!("{all}項目のうち{rated}項目に段階がつきました");
    let rest = [
        (UNKNOWN, unknown),
        ("該当なし", not_applicable),
        ("前回のまま", carried),
    ];
    let rest: Vec<String> = rest
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if !rest.is_empty() {
        text.push_str(&format!("（{}）", rest.join("、")));
    }
    text.push('。');
    text
}

/// By what the round was filled, where that was not the ordinary list.
pub fn by(scope: Scope, items: usize) -> String {
    format!("{}（{items}項目）で記入。", scope.label())
}

/// Link to what is left to fill.
pub fn blank(count: usize) -> String {
    format!("まだの{count}項目を記入する")
}

/// On what the comparison with the round before rests. It stands below the pictures, which say it
/// themselves only where they are taken along.
pub fn shared(before: &AssessmentKey, count: usize, editions_differ: bool) -> String {
    let before = round(before);
    match editions_differ {
        true => format!(
            "前回（{before}）とはチェックリストの版がちがうため、意味のつながる項目のうち、どちらの回でも評価した{count}項目だけで比べています。"
        ),
        false => {
            format!("前回（{before}）とは、どちらの回でも評価した{count}項目だけで比べています。")
        }
    }
}

/// Of the items that are told in two voices, beside those that are compared.
pub fn parted(count: usize) -> String {
    format!("事務局案と協議の場の合意にわかれた{count}項目は、付け方が変わったので比べていません。")
}

/// Where every item is told in two voices.
pub fn all_parted(before: &AssessmentKey) -> String {
    let before = round(before);
    format!(
        "前回（{before}）とは付け方が変わったので、比べていません。片方は事務局案、片方は協議の場の合意です。"
    )
}

/// Why the comparison's numbers may differ from the round's own.
pub const SHARED_NOTE: &str =
    "比べる項目をそろえるため、上の「いまの姿」の値とは少しちがうことがあります。";

pub fn year_before(key: &AssessmentKey) -> String {
    format!("前の年度は、{}の答えと比べています。", round(key))
}

pub fn add(side: Side) -> &'static str {
    match side {
        Side::Strength => "ストレングスを加える",
        Side::Gap => "課題を加える",
    }
}

pub fn added(side: Side, text: &str) -> String {
    format!("「{text}」を{}に加えました。", side.label())
}

/// In place of the rest, on paper.
pub fn more_on_screen(count: usize) -> String {
    format!("ほか{count}件は、画面で見られます。")
}

/// Why the rule lists it, in plain words. Empty if only people do.
pub fn reasons(finding: &Finding) -> String {
    let now = finding.level.map_or(0.0, |l| f64::from(l.value()));
    let before = finding.before.unwrap_or(now);
    let said = finding.reasons.iter().filter_map(|reason| match reason {
        Reason::HighLevel => Some(levels_from(STRENGTH_FROM)),
        Reason::Rose => Some(format!(
            "前の年度の段階{}から、{}段階上がりました",
            number(before),
            number(now - before)
        )),
        Reason::LowLevel => Some(levels_up_to(GAP_TO)),
        Reason::Fell => Some(format!(
            "前の年度の段階{}から、{}段階下がりました",
            number(before),
            number(before - now)
        )),
        Reason::People => None,
    });
    said.collect::<Vec<_>>().join("・")
}

/// Whole where it is whole: an item may carry on several old ones.
fn number(level: f64) -> String {
    match (level - level.round()).abs() < 0.05 {
        true => format!("{level:.0}"),
        false => format!("{level:.1}"),
    }
}

pub const PRIORITIES: &str = "話したいこと";
pub const PRIORITIES_LEAD: &str = "会議で貼ったシールの数と、「ぜひ話したい」と挙げた人の数を入れると、シールの多い順に並びます。一人でも挙げたものは、かならず残ります。";
pub const GIVE_DOTS: &str = "シールの数を入れる";
pub const DOT_COUNT: &str = "シールの数";
pub const WANTED: &str = "「ぜひ話したい」の人数";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Headers;
    use crate::exchange::csv::tables::codes_list;
    use crate::model::{FiscalYear, ItemId, Level, Menu, Round, Verdict};

    fn finding(level: u8, before: Option<f64>, reasons: &[Reason]) -> Finding {
        Finding {
            item: ItemId::new("a"),
            menu: Menu::ALL[0],
            side: Side::Strength,
            level: Level::new(level),
            before,
            reasons: reasons.to_vec(),
            verdict: None,
            why: String::new(),
            agreed_in: None,
            is_unheard: false,
        }
    }

    #[test]
    fn a_sentence_takes_its_thresholds_from_the_rule() {
        assert_eq!(
            none(Side::Strength),
            "段階3以上の項目と、前の年度より2段階以上上がった項目が、ここに並びます。みなさんが気づいたストレングスは、今からでも加えられます。"
        );
        assert_eq!(
            none(Side::Gap),
            "段階1以下の項目と、前の年度より下がった項目が、ここに並びます。みなさんが気づいたことは、今からでも加えられます。"
        );
        assert_eq!(
            how_to_read()[2],
            "回答が半分に満たないメニューは、回答が少ないので目安です。図では斜線で描き、値のとなりに「目安」と書きます。"
        );
        let moved = no_strengths(4, 3);
        assert!(
            moved.starts_with("段階4以上の項目と、前の年度より3段階以上上がった"),
            "{moved}"
        );
        assert!(no_gaps(0).starts_with("段階0以下の項目"));
    }

    #[test]
    fn reasons_are_told_in_plain_words() {
        use Reason::*;
        let table = [
            (finding(4, None, &[HighLevel]), "段階3以上"),
            (
                finding(3, Some(1.0), &[HighLevel, Rose, People]),
                "段階3以上・前の年度の段階1から、2段階上がりました",
            ),
            (
                finding(1, Some(2.5), &[LowLevel, Fell]),
                "段階1以下・前の年度の段階2.5から、1.5段階下がりました",
            ),
            (finding(2, None, &[People]), ""),
        ];
        for (finding, expected) in table {
            assert_eq!(reasons(&finding), expected);
        }
    }

    #[test]
    fn rows_and_code_table_say_a_verdict_as_the_buttons_do() {
        let codes = codes_list::write([], Headers::Japanese);
        for (verdict, button) in [(Verdict::Confirmed, CONFIRM), (Verdict::Struck, STRIKE)] {
            assert_eq!(verdict.label(), button);
            let row = format!("{},{button},", verdict.code());
            assert!(codes.contains(&row), "{row}");
            assert!(super::verdict(verdict, None).contains(button));
        }
    }

    #[test]
    fn a_comparison_says_its_count_between_editions_too() {
        let year = FiscalYear::new(2025).expect("in range");
        let before = AssessmentKey::area(year, Round::End);
        for editions_differ in [false, true] {
            let told = shared(&before, 46, editions_differ);
            assert!(
                told.contains("どちらの回でも評価した46項目だけで"),
                "{told}"
            );
        }
    }

    #[test]
    fn the_answers_add_up_in_one_line() {
        assert_eq!(
            answered(75, 75, 0, 0, 0),
            "75項目のうち75項目に段階がつきました。"
        );
        assert_eq!(
            answered(75, 60, 5, 2, 0),
            "75項目のうち60項目に段階がつきました（わからない 5、該当なし 2）。"
        );
    }
}

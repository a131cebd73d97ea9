//! Words of the page 「見え方がちがうところ」.

use crate::chart::threshold_words::share;
use crate::model::Level;
use crate::score::voices::{
    AGREEMENT_FROM, APART_FROM, Agreement, CLOSE_FROM, FEWEST, Feelings, Spread,
};
pub use crate::ui::words::views::{FEW, TITLE, WORDS, agreement, feelings};
use crate::ui::words::views::{counted, told};

pub const TO_RESULT: &str = "結果へ";
pub const PRINT: &str = "印刷する";
pub const FOUND: &str = "回答から分かったこと";
pub const NONE: &str =
    "まだ回答がありません。一人ひとりやグループの回答が届くと、ここで見え方を比べられます。";
pub const LEAD: &str = "ちがいは、正しいかどうかではなく、それぞれに見えている景色です。だれの回答かは、ここにも、会場にも、紙にも出ません。";

/// Where too few people answered, nothing else is said.
pub fn few() -> String {
    format!(
        "{FEW}です。{FEWEST}人より少ないあいだは、だれの回答かが分かってしまうため、出しません。"
    )
}

/// 11人の回答から。見え方がちがうのは5項目、少しちがうのは3項目です。
pub fn sentence(people: u32, split: usize, apart: usize) -> String {
    let from = format!("{people}人の回答から。");
    match (split, apart) {
        (0, 0) => format!("{from}見え方がちがう項目は、ありません。"),
        (split, 0) => format!("{from}見え方がちがうのは{split}項目です。"),
        (0, apart) => format!("{from}見え方が少しちがうのは{apart}項目です。"),
        (split, apart) => {
            format!("{from}見え方がちがうのは{split}項目、少しちがうのは{apart}項目です。")
        }
    }
}

/// What makes views lie apart.
pub fn rule() -> String {
    let part = |percent: u32| share(f64::from(percent) / 100.0);
    format!(
        "見分けかた：段階を選んだ人のうち、真ん中の段階から1段階までの人が{}以上なら「{}」、{}以上なら「{}」、それより少なければ「{}」です。段階を選んだ人が、{AGREEMENT_FROM}人より少ないか、実感を答えた人の半分より少ない項目は、実感の真ん中の答えと同じ人の割合で、同じように見分けます。どちらも{AGREEMENT_FROM}人より少ない項目は、図だけを出します。",
        part(CLOSE_FROM),
        agreement(Agreement::Close),
        part(APART_FROM),
        agreement(Agreement::Apart),
        agreement(Agreement::Split),
    )
}

pub const SITTING: &str = "どの会議で話しましたか";
pub const SITTING_HINT: &str = "合意・両論のまま・持ち帰りは、この会議の名前と一緒に残ります。";
pub const CHOOSE_SITTING: &str = "会議を選んでください";
pub const NO_SITTING: &str = "この年度の会議がまだありません。「協議の場」に会議の日を書くと、合意・両論のまま・持ち帰りを残せます。";
pub const TO_FORUMS: &str = "協議の場へ";

// Over the items of a kind of which the rule says nothing.
pub const UNSAID: &str = "ちがいを見分けるには、回答が足りない項目";
pub const WORDS_ALONE: &str = "言葉が届いている項目";

/// ほぼ同じ（12項目）
pub fn part_of(part: &str, items: usize) -> String {
    format!("{part}（{items}項目）")
}

pub fn few_items(items: usize) -> String {
    format!("ほかに{items}項目は、回答が{FEW}ので出しません。")
}

pub const SPREAD: &str = "段階ごとの人数（1人を1つの丸で）";
pub const FELT: &str = "実感ごとの人数（1人を1つの丸で）";
pub const PLAIN: &str = "ふだんの暮らしの問い";
pub const SIDES: &str = "立場ごとに";
pub const SHOW_WORD: &str = "話し合いで見せる言葉に印をつけます。だれの言葉かは出ません。";
pub const MENUS: &str = "メニューごとの見え方";
pub const MENUS_CAPTION: &str = "一人ひとりの段階の平均の幅";

/// 当事者・家族（4人）：段階0が2人、段階3が1人、わからないが1人
pub fn side(name: &str, spread: &Spread) -> String {
    let levels = Level::ALL.into_iter().zip(spread.levels);
    let levels = levels.map(|(level, people)| (format!("段階{}が", level.value()), people));
    let others = [
        ("わからないが".to_owned(), spread.unknown),
        ("該当なしが".to_owned(), spread.not_applicable),
    ];
    let told: Vec<(String, u32)> = levels
        .chain(others)
        .filter(|(_, people)| *people > 0)
        .collect();
    let all: u32 = told.iter().map(|(_, people)| people).sum();
    let told: Vec<String> = told
        .into_iter()
        .map(|(what, people)| format!("{what}{people}人"))
        .collect();
    format!("{name}（{all}人）：{}", told.join("、"))
}

/// 当事者・家族（3人）の実感：そう思う 1人、まだと思う 2人
pub fn felt_side(name: &str, feelings: &Feelings) -> String {
    let told = told(feelings).filter(|(_, people)| *people > 0);
    let told: Vec<String> = told.map(|(felt, people)| counted(felt, people)).collect();
    let all = feelings.answered();
    format!("{name}（{all}人）の実感：{}", told.join("、"))
}

/// 夜は話せない（当事者・家族）
pub fn word(text: &str, side: &str) -> String {
    match side {
        "" => text.to_owned(),
        side => format!("{text}（{side}）"),
    }
}

// Beside the way back.
pub fn left(text: &str, told: &str) -> String {
    format!("「{text}」を、{told}としました。")
}

pub fn reopened(text: &str) -> String {
    format!("「{text}」を、まだ決めていない項目にもどしました。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Feeling;

    #[test]
    fn the_page_begins_with_one_sentence() {
        assert_eq!(
            sentence(11, 5, 0),
            "11人の回答から。見え方がちがうのは5項目です。"
        );
        assert!(sentence(11, 5, 3).contains("5項目、少しちがうのは3項目"));
        assert!(sentence(3, 0, 12).contains("少しちがうのは12項目"));
        assert!(sentence(3, 0, 0).ends_with("ありません。"));
    }

    #[test]
    fn the_rule_takes_its_figures_from_where_it_is_reckoned() {
        let rule = rule();
        assert!(rule.contains("8割以上なら「ほぼ同じ」、6割以上なら「少しちがう」"));
        assert!(rule.contains("5人より少ない項目は、図だけ"), "{rule}");
        assert!(rule.contains("実感の真ん中の答え"), "{rule}");
    }

    #[test]
    fn a_side_is_told_by_what_was_said_alone() {
        let spread = Spread {
            levels: [2, 0, 0, 1, 0],
            unknown: 1,
            not_applicable: 0,
        };
        assert_eq!(
            side("当事者・家族", &spread),
            "当事者・家族（4人）：段階0が2人、段階3が1人、わからないが1人"
        );
        let mut felt = Feelings::default();
        felt.add(Feeling::NotYet, 2);
        felt.add(Feeling::Declined, 1);
        assert_eq!(
            felt_side("当事者・家族", &felt),
            "当事者・家族（2人）の実感：まだと思う 2人"
        );
    }
}

//! Words of a meeting as it is shown.

use crate::model::{FiscalYear, Side, Verdict};
pub use crate::ui::words::finding::{CONFIRM, STRIKE, TAKEN_BACK, UNHEARD, level, verdict};
pub use crate::ui::words::meeting::{
    KEY, KEYS, NO_LEVEL, QUESTIONS_EMPTY, WHAT, is_word, mark, mark_spoken, people, side,
};
use crate::ui::words::not_kept::NotKept;
pub use crate::ui::words::views::{about_level, from_to, kicker};

pub const REPLIES: &str = "事前アンケートから";
pub const CONTROLS: &str = "ページの操作";
pub const PREVIOUS: &str = "前";
pub const NEXT: &str = "次";
pub const WRITE: &str = "書きとめる";
pub const MORE: &str = "操作";
pub const FULL: &str = "画面いっぱい";
pub const PRESENTER: &str = "進行役の画面";
pub const LEAVE: &str = "終わる";
pub const CLOSE: &str = "閉じる";
pub const KEYS_TITLE: &str = "使えるキー";
pub const BLANKED: &str = "画面を消しています。Bを押すと戻ります。";
pub const BELOW: &str = "続き ↓";
pub const SCROLLS: &str = "このページの下に続きがあります";

pub const OPENING_FINDING: &str = "きょうは、地域の今を話し合います。";
pub const HERE: &str = "ここにいる人";
pub const HERE_EMPTY: &str = "段階は成績ではありません。思ったことを、どの立場からでもどうぞ。";
pub const MENUS: &str = "9つのメニュー";
pub const SHAPE: &str = "9つのメニューの形";
pub const MOVED: &str = "前の年度からの動き";

/// 9つのメニューの形（どちらの回でも評価した69項目）; or why the year before is not beside it.
pub fn shape(shared: Option<usize>, is_parted: bool) -> String {
    match shared {
        _ if is_parted => format!("{SHAPE}（前の年度とは付け方が変わったので、比べていません）"),
        Some(items) => format!("{SHAPE}（どちらの回でも評価した{items}項目）"),
        None => SHAPE.to_owned(),
    }
}

/// 前の年度からの動き（どちらの年度でも評価した69項目）; `shared`: how many are compared, and how many more are not,
/// being told in two voices.
pub fn moved(shared: Option<(usize, usize)>) -> String {
    match shared {
        Some((items, 0)) => format!("{MOVED}（どちらの年度でも評価した{items}項目）"),
        Some((items, parted)) => {
            format!("{MOVED}（{items}項目。付け方が変わった{parted}項目は比べていません）")
        }
        None => MOVED.to_owned(),
    }
}

pub const ISSUE: &str = "地域課題";
pub const APPROACH: &str = "取組方針";
pub const ISSUE_ITEMS: &str = "もとになった項目";
pub const VIEWS: &str = "それぞれの立場から";
pub const WORK: &str = "取組と役割分担";
pub const NO_OWNER: &str = "担当はこれから";
pub const WORK_EMPTY: &str = "だれと、何から始めるかを、ここで決めましょう。";
pub const INDICATOR: &str = "指標";
pub const ROADMAP: &str = "年間の予定";
pub const QUESTIONS: &str = "話し合いたいこと";
pub const DECISIONS: &str = "決まったこと";
pub const DECISIONS_EMPTY: &str = "決まったことは、「書きとめる」（N）でここに並びます。";
pub const NEXT_PAGE: &str = "次回に向けて";
pub const NEXT_EMPTY: &str = "次に集まる日と、それまでにすることを決めましょう。";
pub const WAITING: &str = "これからの取組";

pub const DECIDED: &str = "決まったこと";
pub const DECIDED_HINT: &str = "議事メモと「決まったこと」のページに入ります。";
pub const DECIDED_ADD: &str = "書きとめる";
/// Before it is saved.
pub const WRITING: &str = "書きとめています…";
pub const WRITTEN: &str = "書きとめました。";
/// Nothing was written down: a sitting has a day.
pub const NO_DAY: &str = "このパソコンの日付を読み取れないため、まだ書きとめていません。パソコンの日付を確かめてから、もう一度お試しください。";
/// The same at a field that was not kept.
pub const NO_DAY_AT_FIELD: NotKept = NotKept {
    why: "書きとめられませんでした。",
    expected: "このパソコンの日付を読み取れません。パソコンの日付を確かめてから、もう一度入れてください。",
};
pub const NOT_SAVED: &str = "まだ保存できていません。";
/// After [`NOT_SAVED`], by the controls.
pub const STAY: &str = "この画面は閉じないでください。ページは、めくってかまいません。";
/// After why it is not saved.
pub const NOT_SAVED_TODO: &str =
    "この画面を閉じたり読み込み直したりする前に、控えファイルに残してください。";
pub const NOT_SAVED_TODO_CLEARED: &str = "この画面を閉じたり読み込み直したりする前に、控えファイルに残してください。「終わる」を押すと、画面の上の知らせから保存し直すこともできます。";
pub const TO_BACKUP: &str = "控えファイルに残す";
pub const NEW_ISSUE: &str = "地域課題に加える";
pub const NEW_ISSUE_ADD: &str = "計画に加える";
pub const ISSUE_ADDED: &str = "計画に加えました。";
pub const PRESENT: &str = "ここにいる人（人数）";
pub const LEVEL: &str = "段階";
pub const NEW_ACTION: &str = "取組を足す";
pub const NEW_ACTION_ADD: &str = "足す";
pub const ACTION_ADDED: &str = "取組を足しました。";
pub const QUESTIONS_EDIT: &str = "話し合いたいこと（1行に1つ）";
pub const NEXT_EDIT: &str = "次回に向けて（1行に1つ）";
pub const DECISIONS_EDIT: &str = "決まったこと（1行に1つ）";
/// What a forum is called that is made because a first word was written down.
pub const FORUM: &str = "協議の場";

pub const PRESENTER_TITLE: &str = "進行役の画面";
pub const PRESENTER_NOW: &str = "今のページ";
pub const PRESENTER_NEXT: &str = "次のページ";
pub const PRESENTER_END: &str = "これが最後のページです。";
pub const PRESENTER_NOTE: &str = "メモ";
pub const PRESENTER_NO_NOTE: &str = "このページのメモはありません。";
pub const PRESENTER_TIME: &str = "始めてからの時間";
pub const PRESENTER_REFUSED: &str = "ブラウザーが新しい窓を止めました。この画面のままで進められます。窓を使うときは、アドレス欄のそばの印から許可してください。";

/// 3 / 14
pub fn place(place: usize, all: usize) -> String {
    format!("{} / {all}", place + 1)
}

pub fn in_all(count: u32) -> String {
    format!("あわせて{count}人")
}

pub fn owner_of(what: &str) -> String {
    format!("「{what}」の担当")
}

/// 令和8年度の計画に入ります。
pub fn new_issue_hint(year: FiscalYear) -> String {
    format!("{}の計画に入ります。", year.era_label())
}

/// What a line of the minutes is about, and its word.
pub fn about_finding(side: Side, item: &str) -> String {
    format!("{}「{item}」", side.label())
}

pub fn noted(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "「そのとおり」としました",
        Verdict::Added => "加えました",
        Verdict::Struck => "「いまは、そう見えない」としました",
    }
}

pub fn about_action(what: &str) -> String {
    format!("取組「{what}」")
}

pub const NOTED_ACTION: &str = "足しました";

/// 12分
pub fn minutes(minutes: u64) -> String {
    format!("{minutes}分")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{MemberKind, Menu, Perspective};
    use crate::ui::words::ruby::pieces;

    /// What of a text nobody could read who reads kana alone.
    fn unread(text: &str) -> String {
        let kanji = |c: &char| matches!(c, '\u{4e00}'..='\u{9fff}' | '々');
        let plain = pieces(text).into_iter().filter(|(_, r)| r.is_none());
        plain
            .flat_map(|(piece, _)| piece.chars().filter(kanji).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn menus_people_and_the_pages_own_words_can_be_read_in_kana() {
        let menus = Menu::ALL
            .iter()
            .flat_map(|menu| [menu.name(), menu.short_name()]);
        let people = MemberKind::ALL.iter().map(|kind| kind.label());
        let sides = Perspective::ALL.iter().map(|side| side.label());
        let found = [side(Side::Strength), side(Side::Gap)];
        let found = found
            .iter()
            .flat_map(|(kicker, finding)| [*kicker, *finding]);
        let pages = [
            OPENING_FINDING,
            HERE,
            HERE_EMPTY,
            MENUS,
            SHAPE,
            MOVED,
            ISSUE,
            APPROACH,
            ISSUE_ITEMS,
            VIEWS,
            WORK,
            NO_OWNER,
            INDICATOR,
            ROADMAP,
            QUESTIONS,
            QUESTIONS_EMPTY,
            DECISIONS,
            DECISIONS_EMPTY,
            NEXT_PAGE,
            NEXT_EMPTY,
            WAITING,
        ];
        for text in menus.chain(people).chain(sides).chain(found).chain(pages) {
            assert_eq!(unread(text), "", "{text}");
        }
        for text in [
            shape(Some(69), false),
            shape(None, true),
            moved(Some((69, 0))),
            moved(Some((60, 9))),
            kicker((1, 5), "段階2で合意"),
            kicker((2, 5), "両論のまま"),
            kicker((2, 5), "持ち帰り"),
        ] {
            assert_eq!(unread(&text), "", "{text}");
        }
    }

    /// What stands over the pictures of a round, and what people said.
    #[test]
    fn findings_can_be_read_in_kana() {
        let told = [
            "『普及啓発』がもっとも進み、『住まい・居住支援』がこれからです。",
            "『普及啓発』がもっとも進み、『体制の整備』など3つのメニューに伸びしろがあります。",
            "段階の出たメニューは、どれも2.3でそろっています。",
            "どのメニューも、これから始めるところです。",
            "『普及啓発』の段階の平均が出ました（2.3）。ほかのメニューの回答は、これからです。",
            "回答がまだ少ないので、いまの図は目安です。",
            "前の年度から段階は変わっていません。",
            "前の年度より1つのメニューで進み、1つのメニューで段階が下がりました。",
        ];
        let said = Verdict::ALL
            .iter()
            .map(|said| verdict(*said, Some("協議の場")));
        for text in told.into_iter().map(str::to_owned).chain(said) {
            assert_eq!(unread(&text), "", "{text}");
        }
    }

    #[test]
    fn the_minutes_say_a_verdict_as_the_buttons_do() {
        for (verdict, button) in [(Verdict::Confirmed, CONFIRM), (Verdict::Struck, STRIKE)] {
            assert!(noted(verdict).contains(button));
        }
    }
}

//! Words of the page 「指標」.

use crate::model::{Direction, FiscalYear};
pub use crate::ui::words::common::count;
use crate::ui::words::not_kept::NotKept;
pub use crate::ui::words::reference::{reference_source, reference_value};

pub const TITLE: &str = "指標";
pub const LEAD: &str = "地域の動きを、数やことばで追います。数は成績ではなく、話し合いの材料です。";
pub const FOLLOWED: &str = "追っている指標";
/// Before the newest value, and before the target.
pub const NOW: &str = "最新";
pub const TARGET: &str = "目標";

/// 5件（令和7年度）
pub fn value_of(year: FiscalYear, value: &str) -> String {
    format!("{value}（{}）", year.era_label())
}

pub const EMPTY: &str = "まだ指標がありません。下のひな形から一つ選ぶと、すぐに始められます。";
pub const PICTURES: &str = "年度の動き";
pub const PICTURE: &str = "指標ごとの折れ線（それぞれの目盛り）";
pub const ENDED: &str = "追うのをやめた指標";
pub const ADD: &str = "指標を加える";
pub const ADD_LEAD: &str =
    "ひな形には、名前・単位・理由・出典・数え方が入っています。あとから変えられます。";
pub const NAME: &str = "指標の名前";
pub const NAME_HINT: &str = "例：住まいが見つかった件数";
pub const NAME_MISSING: &str = "指標の名前を入力してください。";
pub const OWN: &str = "この名前でつくる";
pub const TEMPLATES: &str = "ひな形から選ぶ";
pub const USE: &str = "使う";
/// A template of a plan that is not decided yet.
pub const PROPOSED: &str = "第8期の案";
pub const FUNNELS: &str = "次へつながった数";
pub const FUNNEL: &str = "次へつながった数（上から順の横棒）";

/// 退院後支援（6件）
pub fn group(name: &str, count: usize) -> String {
    format!("{name}（{count}件）")
}

/// まとめて使う（6件）
pub fn use_all(count: usize) -> String {
    format!("まとめて使う（{count}件）")
}

/// Of a group whose indicators lead from one to the next.
pub const CHAIN: &str = "前の指標から次の指標へつながる流れです。まとめて使って値を入れると、割合と流れの図になります。";
pub const ALL_USED: &str = "この流れの指標は、もう全部あります。";

pub fn began_all(name: &str, count: usize) -> String {
    format!("「{name}」の指標を{count}件加えました。")
}

/// The meetings that a work needs.
pub fn needs_forums(names: &[String]) -> String {
    format!("この事業では、{}を開きます。", quoted(names))
}

pub const MAKE_FORUMS: &str = "協議の場に加える";

pub fn made_forums(names: &[String]) -> String {
    format!("協議の場に{}を加えました。", quoted(names))
}

fn quoted(names: &[String]) -> String {
    let quoted = names.iter().map(|name| format!("「{name}」"));
    quoted.collect::<Vec<_>>().join("と")
}

pub const REFERENCES: &str = "参考値";
pub const REFERENCES_LEAD: &str = "国の計画や公表資料にある数です。地域の数のそばに置いて、話の手がかりにします。評価の基準ではありません。多くは全国か都道府県の値で、出典・時点・数え方によって変わります。";
pub const OPEN_REFERENCES: &str = "参考値を見る・直す";
pub const TIME: &str = "時期";
pub const SCOPE: &str = "範囲";
pub const VALUE: &str = "値";
pub const UPPER: &str = "幅があるときの上の値";
pub const KIND: &str = "種類";
pub const SOURCE: &str = "出典";
pub const DATE: &str = "日付";
pub const CORRECT: &str = "直す";
pub const CLOSE: &str = "閉じる";
/// A value that was begun, and has no number.
pub const NOT_NOW: &str = "やめる";
pub const NO_VALUE_YET: &str = "値はこれから";
pub const BACK: &str = "元の値に戻す";
pub const BACK_SAID: &str = "直した参考値をやめて、公表の値にしました。";
pub const TAKE_OUT: &str = "この値を消す";
pub const TAKEN_OUT: &str = "足した参考値を消しました。";
pub const ADD_VALUE: &str = "値を足す";
/// How a series is counted.
pub fn basis(basis: &str) -> String {
    format!("数え方：{basis}")
}

pub const OWN_SCOPE: &str = "自分の地域";
pub const ABOVE_UPPER: NotKept = NotKept {
    why: "「幅があるときの上の値」より小さくありません。",
    expected: "それより小さい数を入れるか、先に上の値を直してください。",
};
pub const UPPER_WRONG: NotKept = NotKept {
    why: "下の値より大きい数として読めませんでした。",
    expected: "下の値より大きい数を入れてください。幅がないときは空欄にします。",
};

/// 16種類
pub fn count_series(count: usize) -> String {
    format!("{count}種類")
}

/// 人・増やす
pub fn template(unit: &str, direction: Direction) -> String {
    match unit {
        "" => direction.label().to_owned(),
        unit => format!("{unit}・{}", direction.label()),
    }
}

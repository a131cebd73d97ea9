//! The columns of the year's CSV files. Stable, as those of the answers are: one may be added at
//! the end, none renamed, moved or given a new meaning.

use super::kind_columns::{MEMBERS, MENUS, PRESENT, VIEWS};
use crate::exchange::codes::CodeTable as T;
use crate::exchange::columns::ColumnType::{Code, Date, Decimal, Integer, Number, Text};
use crate::exchange::columns::{
    AREA_ID, AREA_KIND, AREA_KIND_LABEL, AREA_NAME, Column, FISCAL_YEAR, FISCAL_YEAR_ERA,
    LOCAL_CODE, OWN_CODE, PREFECTURE, columns,
};

columns! {
    PART: Code(T::PlanPart), "part", "計画の部分コード", "", "この行が計画のどの部分か";
    PART_LABEL: Text, "part_label", "計画の部分", "", "計画の部分コードの読み。取り込みでは使いません";
    NUMBER: Integer, "number", "番号", "", "目標は上からの番号、ステップは1から6。ほかは空欄";
    STEP_LABEL: Text, "step_label", "ステップ", "", "PDCAの六つのステップの名前。取り込みでは使いません";
    PART_TEXT: Text, "text", "内容", "", "地域ビジョン・目標・ステップのメモなどの文";
    GOAL_PROGRESS: Text, "goal_progress", "進捗状況", "", "目標の、現時点での進捗状況。目標の行だけに書きます";
    STEP_STATE: Code(T::StepState), "step_state", "ステップの状況コード", "", "ステップの行だけに書きます";
    STEP_STATE_LABEL: Text, "step_state_label", "ステップの状況", "", "ステップの状況コードの読み。取り込みでは使いません";
    PART_DATE: Date, "date", "日付", "", "ステップの日付、または年度を締めくくった日";

    ISSUE_ID: Text, "issue_id", "地域課題ID", "", "地域課題を見分けるID。書きかえないでください";
    ISSUE_TITLE: Text, "issue_title", "地域課題", "", "地域課題の名前";
    ISSUE_TITLE_REPEAT: Text, "issue_title", "地域課題", "", "地域課題の名前。取り込みでは使いません";
    ORIGIN: Code(T::Origin), "origin", "きっかけコード", "", "地域課題に気づいたきっかけ";
    ORIGIN_LABEL: Text, "origin_label", "きっかけ", "", "きっかけコードの読み。取り込みでは使いません";
    BACKGROUND: Text, "background", "背景", "", "どのように気づいたか。きっかけが「そのほか」のときの内容もここに書きます";
    ITEM_IDS: Text, "item_ids", "項目IDの並び", "", "もとになったチェックリストの項目のID。二つ以上は半角の空白で区切ります";
    STAGE: Code(T::Stage), "stage", "段階コード", "", "個別課題から基盤整備までの、どこまで来たか";
    STAGE_LABEL: Text, "stage_label", "段階", "", "段階コードの読み。取り込みでは使いません";
    ISSUE_LEVEL: Code(T::AreaKind), "issue_level", "取り組む範囲コード", "", "市町村・圏域・都道府県のどこで取り組むか";
    ISSUE_LEVEL_LABEL: Text, "issue_level_label", "取り組む範囲", "", "取り組む範囲コードの読み。取り込みでは使いません";
    APPROACH: Text, "approach", "取組方針", "", "課題解決に向けた取組方針";
    OUTCOME: Code(T::Outcome), "outcome", "ふり返りの結果コード", "", "ふり返りがまだなら空欄";
    OUTCOME_LABEL: Text, "outcome_label", "ふり返りの結果", "", "ふり返りの結果コードの読み。取り込みでは使いません";
    REVIEW_WHY: Text, "review_why", "ふり返りの理由", "", "結果の理由";
    NEXT: Code(T::Next), "next", "次の年度コード", "", "次の年度にどうするか。まだ決めていなければ空欄";
    NEXT_LABEL: Text, "next_label", "次の年度", "", "次の年度コードの読み。取り込みでは使いません";
    CARRIED_YEAR: Integer, "carried_year", "引き継ぎ元の年度", "年度", "引き継いだ地域課題の年度。新しい課題は空欄";
    CARRIED_ISSUE: Text, "carried_issue", "引き継ぎ元の地域課題ID", "", "引き継いだ地域課題のID。新しい課題は空欄";

    ACTION_ID: Text, "action_id", "取組ID", "", "取組を見分けるID。書きかえないでください";
    WHAT: Text, "what", "取組", "", "何をするか";
    OWNER: Text, "owner", "中心となる人・機関", "", "役割分担";
    HELPERS: Text, "helpers", "協力する人・機関", "", "役割分担";
    FROM_MONTH: Integer, "from_month", "始める月", "月", "1から12。決まっていなければ空欄";
    TO_MONTH: Integer, "to_month", "終える月", "月", "1から12。決まっていなければ空欄";
    ACTION_STATE: Code(T::ActionState), "action_state", "取組の状況コード", "", "取組の状況";
    ACTION_STATE_LABEL: Text, "action_state_label", "取組の状況", "", "取組の状況コードの読み。取り込みでは使いません";

    INDICATOR_ID: Text, "indicator_id", "指標ID", "", "指標を見分けるID。書きかえないでください";
    INDICATOR_NAME: Text, "indicator_name", "指標", "", "指標の名前";
    INDICATOR_UNIT: Text, "indicator_unit", "指標の単位", "", "値の単位。ことばの指標は空欄";
    DIRECTION: Code(T::Direction), "direction", "方向コード", "", "指標をどちらに動かしたいか";
    DIRECTION_LABEL: Text, "direction_label", "方向", "", "方向コードの読み。取り込みでは使いません";
    INDICATOR_WHY: Text, "indicator_why", "設定理由", "", "この指標を選んだ理由";
    INDICATOR_SOURCE: Text, "indicator_source", "いつもの出典", "", "値の出典。値ごとに違うときは「値の出典」に書きます";
    INDICATOR_BASIS: Text, "indicator_basis", "いつもの数え方", "", "値の定義・数え方。値ごとに違うときは「値の数え方」に書きます";
    LINKED_ISSUE: Text, "issue_id", "地域課題ID", "", "この指標で測る地域課題のID。なければ空欄";
    SERIES: Text, "reference_series", "参考値の系列", "", "そばに置く参考値の系列のID。なければ空欄";
    ENDED_YEAR: Integer, "ended_year", "追うのをやめた年度", "年度", "この年度からは追いません。追っている間は空欄";
    VALUE_KIND: Code(T::ValueKind), "value_kind", "値の種類コード", "", "現状値・目標値・実績値の別。値がまだ一つもない指標は空欄";
    VALUE_KIND_LABEL: Text, "value_kind_label", "値の種類", "", "値の種類コードの読み。取り込みでは使いません";
    VALUE: Number, "value", "値", "", "数値。空欄は0ではありません。単位は「指標の単位」の列にあります";
    VALUE_WORDS: Text, "value_words", "値（ことば）", "", "数値で表せないときのことば。数値があるときは空欄";
    VALUE_DATE: Date, "value_date", "値の時点", "", "値がいつのものか";
    VALUE_SOURCE: Text, "value_source", "値の出典", "", "この値だけの出典";
    VALUE_BASIS: Text, "value_basis", "値の数え方", "", "この値だけの定義・数え方";
    PROGRESS_RATE: Decimal, "progress_rate", "進み具合", "%", "（実績値−現状値）÷（目標値−現状値）。保つ目標は100か0。求められなければ空欄。取り込みでは使いません";

    FORUM_ID: Text, "forum_id", "会議ID", "", "協議の場を見分けるID。書きかえないでください";
    FORUM_NAME: Text, "forum_name", "会議名", "", "協議の場の名前";
    FORUM_NAME_REPEAT: Text, "forum_name", "会議名", "", "協議の場の名前。取り込みでは使いません";
    SINCE: Integer, "since", "開始年度", "年度", "会議が始まった年度。わからなければ空欄";
    FORUM_LEVEL: Code(T::AreaKind), "forum_level", "会議の範囲コード", "", "市町村・圏域・都道府県のどこの会議か";
    FORUM_LEVEL_LABEL: Text, "forum_level_label", "会議の範囲", "", "会議の範囲コードの読み。取り込みでは使いません";
    LAYER: Code(T::Layer), "layer", "会議の役割コード", "", "代表者・実務者・コアメンバーの別";
    LAYER_LABEL: Text, "layer_label", "会議の役割", "", "会議の役割コードの読み。取り込みでは使いません";
    SECRETARIAT: Text, "secretariat", "事務局", "", "事務局を担う機関";
    PURPOSE: Text, "purpose", "目的・内容", "", "何のための会議か";
    TIMES_A_YEAR: Integer, "times_a_year", "開催回数", "回", "1年に開く予定の回数。決まっていなければ空欄";
    OTHER_MEMBERS: Text, "other_members", "その他の構成員", "", "構成員の「その他」の内訳";
    REPORTS_TO: Text, "reports_to", "報告先の会議IDの並び", "", "この会議の報告先の会議ID。二つ以上は半角の空白で区切ります";
    MEETING_ID: Text, "meeting_id", "開催ID", "", "会議の1回を見分けるID。書きかえないでください";
    MEETING_DATE: Date, "meeting_date", "開催日", "", "開いた日";
    MEETING_YEAR: Integer, "fiscal_year", "年度", "年度", "開催日の年度。取り込みでは使いません";
    AGENDA: Text, "agenda", "議題", "", "話し合ったこと";
    DECIDED: Text, "decided", "決まったこと", "", "決まったこと";
    CHANGES: Text, "changes", "その場で確かめ、変えたこと", "", "話し合いの中で確かめた項目や、変えた段階・担当";
    NEXT_TIME: Text, "next_time", "次回に向けて", "", "次の開催日や、それまでにすること";
    ISSUE_IDS: Text, "issue_ids", "地域課題IDの並び", "", "話し合った地域課題のID。二つ以上は半角の空白で区切ります";
    SHOWN_PAGES: Text, "shown_pages", "映したページの並び", "", "話し合いで映したページの名前。二つ以上は半角の空白で区切ります";
}

/// Writes a list of columns that begins with those of the area.
macro_rules! of_area {
    ($($id:ident),* $(,)?) => {
        [
            AREA_ID, OWN_CODE, LOCAL_CODE, AREA_NAME, AREA_KIND, AREA_KIND_LABEL, PREFECTURE,
            $($id),*
        ]
    };
}

/// One row a part of a year's plan.
pub const PLAN: [Column; 18] = of_area![
    FISCAL_YEAR,
    FISCAL_YEAR_ERA,
    PART,
    PART_LABEL,
    NUMBER,
    STEP_LABEL,
    PART_TEXT,
    GOAL_PROGRESS,
    STEP_STATE,
    STEP_STATE_LABEL,
    PART_DATE,
];

const ISSUE: [Column; 20] = of_area![
    FISCAL_YEAR,
    FISCAL_YEAR_ERA,
    ISSUE_ID,
    ISSUE_TITLE,
    ORIGIN,
    ORIGIN_LABEL,
    BACKGROUND,
    ITEM_IDS,
    STAGE,
    STAGE_LABEL,
    ISSUE_LEVEL,
    ISSUE_LEVEL_LABEL,
    APPROACH,
];
const REVIEW: [Column; 7] = [
    OUTCOME,
    OUTCOME_LABEL,
    REVIEW_WHY,
    NEXT,
    NEXT_LABEL,
    CARRIED_YEAR,
    CARRIED_ISSUE,
];

/// One row an issue of a year.
pub const ISSUES: [Column; 42] = joined(&[&ISSUE, &VIEWS, &MENUS, &REVIEW]);

/// One row an action of an issue.
pub const ACTIONS: [Column; 19] = of_area![
    FISCAL_YEAR,
    FISCAL_YEAR_ERA,
    ISSUE_ID,
    ISSUE_TITLE_REPEAT,
    ACTION_ID,
    WHAT,
    OWNER,
    HELPERS,
    FROM_MONTH,
    TO_MONTH,
    ACTION_STATE,
    ACTION_STATE_LABEL,
];

/// One row a value of an indicator; an indicator without any has one row.
pub const INDICATORS: [Column; 28] = of_area![
    INDICATOR_ID,
    INDICATOR_NAME,
    INDICATOR_UNIT,
    DIRECTION,
    DIRECTION_LABEL,
    INDICATOR_WHY,
    INDICATOR_SOURCE,
    INDICATOR_BASIS,
    LINKED_ISSUE,
    SERIES,
    ENDED_YEAR,
    VALUE_KIND,
    VALUE_KIND_LABEL,
    FISCAL_YEAR,
    FISCAL_YEAR_ERA,
    VALUE,
    VALUE_WORDS,
    VALUE_DATE,
    VALUE_SOURCE,
    VALUE_BASIS,
    PROGRESS_RATE,
];

const FORUM: [Column; 17] = of_area![
    FORUM_ID,
    FORUM_NAME,
    SINCE,
    FORUM_LEVEL,
    FORUM_LEVEL_LABEL,
    LAYER,
    LAYER_LABEL,
    SECRETARIAT,
    PURPOSE,
    TIMES_A_YEAR,
];

/// One row a forum.
pub const FORUMS: [Column; 40] = joined(&[&FORUM, &MEMBERS, &[OTHER_MEMBERS, REPORTS_TO]]);

const MEETING: [Column; 15] = of_area![
    FORUM_ID,
    FORUM_NAME_REPEAT,
    MEETING_ID,
    MEETING_DATE,
    MEETING_YEAR,
    FISCAL_YEAR_ERA,
    AGENDA,
    DECIDED,
];

/// One row a sitting of a forum.
pub const MEETINGS: [Column; 40] = joined(&[
    &MEETING,
    &PRESENT,
    &[CHANGES, NEXT_TIME, ISSUE_IDS, SHOWN_PAGES],
]);

/// The groups one after another. `N` must be their number of columns: a wrong one does not compile.
const fn joined<const N: usize>(groups: &[&[Column]]) -> [Column; N] {
    let mut all = [AREA_ID; N];
    let (mut at, mut group) = (0, 0);
    while group < groups.len() {
        let mut index = 0;
        while index < groups[group].len() {
            all[at] = groups[group][index];
            at += 1;
            index += 1;
        }
        group += 1;
    }
    assert!(at == N);
    all
}

/// Whether something typed would be missing without a word if a file lacked the column. All
/// others repeat for people what these say in codes, or may be blank anyway.
pub fn is_needed(column: &Column) -> bool {
    let spare = [
        OWN_CODE,
        LOCAL_CODE,
        AREA_KIND_LABEL,
        PREFECTURE,
        FISCAL_YEAR_ERA,
        PART_LABEL,
        STEP_LABEL,
        STEP_STATE_LABEL,
        ISSUE_TITLE_REPEAT,
        ORIGIN_LABEL,
        STAGE_LABEL,
        ISSUE_LEVEL_LABEL,
        OUTCOME_LABEL,
        NEXT_LABEL,
        ACTION_STATE_LABEL,
        DIRECTION_LABEL,
        VALUE_KIND_LABEL,
        PROGRESS_RATE,
        FORUM_NAME_REPEAT,
        FORUM_LEVEL_LABEL,
        LAYER_LABEL,
        MEETING_YEAR,
        SHOWN_PAGES,
    ];
    !spare.contains(column)
}

#[cfg(test)]
mod tests {
    use crate::exchange::year_csv::YearTable;

    #[test]
    fn names_are_plain_and_their_own() {
        for table in YearTable::ALL {
            let columns = table.columns();
            for (index, column) in columns.iter().enumerate() {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                assert!(column.name.chars().all(plain), "{}", column.name);
                for other in &columns[index + 1..] {
                    assert_ne!(column.name, other.name, "{table:?}");
                    assert_ne!(column.label, other.label, "{table:?}");
                }
            }
        }
    }
}

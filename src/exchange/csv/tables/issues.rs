//! The issues: one row an issue of a year, without its actions.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::{AREA, FISCAL_YEAR, YEAR, set_year};
use super::hand_over_columns::{HANDED, read_hand_over, set_receiver};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, FLAG, coded};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Date, Id, Integer, Text},
    columns, columns_for_each,
};
use crate::exchange::csv::ids_cell;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{
    AreaRecord, FiscalYear, Issue, IssueId, IssueLink, ItemId, Menu, Next, Perspective, Review,
    ViewOrigin,
};

columns! {
    ISSUE = [
        ISSUE_ID: Id, "issue_id", "地域課題ID", "", needed, "地域課題を見分けるID。書きかえないでください";
        ISSUE_TITLE: Text, "issue_title", "地域課題", "", needed, "地域課題の名前";
        ORIGIN: Code(T::Origin), "origin", "きっかけコード", "", needed, "地域課題に気づいたきっかけ";
        ORIGIN_LABEL: Text, "origin_label", "きっかけ", "", not read, "きっかけコードの読み。取り込みでは使いません";
        BACKGROUND: Text, "background", "背景", "", needed, "どのように気づいたか。きっかけが「そのほか」のときの内容もここに書きます";
        ITEM_IDS: Text, "item_ids", "項目IDの並び", "", needed, "もとになったチェックリストの項目のID。二つ以上は半角の空白で区切ります";
        STAGE: Code(T::Stage), "stage", "段階コード", "", needed, "個別課題から基盤整備までの、どこまで来たか";
        STAGE_LABEL: Text, "stage_label", "段階", "", not read, "段階コードの読み。取り込みでは使いません";
        ISSUE_LEVEL: Code(T::AreaKind), "issue_level", "取り組む範囲コード", "", needed, "市町村・圏域・都道府県のどこで取り組むか";
        ISSUE_LEVEL_LABEL: Text, "issue_level_label", "取り組む範囲", "", not read, "取り組む範囲コードの読み。取り込みでは使いません";
        APPROACH: Text, "approach", "取組方針", "", needed, "課題解決に向けた取組方針";
    ];
}

columns_for_each! {
    /// 視点別の認識, in the order of `Perspective::ALL`.
    VIEWS[Perspective::ALL.len()]: Text, "", "課題と方針についての、その立場からの認識"; {
        "view_government", "行政の認識", needed;
        "view_medical", "医療の認識", needed;
        "view_provider", "事業者の認識", needed;
        "view_peer", "当事者の認識", needed;
        "view_family", "家族の認識", needed;
        "view_resident", "関係機関・住民等の認識", needed;
    }
}

columns_for_each! {
    /// Whose words those views are in, in the same order. They are the last columns of all.
    VIEW_ORIGINS[Perspective::ALL.len()]: Code(T::ViewOrigin), "", "その立場からの認識が、だれのことばか。事務局のまとめと、認識のないときは空欄"; {
        "view_government_by", "行政の認識のことば", may be missing;
        "view_medical_by", "医療の認識のことば", may be missing;
        "view_provider_by", "事業者の認識のことば", may be missing;
        "view_peer_by", "当事者の認識のことば", may be missing;
        "view_family_by", "家族の認識のことば", may be missing;
        "view_resident_by", "関係機関・住民等の認識のことば", may be missing;
    }
}

columns_for_each! {
    /// 事業メニュー used, in the order of `Menu::ALL`.
    MENUS[Menu::ALL.len()]: Code(T::Flag), "", "この事業メニューを使うときは1"; {
        "menu_1", "事業メニュー1（体制の整備）", needed;
        "menu_2", "事業メニュー2（普及啓発）", needed;
        "menu_3", "事業メニュー3（住まい・居住支援）", needed;
        "menu_4", "事業メニュー4（当事者・家族・ピア）", needed;
        "menu_5", "事業メニュー5（医療相談・連携）", needed;
        "menu_6", "事業メニュー6（地域生活支援）", needed;
        "menu_7", "事業メニュー7（支援者の研修）", needed;
        "menu_8", "事業メニュー8（市町村の相談体制）", needed;
        "menu_9", "事業メニュー9（その他）", needed;
    }
}

columns! {
    REVIEW = [
        OUTCOME: Code(T::Outcome), "outcome", "ふり返りの結果コード", "", needed, "ふり返りがまだなら空欄";
        OUTCOME_LABEL: Text, "outcome_label", "ふり返りの結果", "", not read, "ふり返りの結果コードの読み。取り込みでは使いません";
        REVIEW_WHY: Text, "review_why", "ふり返りの理由", "", needed, "結果の理由";
        NEXT: Code(T::Next), "next", "次の年度コード", "", needed, "次の年度にどうするか。まだ決めていなければ空欄";
        NEXT_LABEL: Text, "next_label", "次の年度", "", not read, "次の年度コードの読み。取り込みでは使いません";
        CARRIED_YEAR: Integer, "carried_year", "引き継ぎ元の年度", "年度", needed, "引き継いだ地域課題の年度。新しい課題は空欄";
        CARRIED_ISSUE: Id, "carried_issue", "引き継ぎ元の地域課題ID", "", needed, "引き継いだ地域課題のID。新しい課題は空欄";
    ];
}

columns! {
    /// A column that is added goes to their end.
    LAST = [
        HANDED_DATE: Date, "handed_date", "引き継いだ日", "", may be missing, "課題をほかへ引き継いだ日";
        HANDED_NOTE: Text, "handed_note", "引き継ぎのことば", "", may be missing, "引き継いだ相手へ伝えたこと";
    ];
}

/// One row an issue of a year.
pub static TABLE: CsvTable = CsvTable {
    name: "issues",
    label: "地域課題",
    about: "1課題が1行です。取組方針・視点別の認識・評価が入ります。",
    groups: &[
        AREA,
        YEAR,
        ISSUE,
        &VIEWS,
        &MENUS,
        REVIEW,
        HANDED,
        LAST,
        &VIEW_ORIGINS,
    ],
    own_column: ORIGIN,
    key: &["area_id", "fiscal_year", "issue_id"],
};

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let plans = record.plans.iter();
    let issues = plans.flat_map(|plan| plan.issues.iter().map(move |issue| (plan.year, issue)));
    issues.map(|(year, issue)| row(head, year, issue)).collect()
}

fn row(head: &Values, year: FiscalYear, issue: &Issue) -> Values {
    let mut row = head.clone();
    set_year(&mut row, year);
    row.set(&ISSUE_ID, &issue.id);
    row.set(&ISSUE_TITLE, &issue.title);
    row.set(&ORIGIN, issue.origin.code());
    row.set(&ORIGIN_LABEL, issue.origin.label());
    row.set(&BACKGROUND, &issue.background);
    let items = issue.items.iter().map(ItemId::as_str);
    row.set(&ITEM_IDS, ids_cell::join(items));
    row.set(&STAGE, issue.stage.code());
    row.set(&STAGE_LABEL, issue.stage.label());
    row.set(&ISSUE_LEVEL, issue.level.code());
    row.set(&ISSUE_LEVEL_LABEL, issue.level.label());
    row.set(&APPROACH, &issue.approach);
    for (perspective, column) in Perspective::ALL.iter().zip(&VIEWS) {
        row.set_some(column, issue.views.get(perspective));
    }
    for (perspective, column) in Perspective::ALL.iter().zip(&VIEW_ORIGINS) {
        let origin = issue.view_origins.get(perspective);
        row.set_some(column, origin.map(|origin| origin.code()));
    }
    for (menu, column) in Menu::ALL.iter().zip(&MENUS) {
        let chosen = issue.menus.contains(menu);
        row.set_some(column, chosen.then_some(FLAG[0].0));
    }
    if let Some(review) = &issue.review {
        row.set(&OUTCOME, review.outcome.code());
        row.set(&OUTCOME_LABEL, review.outcome.label());
        row.set(&REVIEW_WHY, &review.why);
        row.set_some(&NEXT, review.next.map(Next::code));
        row.set_some(&NEXT_LABEL, review.next.map(Next::label));
    }
    if let Some(link) = &issue.carried_from {
        row.set(&CARRIED_YEAR, link.year.western());
        row.set(&CARRIED_ISSUE, &link.issue);
    }
    if let Some(hand_over) = &issue.handed_over {
        set_receiver(&mut row, hand_over);
        row.set(&HANDED_DATE, hand_over.date);
        row.set(&HANDED_NOTE, &hand_over.note);
    }
    row
}

pub fn read(cells: &mut Cells<'_>) -> Option<(FiscalYear, Issue)> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let id = cells.filled(&ISSUE_ID);
    let origin = cells.code(&ORIGIN, coded);
    let stage = cells.code(&STAGE, coded);
    let level = cells.code(&ISSUE_LEVEL, codes::area_kind);
    let menus = menus(cells);
    let view_origins = view_origins(cells);
    let review = review(cells);
    let carried_from = carried_from(cells);
    let handed_over = read_hand_over(cells, &HANDED_DATE, &HANDED_NOTE);
    let title = cells.row.get(&ISSUE_TITLE);
    let mut issue = Issue::new(IssueId::new(id?), title, origin?, level?);
    issue.stage = stage?;
    issue.background = cells.row.get(&BACKGROUND);
    let items = ids_cell::split_ids(&cells.row.get(&ITEM_IDS));
    issue.items = items.into_iter().map(ItemId::new).collect();
    issue.approach = cells.row.get(&APPROACH);
    for (perspective, column) in Perspective::ALL.iter().zip(&VIEWS) {
        issue.set_view(*perspective, cells.row.get(column));
    }
    for (perspective, origin) in view_origins? {
        if issue.views.contains_key(&perspective) {
            issue.set_view_origin(perspective, origin);
        }
    }
    for menu in menus? {
        issue.menus.insert(menu);
    }
    issue.review = review?;
    issue.carried_from = carried_from?;
    issue.handed_over = handed_over?;
    Some((year?, issue))
}

fn view_origins(cells: &mut Cells<'_>) -> Option<Vec<(Perspective, ViewOrigin)>> {
    let all = Perspective::ALL.iter().zip(&VIEW_ORIGINS);
    let read = all.map(|(perspective, column)| {
        let origin: Option<Option<ViewOrigin>> = cells.optional_code(column, coded);
        origin.map(|origin| origin.map(|origin| (*perspective, origin)))
    });
    // All of them are read, so that all that is wrong is told.
    let read: Vec<_> = read.collect();
    let read: Option<Vec<_>> = read.into_iter().collect();
    read.map(|all| all.into_iter().flatten().collect())
}

fn menus(cells: &mut Cells<'_>) -> Option<Vec<Menu>> {
    let mut menus = Vec::new();
    let mut sound = true;
    for (menu, column) in Menu::ALL.into_iter().zip(&MENUS) {
        match cells.optional_code(column, codes::flag) {
            Some(Some(true)) => menus.push(menu),
            Some(_) => {}
            None => sound = false,
        }
    }
    sound.then_some(menus)
}

fn review(cells: &mut Cells<'_>) -> Option<Option<Review>> {
    let outcome = cells.optional_code(&OUTCOME, coded)?;
    let next = cells.optional_code(&NEXT, coded)?;
    let why = cells.row.get(&REVIEW_WHY);
    match (outcome, next) {
        (Some(outcome), next) => Some(Some(Review { outcome, why, next })),
        (None, None) if why.is_empty() => Some(None),
        (None, _) => {
            let message = "空です。ふり返りを書くときは、結果も書いてください。";
            cells.problem(&OUTCOME, message);
            None
        }
    }
}

fn carried_from(cells: &mut Cells<'_>) -> Option<Option<IssueLink>> {
    let year = cells.optional_fiscal_year(&CARRIED_YEAR)?;
    let issue = cells.row.get(&CARRIED_ISSUE);
    match (year, issue.is_empty()) {
        (Some(year), false) => {
            let issue = IssueId::new(issue);
            Some(Some(IssueLink { year, issue }))
        }
        (None, true) => Some(None),
        _ => {
            let message = "引き継ぎ元は、年度と地域課題IDの両方を書くか、両方を空にしてください。";
            cells.problem(&CARRIED_YEAR, message);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_stand_for_choices_follow_them() {
        for (column, view) in VIEWS.iter().zip(Perspective::ALL) {
            assert_eq!(column.name, format!("view_{}", view.code()));
            assert!(column.label.starts_with(view.label()));
        }
        for (column, view) in VIEW_ORIGINS.iter().zip(Perspective::ALL) {
            assert_eq!(column.name, format!("view_{}_by", view.code()));
            assert!(column.label.starts_with(view.label()));
        }
        for (column, menu) in MENUS.iter().zip(Menu::ALL) {
            assert_eq!(column.name, format!("menu_{}", menu.number()));
            assert!(column.label.contains(menu.short_name()));
        }
    }
}

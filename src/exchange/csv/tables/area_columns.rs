//! The columns with which the rows of every table begin: of which area, and of which year.
//!
//! Must not know what the other columns of a row say.

use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Integer, OuterCode, Text},
    columns,
};
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::Problem;
use crate::model::{Area, AreaId, AreaKind, FiscalYear, LocalCode};

columns! {
    AREA = [
        AREA_ID: Id, "area_id", "地域ID", "", needed, "地域を見分けるID。名前が変わっても変わりません。書きかえないでください";
        OWN_CODE: Id, "own_code", "地域独自コード", "", may be missing, "都道府県などが独自に決めた地域のコード。なければ空欄";
        LOCAL_CODE: OuterCode, "local_code", "団体コード", "", may be missing, "全国地方公共団体コード（6けた）。圏域にはないので空欄";
        AREA_NAME: Text, "area_name", "地域名", "", needed, "地域の正式な名前";
        AREA_KIND: Code(T::AreaKind), "area_kind", "地域区分コード", "", needed, "都道府県・圏域・市町村の別";
        AREA_KIND_LABEL: Text, "area_kind_label", "地域区分", "", not read, "地域区分コードの読み。取り込みでは使いません";
        PREFECTURE: Text, "prefecture", "都道府県", "", may be missing, "属する都道府県の正式な名前。都道府県自身は空欄";
    ];
}

columns! {
    YEAR = [
        FISCAL_YEAR: Integer, "fiscal_year", "年度", "年度", needed, "4月から3月までの年度。始まる年の西暦";
        FISCAL_YEAR_ERA: Text, "fiscal_year_era", "年度（和暦）", "", not read, "年度の和暦。取り込みでは使いません";
    ];
}

/// What a file says about an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaHead {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: String,
    pub prefecture: String,
    pub code: Option<LocalCode>,
    pub own_code: String,
}

impl AreaHead {
    pub fn of(area: &Area) -> Self {
        Self {
            id: area.id.clone(),
            kind: area.kind,
            name: area.name.clone(),
            prefecture: area.prefecture.clone(),
            code: area.code.clone(),
            own_code: area.own_code.clone(),
        }
    }

    pub fn values(&self) -> Values {
        let mut row = Values::default();
        row.set(&AREA_ID, &self.id);
        row.set(&OWN_CODE, &self.own_code);
        row.set_some(&LOCAL_CODE, self.code.as_ref());
        row.set(&AREA_NAME, &self.name);
        row.set(&AREA_KIND, self.kind.code());
        row.set(&AREA_KIND_LABEL, self.kind.label());
        row.set(&PREFECTURE, &self.prefecture);
        row
    }

    pub fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let id = cells.filled(&AREA_ID);
        let kind = cells.code(&AREA_KIND, codes::area_kind);
        let code = local_code(cells);
        Some(Self {
            id: AreaId::new(id?),
            kind: kind?,
            name: cells.row.get(&AREA_NAME),
            prefecture: cells.row.get(&PREFECTURE),
            code: code?,
            own_code: cells.row.get(&OWN_CODE),
        })
    }

    /// The first column in which a row says something else of the area than the one on the line
    /// `first`, which said this.
    pub fn difference(&self, first: usize, later: &Self, line: usize) -> Option<Problem> {
        let (column, there, here) = if self.name != later.name {
            (AREA_NAME, self.name.clone(), later.name.clone())
        } else if self.kind != later.kind {
            let kinds = [self.kind, later.kind].map(|kind| kind.code().to_owned());
            let [there, here] = kinds;
            (AREA_KIND, there, here)
        } else if self.prefecture != later.prefecture {
            (
                PREFECTURE,
                self.prefecture.clone(),
                later.prefecture.clone(),
            )
        } else if self.code != later.code {
            let said = |code: &Option<LocalCode>| code.as_ref().map(LocalCode::to_string);
            let [there, here] = [&self.code, &later.code].map(said);
            (
                LOCAL_CODE,
                there.unwrap_or_default(),
                here.unwrap_or_default(),
            )
        } else if self.own_code != later.own_code {
            (OWN_CODE, self.own_code.clone(), later.own_code.clone())
        } else {
            return None;
        };
        let message = format!(
            "同じ地域IDの{first}行目では「{there}」ですが、この行では「{here}」です。同じ地域なら、どちらかにそろえてください。ちがう地域なら、地域ごとのファイルに分けて取り込んでください。"
        );
        Some(Problem::in_field(line, column.label, message))
    }
}

fn local_code(cells: &mut Cells<'_>) -> Option<Option<LocalCode>> {
    if cells.is_blank(&LOCAL_CODE) {
        return Some(None);
    }
    let code = cells.row.text(&LOCAL_CODE);
    match LocalCode::read(&code, &cells.row.text(&PREFECTURE)) {
        Ok(code) => Some(Some(code)),
        Err(error) => {
            cells.problem(&LOCAL_CODE, error.to_string());
            None
        }
    }
}

/// 2026 and 令和8年度.
pub fn set_year(row: &mut Values, year: FiscalYear) {
    row.set(&FISCAL_YEAR, year.western());
    row.set(&FISCAL_YEAR_ERA, year.era_label());
}

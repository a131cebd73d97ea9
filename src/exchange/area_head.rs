//! The columns with which the rows of every data file begin: of which area, and of which year.

use super::cells::Cells;
use super::codes;
use super::columns::{self, Column};
use super::sheet_writer::Values;
use super::typed_number::count;
use crate::model::{Area, AreaId, AreaKind, FiscalYear, LocalCode};

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
        row.set(&columns::AREA_ID, &self.id);
        row.set(&columns::OWN_CODE, &self.own_code);
        row.set_some(&columns::LOCAL_CODE, self.code.as_ref());
        row.set(&columns::AREA_NAME, &self.name);
        row.set(&columns::AREA_KIND, self.kind.code());
        row.set(&columns::AREA_KIND_LABEL, self.kind.label());
        row.set(&columns::PREFECTURE, &self.prefecture);
        row
    }

    pub fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let id = cells.filled(&columns::AREA_ID);
        let kind = cells.code(&columns::AREA_KIND, codes::area_kind);
        let code = local_code(cells);
        Some(Self {
            id: AreaId::new(id?),
            kind: kind?,
            name: cells.row.get(&columns::AREA_NAME),
            prefecture: cells.row.get(&columns::PREFECTURE),
            code: code?,
            own_code: cells.row.get(&columns::OWN_CODE),
        })
    }

    /// The first column in which a later row says something else of the area:
    /// (column, later, earlier).
    pub fn difference(&self, later: &Self) -> Option<(Column, String, String)> {
        let compared = [
            columns::AREA_NAME,
            columns::AREA_KIND,
            columns::PREFECTURE,
            columns::LOCAL_CODE,
            columns::OWN_CODE,
        ];
        let (there, here) = (self.values(), later.values());
        let differs = |column: &Column| there.get(column) != here.get(column);
        let column = compared.into_iter().find(differs)?;
        let told = |values: &Values| values.get(&column).to_owned();
        Some((column, told(&here), told(&there)))
    }
}

/// Excel drops the zero at the front of a code (010006 → 10006): forgiven.
fn local_code(cells: &mut Cells<'_>) -> Option<Option<LocalCode>> {
    let text = cells.row.get(&columns::LOCAL_CODE);
    let code = match count(&text) {
        Ok(None) => return Some(None),
        Ok(Some(number)) => LocalCode::parse(&format!("{number:06}")),
        Err(_) => LocalCode::parse(&text),
    };
    match code {
        Ok(code) => Some(Some(code)),
        Err(error) => {
            cells.problem(&columns::LOCAL_CODE, error.to_string());
            None
        }
    }
}

/// 2026 and 令和8年度.
pub fn set_year(row: &mut Values, year: FiscalYear) {
    row.set(&columns::FISCAL_YEAR, year.western());
    row.set(&columns::FISCAL_YEAR_ERA, year.era_label());
}

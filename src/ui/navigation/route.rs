//! Addresses of the pages: `Route` ⇄ the part of the URL behind `#`.
//!
//! Hash addresses work on any static host, under any path and from `file://`. Ids come from files
//! too and may hold anything: what an address cannot hold, or what parts it, stands percent-encoded.
//! Must not know Leptos or the browser.

use crate::model::{
    AreaId, FiscalYear, ForumId, IndicatorId, IssueId, ItemId, MeetingId, Menu, Round, Scope,
    SurveyId, TalkPage, coded,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;
use std::fmt;

/// All but what an address holds unchanged.
const ENCODED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

coded! {
    /// The 様式 that come out of the plan; the code is its name in addresses.
    FormKind {
        /// 千葉市's own.
        Preparation = "preparation", "事前課題シート";
        CaseStudy = "case-study", "事例シート（6つのポイント）";
        /// Answers in words.
        Intent = "intent", "参加意向調査の答え";
        /// One 地域課題, for whoever decides on money.
        Budget = "budget", "予算の説明に";
        /// One 協議の場, for those who come into it.
        Welcome = "welcome", "はじめての委員さんへ";
        /// It is about one person: printed blank.
        LifeSupport = "life-support", "生活サポートシート（白紙）";
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    NewArea,
    /// An area's own page: its years and rounds.
    Area(AreaId),
    EditArea(AreaId),
    /// 地域のすがた: its figures, what they mean, and what came before.
    Profile(AreaId),
    /// The area over the years.
    Years(AreaId),
    Fill {
        area: AreaId,
        year: FiscalYear,
        round: Round,
        menu: Menu,
    },
    /// 記入 at one item.
    FillItem {
        area: AreaId,
        year: FiscalYear,
        round: Round,
        menu: Menu,
        item: ItemId,
    },
    /// All items of a round, a line each.
    FillList {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// The list to be filled in on paper: as much of it as is wished.
    BlankList {
        area: AreaId,
        year: FiscalYear,
        round: Round,
        scope: Scope,
    },
    Result {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// 見え方がちがうところ: what those who answered a round see differently.
    Views {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// CSV for the prefecture.
    Export {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// 年度の計画: the six steps, vision, goals, issues, roadmap.
    Plan {
        area: AreaId,
        year: FiscalYear,
    },
    /// One 地域課題 of a year's plan.
    Issue {
        area: AreaId,
        year: FiscalYear,
        issue: IssueId,
    },
    /// 年度の締めくくり: what goes on into the next year.
    Close {
        area: AreaId,
        year: FiscalYear,
    },
    /// 引き継ぐ: what the next person in charge has to know of a year, and the file for them.
    HandOver {
        area: AreaId,
        year: FiscalYear,
    },
    /// はじめて担当になった方へ: through a year that was handed over, in a quarter of an hour.
    TakeOver {
        area: AreaId,
        year: FiscalYear,
    },
    /// 様式 to print and the year's CSV.
    Papers {
        area: AreaId,
        year: FiscalYear,
    },
    /// 県へ渡す: what leaves for the prefecture, and how far everything may go.
    Send {
        area: AreaId,
        year: FiscalYear,
    },
    /// 県に見えるもの: exactly what would leave, of the year or of all years, for a room to approve.
    Seen {
        area: AreaId,
        year: FiscalYear,
        all_years: bool,
    },
    /// One 様式.
    Form {
        area: AreaId,
        year: FiscalYear,
        form: FormKind,
        /// Id of the 地域課題 or 協議の場 that it is about; `None` leaves the choice to the page.
        about: Option<String>,
    },
    /// 話し合い: what a meeting of the year shows, chosen beforehand.
    Talk {
        area: AreaId,
        year: FiscalYear,
    },
    /// The meeting itself, on the page with this code; the first one if there is none such.
    Show {
        area: AreaId,
        year: FiscalYear,
        page: String,
    },
    /// 議事メモ of one sitting.
    Minutes {
        area: AreaId,
        forum: ForumId,
        meeting: MeetingId,
    },
    /// 配布資料 of a year: one or two pages, or all items.
    Handout {
        area: AreaId,
        year: FiscalYear,
        long: bool,
    },
    /// 指標 of the area, over the years.
    Indicators(AreaId),
    Indicator {
        area: AreaId,
        indicator: IndicatorId,
    },
    /// 協議の場 of the area.
    Forums(AreaId),
    Forum {
        area: AreaId,
        forum: ForumId,
    },
    /// 一人ひとりに聞く: what is asked, how it is handed out, what has come back.
    Survey {
        area: AreaId,
        survey: SurveyId,
    },
    /// The same on paper, blank.
    SurveyPaper {
        area: AreaId,
        survey: SurveyId,
    },
    /// Papers that came back, typed in side by side.
    TypeInSheets {
        area: AreaId,
        survey: SurveyId,
    },
    /// 控え and files coming in.
    Files,
    Lists,
    Help,
    /// 「安全と保存」: where the data is, and what is promised about it.
    Safety,
    /// Anything else, kept as it was typed.
    Unknown(String),
}

impl Route {
    /// The first page of a year's meeting.
    pub fn meeting(area: AreaId, year: FiscalYear) -> Self {
        let page = TalkPage::Opening.code();
        Self::Show { area, year, page }
    }

    /// Reads the part behind `#`; anything unreadable becomes [`Route::Unknown`].
    pub fn parse(hash: &str) -> Self {
        Self::known(hash).unwrap_or_else(|| Route::Unknown(hash.to_owned()))
    }

    fn known(hash: &str) -> Option<Self> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let parts = path.split('/').filter(|p| !p.is_empty());
        let parts: Vec<Cow<'_, str>> = parts
            .map(|part| percent_decode_str(part).decode_utf8().ok())
            .collect::<Option<_>>()?;
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        Some(match parts[..] {
            [] => Route::Home,
            ["new"] => Route::NewArea,
            ["files"] => Route::Files,
            ["lists"] => Route::Lists,
            ["help"] => Route::Help,
            ["safety"] => Route::Safety,
            ["area", area] => Route::Area(AreaId::new(area)),
            ["area", area, "edit"] => Route::EditArea(AreaId::new(area)),
            ["area", area, "profile"] => Route::Profile(AreaId::new(area)),
            ["area", area, "years"] => Route::Years(AreaId::new(area)),
            ["area", area, "indicators"] => Route::Indicators(AreaId::new(area)),
            ["area", area, "indicator", indicator] => Route::Indicator {
                area: AreaId::new(area),
                indicator: IndicatorId::new(indicator),
            },
            ["area", area, "forums"] => Route::Forums(AreaId::new(area)),
            ["area", area, "forum", forum] => Route::Forum {
                area: AreaId::new(area),
                forum: ForumId::new(forum),
            },
            ["area", area, "minutes", forum, meeting] => Route::Minutes {
                area: AreaId::new(area),
                forum: ForumId::new(forum),
                meeting: MeetingId::new(meeting),
            },
            ["area", area, "survey", survey] => Route::Survey {
                area: AreaId::new(area),
                survey: SurveyId::new(survey),
            },
            ["area", area, "survey", survey, "paper"] => Route::SurveyPaper {
                area: AreaId::new(area),
                survey: SurveyId::new(survey),
            },
            ["area", area, "survey", survey, "sheets"] => Route::TypeInSheets {
                area: AreaId::new(area),
                survey: SurveyId::new(survey),
            },
            ["area", area, year, "talk"] => Route::Talk {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "talk", page] => Route::Show {
                area: AreaId::new(area),
                year: parse_year(year)?,
                page: page.to_owned(),
            },
            ["area", area, year, "handout"] => Route::Handout {
                area: AreaId::new(area),
                year: parse_year(year)?,
                long: false,
            },
            ["area", area, year, "handout", "all"] => Route::Handout {
                area: AreaId::new(area),
                year: parse_year(year)?,
                long: true,
            },
            ["area", area, year, "plan"] => Route::Plan {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "issue", issue] => Route::Issue {
                area: AreaId::new(area),
                year: parse_year(year)?,
                issue: IssueId::new(issue),
            },
            ["area", area, year, "close"] => Route::Close {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "hand-over"] => Route::HandOver {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "take-over"] => Route::TakeOver {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "papers"] => Route::Papers {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "send"] => Route::Send {
                area: AreaId::new(area),
                year: parse_year(year)?,
            },
            ["area", area, year, "send", "seen"] => Route::Seen {
                area: AreaId::new(area),
                year: parse_year(year)?,
                all_years: false,
            },
            ["area", area, year, "send", "seen", "all"] => Route::Seen {
                area: AreaId::new(area),
                year: parse_year(year)?,
                all_years: true,
            },
            ["area", area, year, "form", form] => Route::Form {
                area: AreaId::new(area),
                year: parse_year(year)?,
                form: FormKind::from_code(form)?,
                about: None,
            },
            ["area", area, year, "form", form, about] => Route::Form {
                area: AreaId::new(area),
                year: parse_year(year)?,
                form: FormKind::from_code(form)?,
                about: Some(about.to_owned()),
            },
            ["area", area, year, round, "menu", menu] => Route::Fill {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
                menu: Menu::new(menu.parse().ok()?)?,
            },
            ["area", area, year, round, "menu", menu, "item", item] => Route::FillItem {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
                menu: Menu::new(menu.parse().ok()?)?,
                item: ItemId::new(item),
            },
            ["area", area, year, round, "items"] => Route::FillList {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            ["area", area, year, round, "blank"] => Route::BlankList {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
                scope: Scope::Whole,
            },
            ["area", area, year, round, "blank", scope] => Route::BlankList {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
                scope: Scope::from_code(scope).filter(|scope| *scope != Scope::Whole)?,
            },
            ["area", area, year, round, "result"] => Route::Result {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            ["area", area, year, round, "views"] => Route::Views {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            ["area", area, year, round, "export"] => Route::Export {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            _ => return None,
        })
    }

    /// The area that the page is about.
    pub fn area(&self) -> Option<&AreaId> {
        match self {
            Route::Area(area)
            | Route::EditArea(area)
            | Route::Profile(area)
            | Route::Years(area)
            | Route::Indicators(area)
            | Route::Indicator { area, .. }
            | Route::Forums(area)
            | Route::Forum { area, .. }
            | Route::Survey { area, .. }
            | Route::SurveyPaper { area, .. }
            | Route::TypeInSheets { area, .. }
            | Route::Talk { area, .. }
            | Route::Show { area, .. }
            | Route::Minutes { area, .. }
            | Route::Handout { area, .. }
            | Route::Plan { area, .. }
            | Route::Issue { area, .. }
            | Route::Close { area, .. }
            | Route::HandOver { area, .. }
            | Route::TakeOver { area, .. }
            | Route::Papers { area, .. }
            | Route::Send { area, .. }
            | Route::Seen { area, .. }
            | Route::Form { area, .. }
            | Route::Fill { area, .. }
            | Route::FillItem { area, .. }
            | Route::FillList { area, .. }
            | Route::BlankList { area, .. }
            | Route::Result { area, .. }
            | Route::Views { area, .. }
            | Route::Export { area, .. } => Some(area),
            _ => None,
        }
    }

    /// The fiscal year that the page is about.
    pub fn year(&self) -> Option<FiscalYear> {
        match self {
            Route::Plan { year, .. }
            | Route::Issue { year, .. }
            | Route::Close { year, .. }
            | Route::HandOver { year, .. }
            | Route::TakeOver { year, .. }
            | Route::Papers { year, .. }
            | Route::Send { year, .. }
            | Route::Seen { year, .. }
            | Route::Form { year, .. }
            | Route::Talk { year, .. }
            | Route::Show { year, .. }
            | Route::Handout { year, .. } => Some(*year),
            other => other.round().map(|(year, _)| year),
        }
    }

    /// The round that the page is about.
    pub fn round(&self) -> Option<(FiscalYear, Round)> {
        match self {
            Route::Fill { year, round, .. }
            | Route::FillItem { year, round, .. }
            | Route::FillList { year, round, .. }
            | Route::BlankList { year, round, .. }
            | Route::Result { year, round, .. }
            | Route::Views { year, round, .. }
            | Route::Export { year, round, .. } => Some((*year, *round)),
            _ => None,
        }
    }
}

fn parse_year(text: &str) -> Option<FiscalYear> {
    FiscalYear::new(text.parse().ok()?)
}

/// With the leading `#`, ready for `href`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |text| utf8_percent_encode(text, &ENCODED);
        let area = part(self.area().map_or("", AreaId::as_str));
        match self {
            Route::Home => f.write_str("#/"),
            Route::NewArea => f.write_str("#/new"),
            Route::Area(_) => write!(f, "#/area/{area}"),
            Route::EditArea(_) => write!(f, "#/area/{area}/edit"),
            Route::Profile(_) => write!(f, "#/area/{area}/profile"),
            Route::Years(_) => write!(f, "#/area/{area}/years"),
            Route::Fill {
                year, round, menu, ..
            } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/menu/{}",
                    year.western(),
                    round.code(),
                    menu.number()
                )
            }
            Route::FillItem {
                year,
                round,
                menu,
                item,
                ..
            } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/menu/{}/item/{}",
                    year.western(),
                    round.code(),
                    menu.number(),
                    part(item.as_str())
                )
            }
            Route::FillList { year, round, .. } => {
                write!(f, "#/area/{area}/{}/{}/items", year.western(), round.code())
            }
            Route::BlankList {
                year, round, scope, ..
            } => {
                let scope = match scope {
                    Scope::Whole => String::new(),
                    other => format!("/{}", other.code()),
                };
                write!(
                    f,
                    "#/area/{area}/{}/{}/blank{scope}",
                    year.western(),
                    round.code()
                )
            }
            Route::Result { year, round, .. } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/result",
                    year.western(),
                    round.code()
                )
            }
            Route::Views { year, round, .. } => {
                write!(f, "#/area/{area}/{}/{}/views", year.western(), round.code())
            }
            Route::Export { year, round, .. } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/export",
                    year.western(),
                    round.code()
                )
            }
            Route::Indicators(_) => write!(f, "#/area/{area}/indicators"),
            Route::Indicator { indicator, .. } => {
                write!(f, "#/area/{area}/indicator/{}", part(indicator.as_str()))
            }
            Route::Forums(_) => write!(f, "#/area/{area}/forums"),
            Route::Forum { forum, .. } => write!(f, "#/area/{area}/forum/{}", part(forum.as_str())),
            Route::Survey { survey, .. } => {
                write!(f, "#/area/{area}/survey/{}", part(survey.as_str()))
            }
            Route::SurveyPaper { survey, .. } => {
                write!(f, "#/area/{area}/survey/{}/paper", part(survey.as_str()))
            }
            Route::TypeInSheets { survey, .. } => {
                write!(f, "#/area/{area}/survey/{}/sheets", part(survey.as_str()))
            }
            Route::Talk { year, .. } => write!(f, "#/area/{area}/{}/talk", year.western()),
            Route::Show { year, page, .. } => {
                write!(f, "#/area/{area}/{}/talk/{}", year.western(), part(page))
            }
            Route::Minutes { forum, meeting, .. } => {
                let (forum, meeting) = (part(forum.as_str()), part(meeting.as_str()));
                write!(f, "#/area/{area}/minutes/{forum}/{meeting}")
            }
            Route::Handout { year, long, .. } => {
                let all = if *long { "/all" } else { "" };
                write!(f, "#/area/{area}/{}/handout{all}", year.western())
            }
            Route::Plan { year, .. } => write!(f, "#/area/{area}/{}/plan", year.western()),
            Route::Issue { year, issue, .. } => {
                write!(
                    f,
                    "#/area/{area}/{}/issue/{}",
                    year.western(),
                    part(issue.as_str())
                )
            }
            Route::Close { year, .. } => write!(f, "#/area/{area}/{}/close", year.western()),
            Route::HandOver { year, .. } => write!(f, "#/area/{area}/{}/hand-over", year.western()),
            Route::TakeOver { year, .. } => write!(f, "#/area/{area}/{}/take-over", year.western()),
            Route::Papers { year, .. } => write!(f, "#/area/{area}/{}/papers", year.western()),
            Route::Send { year, .. } => write!(f, "#/area/{area}/{}/send", year.western()),
            Route::Seen {
                year, all_years, ..
            } => {
                let all = if *all_years { "/all" } else { "" };
                write!(f, "#/area/{area}/{}/send/seen{all}", year.western())
            }
            Route::Form {
                year, form, about, ..
            } => {
                let about = about.as_deref().map(|id| format!("/{}", part(id)));
                let (year, form) = (year.western(), form.code());
                write!(
                    f,
                    "#/area/{area}/{year}/form/{form}{}",
                    about.unwrap_or_default()
                )
            }
            Route::Files => f.write_str("#/files"),
            Route::Lists => f.write_str("#/lists"),
            Route::Help => f.write_str("#/help"),
            Route::Safety => f.write_str("#/safety"),
            Route::Unknown(hash) => f.write_str(hash),
        }
    }
}

#[cfg(test)]
mod tests;

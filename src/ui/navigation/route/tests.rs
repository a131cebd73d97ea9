use super::*;
use proptest::prelude::*;

const WORDS: [&str; 9] = [
    "talk", "handout", "all", "edit", "years", "new", "2026", "100%", "%41",
];

/// As files bring them: any text, and the words that addresses are made of.
fn any_id() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>().prop_filter("some text", |id| !id.is_empty()),
        "[a-z0-9-]{1,12}",
        prop::sample::select(&WORDS[..]).prop_map(str::to_owned),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    let parts = (any_id(), any_id(), 1950..=2100i32, 0..3usize, 1..=9i64);
    (parts, 0..37usize).prop_filter_map(
        "a valid route",
        |((area, other, year, round, menu), which)| {
            let area = AreaId::new(area);
            let year = FiscalYear::new(year)?;
            let round = Round::ALL[round];
            Some(match which {
                0 => Route::Home,
                1 => Route::NewArea,
                2 => Route::Area(area),
                3 => Route::EditArea(area),
                4 => Route::Fill {
                    area,
                    year,
                    round,
                    menu: Menu::new(menu)?,
                },
                27 => Route::FillItem {
                    area,
                    year,
                    round,
                    menu: Menu::new(menu)?,
                    item: ItemId::new(other),
                },
                28 => Route::FillList { area, year, round },
                29 => Route::BlankList {
                    area,
                    year,
                    round,
                    scope: Scope::ALL[usize::try_from(menu).ok()? % Scope::ALL.len()],
                },
                5 => Route::Result { area, year, round },
                6 => Route::Export { area, year, round },
                7 => Route::Files,
                10 => Route::Years(area),
                8 => Route::Lists,
                9 => Route::Safety,
                11 => Route::Indicators(area),
                12 => Route::Indicator {
                    indicator: IndicatorId::new(other),
                    area,
                },
                13 => Route::Forums(area),
                34 => Route::Survey {
                    survey: SurveyId::new(other),
                    area,
                },
                35 => Route::SurveyPaper {
                    survey: SurveyId::new(other),
                    area,
                },
                36 => Route::TypeInSheets {
                    survey: SurveyId::new(other),
                    area,
                },
                14 => Route::Forum {
                    forum: ForumId::new(other),
                    area,
                },
                15 => Route::Plan { area, year },
                16 => Route::Issue {
                    issue: IssueId::new(other),
                    area,
                    year,
                },
                17 => Route::Close { area, year },
                18 => Route::Papers { area, year },
                19 => Route::Form {
                    area,
                    year,
                    form: FormKind::ALL[menu as usize % FormKind::ALL.len()],
                    about: (menu % 2 == 0).then_some(other),
                },
                20 => Route::Talk { area, year },
                21 => Route::Show {
                    page: other,
                    area,
                    year,
                },
                22 => Route::Minutes {
                    forum: ForumId::new(other.as_str()),
                    meeting: MeetingId::new(other),
                    area,
                },
                23 => Route::Handout {
                    area,
                    year,
                    long: menu % 2 == 0,
                },
                24 => Route::Send { area, year },
                25 => Route::Seen {
                    area,
                    year,
                    all_years: menu % 2 == 0,
                },
                31 => Route::HandOver { area, year },
                30 => Route::TakeOver { area, year },
                32 => Route::Views { area, year, round },
                33 => Route::Profile(area),
                _ => Route::Help,
            })
        },
    )
}

proptest! {
    #[test]
    fn a_page_is_about_the_year_of_its_address(route in any_route()) {
        let address = route.to_string();
        let year = address.split('/').nth(3).and_then(parse_year);
        prop_assert_eq!(route.year(), year);
    }

    #[test]
    fn an_address_leads_back_to_its_page(route in any_route()) {
        let address = route.to_string();
        prop_assert!(address.is_ascii());
        prop_assert_eq!(Route::parse(&address), route);
    }

    #[test]
    fn any_text_is_some_page(hash in ".*") {
        let route = Route::parse(&hash);
        prop_assert_eq!(Route::parse(&route.to_string()), route);
    }
}

#[test]
fn an_id_from_a_file_may_hold_anything() {
    for (id, address) in [
        ("a1b2-c.d_e~", "#/area/a1b2-c.d_e~"),
        ("津-01", "#/area/%E6%B4%A5-01"),
        ("a/b", "#/area/a%2Fb"),
        ("a b", "#/area/a%20b"),
        ("50%", "#/area/50%25"),
    ] {
        let route = Route::Area(AreaId::new(id));
        assert_eq!(route.to_string(), address);
        assert_eq!(Route::parse(address), route);
    }
    // As somebody may type it.
    assert_eq!(
        Route::parse("#/area/津-01"),
        Route::Area(AreaId::new("津-01"))
    );
}

#[test]
fn a_wrong_address_is_unknown_not_a_crash() {
    for hash in [
        "#/area/a/20x6/start/menu/1",
        "#/area/a/2026/start/menu/10",
        "#/どこ",
        "#/area/%FF",
    ] {
        assert_eq!(Route::parse(hash), Route::Unknown(hash.to_owned()));
    }
}

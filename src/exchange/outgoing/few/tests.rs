//! What leaves, and what somebody who knows all of it can work out.

use super::*;
use crate::model::{
    Area, AreaId, AreaKind, Day, Direction, EditionRef, ForumId, Layer, Meeting, MeetingId,
    MemberKind, Observation, Part, Target,
};
use crate::score::indicator::progress;
use proptest::prelude::*;

fn year() -> FiscalYear {
    FiscalYear::new(2026).expect("in range")
}

fn observation(number: f64, parts: &[(&str, f64)]) -> Observation {
    let part = |(name, number): &(&str, f64)| Part {
        name: (*name).to_owned(),
        number: *number,
    };
    Observation {
        parts: parts.iter().map(part).collect(),
        ..Value::Number(number).into()
    }
}

/// With the year's actual.
fn indicator(name: &str, unit: &str, number: f64, parts: &[(&str, f64)]) -> Indicator {
    let mut indicator = Indicator::new(IndicatorId::new(name), name, unit, Direction::Less);
    indicator.actuals.insert(year(), observation(number, parts));
    indicator
}

fn record(indicators: Vec<Indicator>) -> AreaRecord {
    let area = Area::new(
        AreaId::new("a"),
        AreaKind::Region,
        "津圏域",
        EditionRef::new("l", "1"),
    );
    AreaRecord {
        indicators,
        ..AreaRecord::new(area)
    }
}

fn left(indicators: Vec<Indicator>) -> AreaRecord {
    without_few(&record(indicators), &BTreeSet::new()).0
}

/// 71（一年以上16） or 少数, with what its basis says.
fn told(record: &AreaRecord, name: &str) -> String {
    let indicator = record.indicator(&IndicatorId::new(name)).expect("there");
    let observation = &indicator.actuals[&year()];
    let value = match &observation.value {
        Value::Number(number) => number.to_string(),
        Value::Words(words) => words.clone(),
    };
    let parts = observation
        .parts
        .iter()
        .map(|p| format!(" {}{}", p.name, p.number));
    let basis = match observation.basis.as_str() {
        "" => String::new(),
        basis => format!(" {basis}"),
    };
    value + &parts.collect::<String>() + &basis
}

#[test]
fn a_count_of_one_to_nine_people_is_told_as_few() {
    for (number, unit, expected) in [
        (0.0, "人", "0"),
        (1.0, "人", "少数"),
        (9.0, "名", "少数"),
        (4.0, "人／年", "少数"),
        (3.5, "人（延べ）", "少数"),
        (10.0, "人", "10"),
        (2.0, "件", "少数"),
        (5.0, "世帯", "少数"),
        (3.0, "家族（延べ）", "少数"),
        (3.0, "組", "少数"),
        (4.0, "か所", "4"),
        (4.0, "回", "4"),
        (4.0, "%", "4"),
        (4.0, "人日", "4"),
    ] {
        let record = left(vec![indicator("i", unit, number, &[])]);
        assert_eq!(told(&record, "i"), expected, "{number}{unit}");
    }
    assert_eq!([people(0), people(9), people(10)], ["0", "少数", "10"]);
}

#[test]
fn what_says_of_which_it_is_a_part_is_one_whatever_it_is_called() {
    let part = |number| {
        let mut part = indicator("面接した人", "人", number, &[]);
        part.share_of = Some(IndicatorId::new("対象者"));
        part
    };
    // That of few some were met tells more of the few than that they are.
    let few = left(vec![indicator("対象者", "人", 6.0, &[]), part(4.0)]);
    assert_eq!(told(&few, "対象者"), FEW);
    assert_eq!(told(&few, "面接した人"), WITHHELD);
    let many = left(vec![indicator("対象者", "人", 26.0, &[]), part(14.0)]);
    assert_eq!(told(&many, "面接した人"), "14");
}

#[test]
fn what_stands_beside_a_hidden_count_is_hidden_with_it() {
    let with = |number, parts: &[(&str, f64)], remark: &str| {
        let mut made = indicator("i", "人", number, parts);
        let actual = made.actuals.get_mut(&year()).expect("there");
        actual.remark = remark.to_owned();
        left(vec![made]).indicators[0].actuals[&year()]
            .remark
            .clone()
    };
    let target_of = |remark: &str| {
        let mut made = indicator("i", "人", 40.0, &[]);
        let target = Target::new(year(), Value::Number(50.0));
        made.target = Some(Target {
            remark: remark.to_owned(),
            ..target
        });
        let target = left(vec![made]).indicators.remove(0).target;
        target.expect("it stays").remark
    };
    assert_eq!(with(4.0, &[], "2病院"), "", "of a few");
    assert_eq!(
        with(40.0, &[("長期在院", 4.0)], "2病院"),
        "",
        "beside a few"
    );
    for (remark, is_told) in [
        ("2,3人が待っている", false),
        ("二三人が待っている", false),
        ("二十五人が待っている", true),
        ("1,003人が待っている", true),
        ("2病院", true),
        ("3回", true),
        ("市内12人", true),
        ("125人", true),
        ("うち女2人", false),
        ("三人は県外", false),
        ("4世帯と2病院", false),
        ("ふたりは県外", false),
    ] {
        let left = with(40.0, &[], remark);
        assert_eq!(left, if is_told { remark } else { "" });
        let target = target_of(remark);
        assert_eq!(target, if is_told { remark } else { "" }, "beside a target");
    }
}

#[test]
fn a_count_in_words_is_one_and_words_that_say_more_are_not() {
    for (words, unit, expected) in [
        ("３人", "人", "少数"),
        ("約5名", "", "少数"),
        ("4", "人", "少数"),
        ("12人", "人", "12人"),
        ("未実施", "人", "未実施"),
        ("3件", "件", "少数"),
        ("2世帯", "", "少数"),
        ("2回", "回", "2回"),
        ("職員2人で受けている", "人", "職員2人で受けている"),
        ("延べ3人（うち女性2人）", "人", "少数"),
        ("５人～９人", "人", "少数"),
        ("2、3名", "", "少数"),
        ("三名ほど", "", "少数"),
        ("10人弱", "人", "少数"),
        ("若干名", "人", "少数"),
        ("１桁", "人", "少数"),
        ("25人中5人", "人", "少数"),
        ("25人のうち5人", "人", "少数"),
        ("5/25", "人", "少数"),
        ("5人/25人", "", "少数"),
        ("25人中12人", "人", "25人中12人"),
        ("ひとり", "人", "少数"),
        ("5\u{200B}人", "人", "少数"),
        ("0人", "人", "0人"),
        ("十二人", "人", "十二人"),
        ("20〜30人", "人", "20〜30人"),
        ("1,200人", "人", "1,200人"),
        ("数十人", "人", "数十人"),
        ("5%", "人", "5%"),
        ("3年から始めた", "人", "3年から始めた"),
        ("1人もいない", "人", "1人もいない"),
    ] {
        let mut one = indicator("i", unit, 20.0, &[]);
        one.actuals
            .insert(year(), Value::Words(words.into()).into());
        assert_eq!(told(&left(vec![one]), "i"), expected, "{words}");
    }
}

/// With the year's actual in words.
fn in_words(name: &str, unit: &str, words: &str) -> Indicator {
    let mut indicator = indicator(name, unit, 0.0, &[]);
    let value = Value::Words(words.to_owned());
    indicator.actuals.insert(year(), value.into());
    indicator
}

#[test]
fn a_few_in_words_cannot_be_worked_out_from_a_total() {
    for words in ["5人", "約5人", "五人", "4〜6人", "10人未満", "数人", FEW] {
        let record = record(vec![
            indicator("入院", "人", 25.0, &[]),
            in_words("入院（A）", "人", words),
            indicator("入院（B）", "人", 20.0, &[]),
        ]);
        let left = without_few(&record, &BTreeSet::new()).0;
        assert_eq!(told(&left, "入院（A）"), FEW, "{words}");
        assert_eq!(told(&left, "入院（B）"), WITHHELD, "{words}");
        let ticked = BTreeSet::from([IndicatorId::new("入院（B）")]);
        let left = without_few(&record, &ticked).0;
        assert_eq!(told(&left, "入院（B）"), WITHHELD, "{words} is not told");
    }
}

#[test]
fn a_total_or_its_other_part_in_words_gives_no_few_away() {
    let left = left(vec![
        in_words("入院", "人", "２５人"),
        indicator("入院（A）", "人", 5.0, &[]),
        in_words("入院（B）", "人", "約20人"),
    ]);
    assert_eq!(told(&left, "入院（A）"), FEW);
    assert_eq!(told(&left, "入院（B）"), WITHHELD);
    assert_eq!(told(&left, "入院"), "２５人");
}

#[test]
fn a_share_makes_no_few_in_words_and_may_be_in_words() {
    let rate = |few: &str, rate: Indicator| {
        let indicators = vec![
            in_words("退院した人", "人", few),
            in_words("入院した人", "人", "50人"),
            rate,
        ];
        told(&left(indicators), "退院率")
    };
    for few in ["4人", "約5人", "数人"] {
        assert_eq!(rate(few, indicator("退院率", "％", 8.0, &[])), WITHHELD);
        assert_eq!(rate(few, in_words("退院率", "％", "約8")), WITHHELD);
        assert_eq!(rate(few, in_words("退院率", "", "８％")), WITHHELD);
        assert_eq!(rate(few, indicator("退院率", "％", 40.0, &[])), "40");
    }
}

#[test]
fn parts_are_counted_in_what_their_value_says() {
    let mut one = in_words("i", "", "71人");
    let part = |name: &str, number| Part {
        name: name.to_owned(),
        number,
    };
    let observation = one.actuals.get_mut(&year()).expect("there");
    observation.parts = vec![part("男", 66.0), part("女", 5.0)];
    let told = told(&left(vec![one]), "i");
    assert_eq!(told, "71人 うち男：非公表（少数を守るため）、うち女：少数");
}

#[test]
fn what_says_few_already_is_nothing_that_was_hidden_nor_to_be_told() {
    let record = record(vec![in_words("i", "人", FEW)]);
    assert_eq!(
        without_few(&record, &BTreeSet::new()),
        (record.clone(), vec![])
    );
    assert_eq!(together(&record), []);
}

#[test]
fn targets_stay_and_progress_goes_with_the_count() {
    let mut one = indicator("i", "人", 4.0, &[]);
    one.baseline = Some((
        FiscalYear::new(2025).expect("in range"),
        observation(20.0, &[]),
    ));
    let value = Value::Number(5.0);
    one.target = Some(Target::new(year(), value));
    assert!(progress(&one, year()).is_some());
    let left = left(vec![one.clone()]);
    let now = &left.indicators[0];
    assert_eq!(now.target, one.target);
    assert_eq!(progress(now, year()), None, "it would tell the count");
}

#[test]
fn a_part_is_told_as_few_beside_its_total_and_hides_no_more_than_it_has_to() {
    let one = |parts: &[(&str, f64)]| told(&left(vec![indicator("i", "人", 71.0, parts)]), "i");
    // Nobody can tell of what else the total is made.
    assert_eq!(one(&[("一年以上", 5.0)]), "71 うち一年以上：少数");
    assert_eq!(
        one(&[("男", 40.0), ("女", 31.0), ("一年以上", 5.0)]),
        "71 男40 女31 うち一年以上：少数"
    );
    assert_eq!(
        one(&[("男", 66.0), ("女", 5.0)]),
        "71 うち男：非公表（少数を守るため）、うち女：少数"
    );
    assert_eq!(
        one(&[("一年未満", 25.0), ("一年以上", 41.0), ("五年以上", 5.0)]),
        "71 一年以上41 うち一年未満：非公表（少数を守るため）、うち五年以上：少数"
    );
}

#[test]
fn where_hiding_parts_does_not_do_the_total_goes() {
    let one = indicator("i", "人", 12.0, &[("男", 10.0), ("女", 2.0)]);
    assert_eq!(
        told(&left(vec![one]), "i"),
        "非公表（少数を守るため） 男10 うち女：少数"
    );
    let few = indicator("i", "人", 4.0, &[("男", 3.0), ("女", 1.0)]);
    assert_eq!(told(&left(vec![few]), "i"), "少数");
}

#[test]
fn an_indicator_called_like_another_with_brackets_is_a_part_of_it() {
    let name = "1年以上入院している人";
    let (young, old) = (format!("{name}（65歳未満）"), format!("{name}（65歳以上）"));
    let left = left(vec![
        indicator(name, "人", 71.0, &[]),
        indicator(&young, "人", 5.0, &[]),
        indicator(&old, "人", 66.0, &[]),
    ]);
    assert_eq!(told(&left, name), "71");
    assert_eq!(told(&left, &young), FEW);
    assert_eq!(told(&left, &old), WITHHELD);
}

#[test]
fn what_is_hidden_as_baseline_is_hidden_as_the_same_years_actual() {
    let mut one = indicator("i", "人", 71.0, &[("男", 66.0)]);
    one.baseline = Some((year(), observation(71.0, &[("男", 66.0), ("女", 5.0)])));
    let left = left(vec![one]);
    assert_eq!(told(&left, "i"), "71 うち男：非公表（少数を守るため）");
}

#[test]
fn a_share_that_makes_a_hidden_count_is_withheld() {
    let rate = |rate: f64| {
        let indicators = vec![
            indicator("退院した人", "人", 4.0, &[]),
            indicator("入院した人", "人", 50.0, &[]),
            indicator("退院率", "％", rate, &[]),
        ];
        told(&left(indicators), "退院率")
    };
    assert_eq!(rate(8.0), WITHHELD);
    assert_eq!(rate(92.0), WITHHELD, "of those who did not leave");
    assert_eq!(rate(40.0), "40");
    let mut record = record(vec![indicator("退院", "人口10万対", 1.4, &[])]);
    record.area.population = Some(280_000);
    let hidden = without_few(&record, &BTreeSet::new()).1;
    assert_eq!(hidden.len(), 1, "four people");
}

#[test]
fn a_share_is_withheld_whatever_its_total_is_counted_in() {
    let rate = |unit: &str| {
        let indicators = vec![
            indicator("23条通報", unit, 26.0, &[]),
            indicator("措置入院となった人", "人", 5.0, &[]),
            indicator("通報のうち措置", "%", 19.2, &[]),
        ];
        told(&left(indicators), "通報のうち措置")
    };
    assert_eq!([rate("件"), rate("回"), rate("通")], [WITHHELD; 3]);
    assert_eq!(rate("%"), "19.2", "a share is no total");
}

#[test]
fn people_can_tell_an_indicator_all_the_same() {
    let record = record(vec![
        indicator("i", "人", 4.0, &[]),
        indicator("j", "人", 4.0, &[]),
    ]);
    let (left, hidden) = without_few(&record, &BTreeSet::from([IndicatorId::new("i")]));
    assert_eq!((&*told(&left, "i"), &*told(&left, "j")), ("4", "少数"));
    let expected = Hidden {
        indicator: IndicatorId::new("j"),
        slot: Slot::Actual(year()),
        part: None,
        told_as: FEW,
    };
    assert_eq!(hidden, [expected]);
}

#[test]
fn numbers_of_a_sitting_go_together() {
    let mut record = record(Vec::new());
    let mut forum = Forum::new(ForumId::new("f"), "部会", AreaKind::Region, Layer::Working);
    forum.members = BTreeMap::from([(MemberKind::Peer, 2), (MemberKind::Family, 12)]);
    for (id, count) in [("m1", 3), ("m2", 10)] {
        let day = Day::new(2026, 6, 1).expect("a day");
        let mut meeting = Meeting::new(MeetingId::new(id), day);
        meeting.present = BTreeMap::from([(MemberKind::Peer, count), (MemberKind::Community, 30)]);
        forum.put_meeting(meeting);
    }
    record.forums.push(forum);
    let people = hidden_people(&record);
    assert_eq!((people.forums, people.sittings), (1, 1), "it is told");
    let (left, _) = without_few(&record, &BTreeSet::new());
    assert_eq!(hidden_people(&left), HiddenPeople::default());
    let forum = &left.forums[0];
    assert_eq!(
        forum.members.values().max(),
        Some(&0),
        "who, and not how many"
    );
    assert!(forum.meetings[0].present.is_empty());
    assert_eq!(forum.meetings[1].present.len(), 2);
}

#[test]
fn what_people_tell_leaves_as_it_is_in_words() {
    let mut words = indicator("w", "人", 20.0, &[]);
    words
        .actuals
        .insert(year(), Value::Words("3人".into()).into());
    let ticked = |names: &[&str], indicators: Vec<Indicator>| {
        let ticked = names.iter().map(|name| IndicatorId::new(*name)).collect();
        without_few(&record(indicators), &ticked).0
    };
    assert_eq!(told(&ticked(&["w"], vec![words]), "w"), "3人");
}

#[test]
fn what_is_only_withheld_stays_so_until_the_few_is_told() {
    let names = ["入院", "入院（A）", "入院（B）", "入院（C）"];
    let four = || {
        let numbers = names.iter().zip([45.0, 5.0, 20.0, 20.0]);
        numbers.map(|(name, number)| indicator(name, "人", number, &[]))
    };
    let all_told = |ticked: &[&str]| -> Vec<String> {
        let ticked = ticked.iter().map(|name| IndicatorId::new(*name)).collect();
        let left = without_few(&record(four().collect()), &ticked).0;
        names.iter().map(|name| told(&left, name)).collect()
    };
    let usual = all_told(&[]);
    assert_eq!(usual, ["45", FEW, WITHHELD, "20"]);
    for ticked in [&["入院（B）"][..], &["入院（B）", "入院（C）", "入院"]] {
        assert_eq!(all_told(ticked), usual, "two files tell no more than one");
    }
    assert_eq!(all_told(&["入院（A）"]), ["45", "5", "20", "20"]);
    let own = BTreeSet::from([IndicatorId::new("入院（A）")]);
    assert_eq!(together(&record(four().collect())), [own]);
}

#[test]
fn small_counts_of_one_total_are_told_together_or_not_at_all() {
    let names = ["入院", "入院（A）", "入院（B）", "入院（C）"];
    let numbers = names.iter().zip([15.0, 5.0, 5.0, 5.0]);
    let numbers = numbers.map(|(name, number)| indicator(name, "人", number, &[]));
    let record = record(numbers.collect());
    let ids = |names: &[&str]| -> BTreeSet<IndicatorId> {
        names.iter().map(|name| IndicatorId::new(*name)).collect()
    };
    assert_eq!(together(&record), [ids(&names[1..])]);
    let (left, hidden) = without_few(&record, &ids(&names[1..3]));
    assert_eq!(hidden.len(), 3, "{left:?}");
    assert_eq!(without_few(&record, &ids(&names[1..])).1, []);
}

#[test]
fn one_figure_that_stands_apart_twice_is_one_part() {
    let year_before = |mut one: Indicator| {
        one.baseline = Some((year(), one.actuals[&year()].clone()));
        one
    };
    let left = left(vec![year_before(indicator(
        "i",
        "人",
        16.0,
        &[("男", 11.0), ("女", 5.0)],
    ))]);
    // Were 男 there twice, hiding one of them would do.
    let baseline = &left.indicators[0].baseline.as_ref().expect("there").1;
    assert_eq!(baseline, &left.indicators[0].actuals[&year()]);
    assert!(baseline.parts.iter().all(|part| part.name != "女"));
}

#[test]
fn a_share_that_makes_what_was_withheld_is_withheld_too() {
    let of = |rate: f64| {
        let left = left(vec![
            indicator("入院", "人", 71.0, &[("男", 66.0), ("女", 5.0)]),
            indicator("男の割合", "%", rate, &[]),
        ]);
        told(&left, "男の割合")
    };
    assert_eq!(of(93.0), WITHHELD);
    assert_eq!(of(50.0), "50");
}

const WHOLE: &str = "入院";
const OTHERS: [&str; 2] = ["入院（65歳未満）", "入院（65歳以上）"];
const RATE: &str = "率";
const OWN: [&str; 3] = ["男", "女", "一年以上"];

/// What is known of each figure: the least and the most that it can be.
type Known = Vec<(i64, i64)>;

const ANY: i64 = 90;

/// The figures in their order: the whole, its parts, the others; as all of `files` tell them.
fn known(files: &[&AreaRecord], has: &[i64], own: usize, share_of: Option<usize>) -> Known {
    let each = |of: &dyn Fn(&AreaRecord) -> (i64, i64)| {
        let told = files.iter().map(|left| of(left));
        told.fold((0, ANY), |(a, b), (c, d)| (a.max(c), b.min(d)))
    };
    let value = |name: &str| {
        each(
            &|left| match &left.indicators[place(left, name)].actuals[&year()].value {
                Value::Number(number) => (*number as i64, *number as i64),
                Value::Words(words) if words == FEW => (1, 9),
                Value::Words(words) => in_figures(words).map_or((0, ANY), |n| (n as i64, n as i64)),
            },
        )
    };
    let part = |name: &&str| {
        each(&|left| {
            let whole = &left.indicators[place(left, WHOLE)].actuals[&year()];
            match whole.parts.iter().find(|p| p.name == **name) {
                Some(part) => (part.number as i64, part.number as i64),
                None if whole.basis.contains(&format!("うち{name}：{FEW}")) => (1, 9),
                None => (0, ANY),
            }
        })
    };
    let mut known = vec![value(WHOLE)];
    known.extend(OWN[..own].iter().map(part));
    known.extend(OTHERS[..has.len() - 1 - own].iter().map(|name| value(name)));
    // What follows of a share that is told.
    let share = share_of.filter(|_| has[0] > 0).and_then(|of| {
        let rates = files.iter().map(|left| &left.indicators[place(left, RATE)]);
        let mut told = rates.filter_map(|rate| match &rate.actuals[&year()].value {
            Value::Number(rate) => Some(*rate),
            Value::Words(words) => in_figures(words),
        });
        told.next().map(|rate| (of, rate))
    });
    if let Some((of, rate)) = share {
        if known[0].0 == known[0].1 {
            let part = (rate / 100.0 * has[0] as f64).round() as i64;
            known[of] = (part, part);
        } else if known[of].0 == known[of].1 && rate > 0.0 {
            let whole = (known[of].0 as f64 / rate * 100.0).round() as i64;
            known[0] = (whole, whole);
        }
    }
    known
}

/// 「約20名」 is taken for just 20.
fn in_figures(words: &str) -> Option<f64> {
    let figure = words
        .trim_start_matches('約')
        .trim_end_matches(['人', '名', '％']);
    figure.parse().ok()
}

/// Every value as people may write it: `how` each in its order.
fn as_written(indicators: &mut [Indicator], how: &[u8]) {
    for (indicator, how) in indicators.iter_mut().zip(how) {
        let unit = indicator.unit.clone();
        let Some(observation) = indicator.actuals.get_mut(&year()) else {
            continue;
        };
        let Value::Number(number) = observation.value else {
            continue;
        };
        let words = match (how, &*unit) {
            (1, "人") => format!("{number}人"),
            (2, "人") => format!("約{number}名"),
            (3, "人") if is_few(number) => "数人".to_owned(),
            (1, _) => format!("{number}％"),
            (2, _) => format!("約{number}"),
            _ => continue,
        };
        observation.value = Value::Words(words);
        // Words say in what it is counted.
        if *how == 1 {
            indicator.unit = String::new();
        }
    }
}

fn place(record: &AreaRecord, name: &str) -> usize {
    let is_it = |i: &Indicator| i.name == name;
    record.indicators.iter().position(is_it).expect("there")
}

/// The sets of parts that make up the whole, as whoever knows the place would know them.
fn sums(has: &[i64]) -> Vec<Vec<usize>> {
    let count = has.len() - 1;
    let subsets = (1_u32..1 << count).map(|subset| {
        let parts = (0..count).filter(|part| subset >> part & 1 == 1);
        parts.map(|part| part + 1).collect::<Vec<_>>()
    });
    subsets
        .filter(|parts| parts.iter().map(|p| has[*p]).sum::<i64>() == has[0])
        .collect()
}

/// Whether the figures can be so that all sums hold.
fn can_be(known: &Known, sums: &[Vec<usize>], so_far: &mut Vec<i64>) -> bool {
    let place = so_far.len();
    let broken = sums.iter().any(|parts| {
        let Some(whole) = so_far.first() else {
            return false;
        };
        let set = parts.iter().filter(|p| **p < place);
        let sum: i64 = set.map(|p| so_far[*p]).sum();
        let open = parts.iter().filter(|p| **p >= place);
        let (least, most) = open.fold((0, 0), |(a, b), p| (a + known[*p].0, b + known[*p].1));
        sum + least > *whole || sum + most < *whole
    });
    if broken {
        return false;
    }
    let Some((from, to)) = known.get(place).copied() else {
        return true;
    };
    (from..=to).any(|number| {
        so_far.push(number);
        let can = can_be(known, sums, so_far);
        so_far.pop();
        can
    })
}

fn figures() -> impl Strategy<Value = (Vec<i64>, usize)> {
    let count = prop_oneof![4 => 0..10_i64, 3 => 10..24_i64];
    let parts = prop::collection::vec(count, 0..=4);
    let how = 0..4_u8;
    (parts, how, 0..45_i64, 0..=3_usize).prop_map(|(parts, how, other, own)| {
        let own = own
            .min(parts.len())
            .max(parts.len().saturating_sub(OTHERS.len()));
        // Mostly a sum of some of them.
        let whole = match how {
            0 => other,
            1 => parts.iter().take(2).sum(),
            2 => parts.iter().skip(own).sum(),
            _ => parts.iter().sum(),
        };
        let mut has = vec![whole];
        has.extend(parts);
        (has, own)
    })
}

/// The indicators of some figures, with a share.
fn indicators(has: &[i64], own: usize, share: usize) -> (Vec<Indicator>, Option<usize>) {
    let named = |number: &i64| *number as f64;
    let parts: Vec<(&str, f64)> = OWN
        .iter()
        .copied()
        .zip(has[1..=own].iter().map(named))
        .collect();
    let mut indicators = vec![indicator(WHOLE, "人", named(&has[0]), &parts)];
    for (name, number) in OTHERS.iter().zip(&has[1 + own..]) {
        indicators.push(indicator(name, "人", named(number), &[]));
    }
    let share_of = (share < has.len() && has[0] > 0).then_some(share);
    if let Some(of) = share_of {
        let rate = (1000.0 * has[of] as f64 / has[0] as f64).round() / 10.0;
        indicators.push(indicator(RATE, "%", rate, &[]));
    }
    (indicators, share_of)
}

/// By age, by sex: whoever knows the place knows of two ways in which a total is made up. More are a chance
/// of the figures, which nobody knows.
fn can_be_any_few(place: usize, known: &Known, sums: &[Vec<usize>]) -> bool {
    let mut ways = sums.iter().enumerate().flat_map(|(n, one)| {
        sums[n..]
            .iter()
            .map(move |other| [one.clone(), other.clone()])
    });
    ways.all(|two| {
        [1, 9].iter().all(|number| {
            let mut known = known.clone();
            known[place] = (*number, *number);
            can_be(&known, &two, &mut Vec::new())
        })
    })
}

proptest! {
    #[test]
    fn nothing_follows_of_a_hidden_count_but_that_it_is_few(
        (has, own) in figures(),
        share in 1..6_usize,
        how in prop::array::uniform4(0..6_u8),
    ) {
        let (mut indicators, share_of) = indicators(&has, own, share);
        as_written(&mut indicators, &how);
        let left = left(indicators);
        let known = known(&[&left], &has, own, share_of);
        for (figure, known) in has.iter().zip(&known) {
            prop_assert!(known.0 <= *figure && *figure <= known.1, "what is told is true");
            prop_assert!(!is_few(*figure as f64) || known.0 < known.1, "a small count is told");
        }
        let sums = sums(&has);
        for (place, figure) in has.iter().enumerate().filter(|(_, f)| is_few(**f as f64)) {
            let is_open = can_be_any_few(place, &known, &sums);
            prop_assert!(is_open, "{has:?} ({own} own) leaves as {known:?}: {figure} is not any few");
        }
    }

    #[test]
    fn two_files_side_by_side_tell_no_count_that_neither_was_to_tell(
        (has, own) in figures(),
        share in 1..6_usize,
        ticked in prop::array::uniform2(0..16_u8),
        how in prop::array::uniform4(0..6_u8),
    ) {
        let (mut indicators, share_of) = indicators(&has, own, share);
        as_written(&mut indicators, &how);
        let record = record(indicators);
        let ids = |ticks: u8| -> BTreeSet<IndicatorId> {
            let all = record.indicators.iter().enumerate();
            let own = all.filter(|(n, _)| ticks >> n & 1 == 1);
            own.map(|(_, indicator)| indicator.id.clone()).collect()
        };
        let files = ticked.map(|ticks| without_few(&record, &ids(ticks)).0);
        let known = known(&[&files[0], &files[1]], &has, own, share_of);
        let both = ids(ticked[0] | ticked[1]);
        let sums = sums(&has);
        for (place, _) in has.iter().enumerate().filter(|(_, f)| is_few(**f as f64)) {
            // The whole and its own parts are one indicator.
            let of = place.saturating_sub(own);
            if !both.contains(&record.indicators[of].id) {
                let is_open = can_be_any_few(place, &known, &sums);
                prop_assert!(is_open, "{has:?} ({own} own) as {ticked:?} leaves as {known:?}");
            }
        }
    }
}

//! Names of people, by what somebody is that is put before them: 担当の佐藤花子, 保健師の高橋, 事務局 山本 太郎.
//!
//! What follows such a word is mostly no name (担当の変更): only what begins with a frequent family name is
//! taken for one. Must not know what else a text holds.

use super::folded::{Folded, is_kanji};
use std::ops::Range;

/// What somebody is, or does, as the end of a word: 地区担当, 精神保健福祉士.
#[rustfmt::skip]
const ROLES: [&str; 34] = [
    "担当", "担当者", "保健師", "看護師", "福祉士", "心理士", "心理師", "作業療法士", "相談員",
    "支援員", "専門員", "推進員", "調整員", "コーディネーター", "ワーカー", "ヘルパー", "ケアマネ",
    "ケアマネジャー", "サポーター", "医師", "主治医", "民生委員", "事務局", "事務局長", "会長",
    "代表", "部長", "課長", "係長", "室長", "所長", "院長", "主任", "主査",
];

const BETWEEN: [char; 5] = ['の', ' ', ':', 'は', '('];

/// The most frequent of two and three characters, without those that are words as well.
#[rustfmt::skip]
const FAMILY_NAMES: [&str; 180] = [
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "渡邉", "渡部", "山本", "中村", "小林",
    "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "清水", "山崎", "中島", "池田",
    "阿部", "橋本", "山下", "石川", "中川", "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤",
    "村上", "遠藤", "青木", "坂本", "斉藤", "斎藤", "齋藤", "齊藤", "福田", "太田", "西村", "藤井",
    "岡本", "金子", "藤原", "三浦", "中野", "中山", "原田", "松田", "竹内", "小野", "田村", "石井",
    "上田", "和田", "森田", "柴田", "酒井", "工藤", "横山", "宮崎", "宮本", "内田", "高木", "谷口",
    "安藤", "丸山", "今井", "大野", "高田", "菅原", "河野", "武田", "藤本", "上野", "杉山", "千葉",
    "村田", "増田", "小島", "小山", "大塚", "平野", "久保", "松井", "岩崎", "桜井", "木下", "松尾",
    "野口", "野村", "佐野", "菊地", "菊池", "新井", "古川", "大西", "島田", "杉本", "浜田", "濱田",
    "市川", "水野", "小松", "高野", "吉川", "山内", "西田", "西川", "北村", "安田", "東海林", "吉村",
    "川口", "服部", "辻本", "飯田", "五十嵐", "久保田", "川上", "川崎", "飯塚", "平田", "中田", "永井",
    "松下", "本田", "福島", "石田", "荒木", "荒井", "大久保", "松岡", "星野", "須藤", "大谷", "黒田",
    "堀内", "関口", "中西", "岩田", "尾崎", "熊谷", "矢野", "松村", "望月", "永田", "田口", "樋口",
    "西山", "広瀬", "吉岡", "小池", "秋山", "石原", "早川", "内藤", "土屋", "片山", "大橋", "本間",
    "萩原", "栗原", "奥村", "八木", "児玉", "横田", "小西", "岸本", "宮田", "奥田", "植田", "稲垣",
];

/// The longest given name.
const GIVEN: usize = 3;

pub fn after_roles(text: &Folded) -> Vec<Range<usize>> {
    let places = 1..text.len();
    places.filter_map(|place| named_at(text, place)).collect()
}

fn named_at(text: &Folded, start: usize) -> Option<Range<usize>> {
    let is_between = text.before(start).is_some_and(|c| BETWEEN.contains(&c));
    if !is_between || !ROLES.iter().any(|role| text.ends(start - 1, role)) {
        return None;
    }
    let families = FAMILY_NAMES.iter().filter(|name| text.has(start, name));
    let family = families.map(|name| name.chars().count()).max()?;
    let end = text.run_from(start, is_kanji);
    // 松本市, 中村医院, 上野公園: places.
    let after_family = text.slice(start + family..end);
    let is_place = after_family
        .iter()
        .any(|c| "市区町村県郡院所署校園駅局課圏".contains(*c));
    if is_place || end > start + family + GIVEN {
        return None;
    }
    // 山本 太郎
    let given = text.run_from(end + 1, is_kanji);
    let has_given = text.at(end) == Some(' ')
        && end == start + family
        && (1..=GIVEN).contains(&given.saturating_sub(end + 1));
    Some(start..if has_given { given } else { end })
}

//! ふりがな: the tool's own terms and the menus' names with their readings, so that everyone in
//! the room can read along.
//!
//! Readings stand over whole words of the field; what a person typed is read too where it holds
//! such a word.

/// Longest first, so that a word within a longer one is not taken for it. A test holds that.
const READINGS: [(&str, &str); 61] = [
    (
        "精神保健医療福祉体制",
        "せいしんほけんいりょうふくしたいせい",
    ),
    ("地域包括ケアシステム", "ちいきほうかつケアシステム"),
    (
        "地域生活支援関係者等",
        "ちいきせいかつしえんかんけいしゃとう",
    ),
    (
        "精神障害を有する方等",
        "せいしんしょうがいをゆうするかたとう",
    ),
    ("障害保健福祉圏域", "しょうがいほけんふくしけんいき"),
    ("精神科医療機関", "せいしんかいりょうきかん"),
    ("相談支援事業所", "そうだんしえんじぎょうしょ"),
    ("相談支援体制", "そうだんしえんたいせい"),
    ("医療連携体制", "いりょうれんけいたいせい"),
    ("精神医療相談", "せいしんいりょうそうだん"),
    ("地域生活支援", "ちいきせいかつしえん"),
    ("精神保健福祉", "せいしんほけんふくし"),
    ("事業メニュー", "じぎょうメニュー"),
    ("地域ビジョン", "ちいきビジョン"),
    ("長期在院者", "ちょうきざいいんしゃ"),
    ("居住支援", "きょじゅうしえん"),
    ("協議の場", "きょうぎのば"),
    ("地域課題", "ちいきかだい"),
    ("地域移行", "ちいきいこう"),
    ("年度当初", "ねんどとうしょ"),
    ("年度末", "ねんどまつ"),
    ("当事者", "とうじしゃ"),
    ("支援者", "しえんしゃ"),
    ("事業者", "じぎょうしゃ"),
    ("市町村等", "しちょうそんとう"),
    ("市町村", "しちょうそん"),
    ("都道府県", "とどうふけん"),
    ("取組方針", "とりくみほうしん"),
    ("関係機関", "かんけいきかん"),
    ("役割分担", "やくわりぶんたん"),
    ("普及啓発", "ふきゅうけいはつ"),
    ("活動支援", "かつどうしえん"),
    ("該当なし", "がいとうなし"),
    ("現状値", "げんじょうち"),
    ("目標値", "もくひょうち"),
    ("実績値", "じっせきち"),
    ("進行中", "しんこうちゅう"),
    ("次回に向けて", "じかいにむけて"),
    ("令和", "れいわ"),
    ("年度", "ねんど"),
    ("圏域", "けんいき"),
    ("体制", "たいせい"),
    ("整備", "せいび"),
    ("確保", "かくほ"),
    ("家族", "かぞく"),
    ("医療", "いりょう"),
    ("相談", "そうだん"),
    ("連携", "れんけい"),
    ("研修", "けんしゅう"),
    ("構築", "こうちく"),
    ("行政", "ぎょうせい"),
    ("住民", "じゅうみん"),
    ("指標", "しひょう"),
    ("課題", "かだい"),
    ("段階", "だんかい"),
    ("根拠", "こんきょ"),
    ("評価", "ひょうか"),
    ("取組", "とりくみ"),
    ("回答", "かいとう"),
    ("前回", "ぜんかい"),
    ("参考", "さんこう"),
];

/// A piece of text, with its reading where it has one.
pub type Piece = (String, Option<&'static str>);

/// The text in pieces, which together are the text again.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = READINGS.iter().find(|(word, _)| rest.starts_with(word));
        match word {
            Some((word, reading)) => {
                if !plain.is_empty() {
                    pieces.push((std::mem::take(&mut plain), None));
                }
                pieces.push(((*word).to_owned(), Some(reading)));
                rest = &rest[word.len()..];
            }
            None => {
                plain.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    if !plain.is_empty() {
        pieces.push((plain, None));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Menu;
    use proptest::prelude::*;

    #[test]
    fn a_longer_word_stands_before_the_words_within_it() {
        for (index, (word, reading)) in READINGS.iter().enumerate() {
            for (shorter, _) in &READINGS[..index] {
                assert!(
                    !word.contains(shorter) || word == shorter,
                    "{shorter} hides {word}"
                );
            }
            let kana = |c: char| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー');
            assert!(reading.chars().all(kana), "{word}: {reading}");
        }
    }

    #[test]
    fn every_menus_name_has_its_reading() {
        for menu in Menu::ALL.into_iter().take(8) {
            let has_reading =
                |text: &str| pieces(text).iter().any(|(_, reading)| reading.is_some());
            assert!(has_reading(menu.name()), "{}", menu.name());
        }
        assert_eq!(
            pieces("協議の場を開く"),
            [
                ("協議の場".into(), Some("きょうぎのば")),
                ("を開く".into(), None)
            ]
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[協議の場地域課題あa]{0,12}") {
            let whole: String = pieces(&text).into_iter().map(|(piece, _)| piece).collect();
            prop_assert_eq!(whole, text);
        }
    }
}

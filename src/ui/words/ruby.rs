//! ふりがな: the tool's own terms and the menus' names with their readings, so that everyone in
//! the room can read along.
//!
//! Readings stand over whole words of the field; what a person typed is read too where it holds
//! such a word.

/// Longest first, so that a word within a longer one is not taken for it. A test holds that.
const READINGS: [(&str, &str); 179] = [
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
    ("社会福祉協議会", "しゃかいふくしきょうぎかい"),
    ("相談支援体制", "そうだんしえんたいせい"),
    ("医療連携体制", "いりょうれんけいたいせい"),
    ("精神医療相談", "せいしんいりょうそうだん"),
    ("地域生活支援", "ちいきせいかつしえん"),
    ("精神保健福祉", "せいしんほけんふくし"),
    ("読み取れること", "よみとれること"),
    ("精神通院医療", "せいしんつういんいりょう"),
    ("事業メニュー", "じぎょうメニュー"),
    ("メニューの形", "メニューのかたち"),
    ("地域ビジョン", "ちいきビジョン"),
    ("次回に向けて", "じかいにむけて"),
    ("決めましょう", "きめましょう"),
    ("力を合わせる", "ちからをあわせる"),
    ("下がりました", "さがりました"),
    ("精神科診療所", "せいしんかしんりょうじょ"),
    ("長期在院者", "ちょうきざいいんしゃ"),
    ("書きとめる", "かきとめる"),
    ("済みました", "すみました"),
    ("届きました", "とどきました"),
    ("精神科病院", "せいしんかびょういん"),
    ("めざす姿", "めざすすがた"),
    ("居住支援", "きょじゅうしえん"),
    ("協議の場", "きょうぎのば"),
    ("地域課題", "ちいきかだい"),
    ("地域移行", "ちいきいこう"),
    ("年度当初", "ねんどとうしょ"),
    ("市町村等", "しちょうそんとう"),
    ("都道府県", "とどうふけん"),
    ("取組方針", "とりくみほうしん"),
    ("関係機関", "かんけいきかん"),
    ("役割分担", "やくわりぶんたん"),
    ("普及啓発", "ふきゅうけいはつ"),
    ("活動支援", "かつどうしえん"),
    ("該当なし", "がいとうなし"),
    ("話します", "はなします"),
    ("話し合い", "はなしあい"),
    ("始めます", "はじめます"),
    ("決まった", "きまった"),
    ("集まる日", "あつまるひ"),
    ("近づいて", "ちかづいて"),
    ("取り組む", "とりくむ"),
    ("医療機関", "いりょうきかん"),
    ("訪問看護", "ほうもんかんご"),
    ("障害福祉", "しょうがいふくし"),
    ("生活困窮", "せいかつこんきゅう"),
    ("民生委員", "みんせいいいん"),
    ("就労支援", "しゅうろうしえん"),
    ("精神障害", "せいしんしょうがい"),
    ("持ち帰り", "もちかえり"),
    ("年度末", "ねんどまつ"),
    ("当事者", "とうじしゃ"),
    ("支援者", "しえんしゃ"),
    ("事業者", "じぎょうしゃ"),
    ("市町村", "しちょうそん"),
    ("参考値", "さんこうち"),
    ("現状値", "げんじょうち"),
    ("目標値", "もくひょうち"),
    ("実績値", "じっせきち"),
    ("進行中", "しんこうちゅう"),
    ("住まい", "すまい"),
    ("家族等", "かぞくとう"),
    ("対する", "たいする"),
    ("その他", "そのた"),
    ("資する", "しする"),
    ("今年度", "こんねんど"),
    ("見え方", "みえかた"),
    ("年間", "ねんかん"),
    ("いる人", "いるひと"),
    ("思った", "おもった"),
    ("始める", "はじめる"),
    ("始めて", "はじめて"),
    ("進んで", "すすんで"),
    ("進める", "すすめる"),
    ("力です", "ちからです"),
    ("確かめ", "たしかめ"),
    ("事業所", "じぎょうしょ"),
    ("保健所", "ほけんじょ"),
    ("子育て", "こそだて"),
    ("住民等", "じゅうみんとう"),
    ("関係者", "かんけいしゃ"),
    ("仕組み", "しくみ"),
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
    ("回でも", "かいでも"),
    ("対して", "たいして"),
    ("残り", "のこり"),
    ("終わり", "おわり"),
    ("評価", "ひょうか"),
    ("付け方", "つけかた"),
    ("変わった", "かわった"),
    ("比べて", "くらべて"),
    ("取組", "とりくみ"),
    ("回答", "かいとう"),
    ("前回", "ぜんかい"),
    ("係る", "かかる"),
    ("事業", "じぎょう"),
    ("及び", "および"),
    ("活用", "かつよう"),
    ("地域", "ちいき"),
    ("今回", "こんかい"),
    ("今を", "いまを"),
    ("伸びしろ", "のびしろ"),
    ("出ました", "でました"),
    ("目安", "めやす"),
    ("出た", "でた"),
    ("平均", "へいきん"),
    ("少ない", "すくない"),
    ("見えない", "みえない"),
    ("変わって", "かわって"),
    ("の図は", "のずは"),
    ("成績", "せいせき"),
    ("立場", "たちば"),
    ("前の", "まえの"),
    ("動き", "うごき"),
    ("項目", "こうもく"),
    ("担当者", "たんとうしゃ"),
    ("担当", "たんとう"),
    ("予定", "よてい"),
    ("一緒", "いっしょ"),
    ("進み", "すすみ"),
    ("並び", "ならび"),
    ("次に", "つぎに"),
    ("加え", "くわえ"),
    ("目標", "もくひょう"),
    ("言葉", "ことば"),
    ("高齢", "こうれい"),
    ("介護", "かいご"),
    ("児童", "じどう"),
    ("消防", "しょうぼう"),
    ("救急", "きゅうきゅう"),
    ("警察", "けいさつ"),
    ("司法", "しほう"),
    ("教育", "きょういく"),
    ("企業", "きぎょう"),
    ("支援", "しえん"),
    ("福祉", "ふくし"),
    ("病院", "びょういん"),
    ("入院", "にゅういん"),
    ("退院", "たいいん"),
    ("訪問", "ほうもん"),
    ("会議", "かいぎ"),
    ("計画", "けいかく"),
    ("窓口", "まどぐち"),
    ("精神病床", "せいしんびょうしょう"),
    ("受給者", "じゅきゅうしゃ"),
    ("総人口", "そうじんこう"),
    ("以上", "いじょう"),
    ("未満", "みまん"),
    ("年表", "ねんぴょう"),
    ("数字", "すうじ"),
    ("手帳", "てちょう"),
    ("定員", "ていいん"),
    ("平成", "へいせい"),
    ("合意", "ごうい"),
    ("両論", "りょうろん"),
];

/// A piece of text, with its reading where it has one.
pub type Piece = (String, Option<&'static str>);

/// A reading stands over what is not kana: 「住まい」 is read すまい, and needs す alone.
fn place(word: &str, reading: &'static str, pieces: &mut Vec<Piece>) {
    let same = |a: Option<char>, b: Option<char>| a.filter(|_| a == b).map_or(0, char::len_utf8);
    let (mut from, mut to) = (0, 0);
    loop {
        let step = same(word[from..].chars().next(), reading[from..].chars().next());
        if step == 0 {
            break;
        }
        from += step;
    }
    loop {
        let (word, reading) = (
            &word[from..word.len() - to],
            &reading[from..reading.len() - to],
        );
        let step = same(word.chars().next_back(), reading.chars().next_back());
        if step == 0 {
            break;
        }
        to += step;
    }
    let kana = |piece: &str, pieces: &mut Vec<Piece>| {
        if !piece.is_empty() {
            pieces.push((piece.to_owned(), None));
        }
    };
    kana(&word[..from], pieces);
    let middle = word[from..word.len() - to].to_owned();
    pieces.push((middle, Some(&reading[from..reading.len() - to])));
    kana(&word[word.len() - to..], pieces);
}

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
                place(word, reading, &mut pieces);
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
    fn only_what_is_not_kana_gets_its_reading() {
        assert_eq!(
            pieces("その住まい"),
            [
                ("その".into(), None),
                ("住".into(), Some("す")),
                ("まい".into(), None)
            ]
        );
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

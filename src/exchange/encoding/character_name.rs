//! What a character is called to somebody who may not see it.
//!
//! Must not know why it is named.

use crate::model::is_invisible;

/// 絵文字 U+1F600
pub fn name(character: char) -> String {
    format!("{} U+{:04X}", kind(character), u32::from(character))
}

fn kind(character: char) -> &'static str {
    match character {
        c if is_invisible(c) => "見えない文字",
        c if c.is_control() => "制御文字",
        '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' => "前の文字に付く印",
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => "ラテン文字",
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "ギリシャ文字",
        '\u{400}'..='\u{52F}' => "キリル文字",
        '\u{E00}'..='\u{E7F}' => "タイ文字",
        '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}' => "ハングル",
        '\u{2460}'..='\u{24FF}'
        | '\u{2776}'..='\u{2793}'
        | '\u{3251}'..='\u{325F}'
        | '\u{32B1}'..='\u{32BF}' => "囲み文字",
        '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}' | '\u{1F000}'..='\u{1FAFF}' => "絵文字",
        '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => "異体字",
        '\u{2E80}'..='\u{2FDF}' => "漢字の部首",
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}' => "漢字",
        '\u{E000}'..='\u{F8FF}' => "外字",
        c if c.is_alphabetic() => "外国の文字",
        _ => "記号",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_told_by_kind_and_number() {
        for (character, told) in [
            ('😀', "絵文字 U+1F600"),
            ('é', "ラテン文字 U+00E9"),
            ('한', "ハングル U+D55C"),
            ('𠮟', "漢字 U+20B9F"),
            ('\u{200B}', "見えない文字 U+200B"),
            ('㉑', "囲み文字 U+3251"),
            ('½', "記号 U+00BD"),
        ] {
            assert_eq!(name(character), told);
        }
    }
}

//! How writing the 控え to the person's own file went, in words.
//!
//! Must not know how a file is written.

/// Of the file that this page reads and writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnBackup {
    UnderWay,
    /// At a time like `9:30`.
    Saved(String),
    /// Something else stands there by now, and stays.
    Changed,
    NotAllowed,
    /// So many areas cannot be read here: the file may be the only place that has them.
    NotWhole(usize),
    Failed,
}

impl OwnBackup {
    pub fn told(&self, file: &str) -> String {
        match self {
            Self::UnderWay => format!("控えを「{file}」に保存しています…"),
            Self::Saved(time) => format!("控えを「{file}」に保存しました（{time}）"),
            Self::Changed => format!(
                "控えは保存していません。「{file}」は、この画面で開いたあとに、ほかで書きかえられています。上書きしないよう、そのままにしました。「控えとファイル」で、別の名前の控えを保存してください。"
            ),
            Self::NotAllowed => format!(
                "控えは保存していません。「{file}」への書き込みが許可されませんでした。「控えとファイル」から保存してください。"
            ),
            Self::NotWhole(areas) => format!(
                "控えは保存していません。このブラウザーで読めない地域が{areas}つあります。「{file}」にはその地域が残っているかもしれないので、上書きしませんでした。「控えとファイル」で、別の名前の控えを保存してください。"
            ),
            Self::Failed => format!(
                "控えを「{file}」に保存できませんでした。ファイルの場所が変わったか、ほかのソフトが開いているのかもしれません。「控えとファイル」から保存してください。"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_seen_is_said_to_be_saved() {
        let saved = OwnBackup::Saved("9:30".to_owned()).told("a.json");
        assert_eq!(saved, "控えを「a.json」に保存しました（9:30）");
        let under_way = OwnBackup::UnderWay.told("a.json");
        assert!(!under_way.contains("保存しました"), "{under_way}");
        for trouble in [
            OwnBackup::Changed,
            OwnBackup::NotAllowed,
            OwnBackup::NotWhole(2),
            OwnBackup::Failed,
        ] {
            let told = trouble.told("a.json");
            assert!(!told.contains("保存しました"), "{told}");
            assert!(told.contains("「a.json」"), "{told}");
            assert!(told.contains("「控えとファイル」"), "{told}");
        }
    }
}

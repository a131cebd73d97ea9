//! Which file of the person's own one key writes, and how writing the 控え to it went, in words.
//!
//! Must not know how a file is written.

/// The one file that is written, if any. Another may be chosen, or this one given up, while it is
/// being written.
#[derive(Clone, Debug)]
pub struct Own<F> {
    /// Counts the choices.
    turn: u64,
    file: Option<F>,
}

/// A file as it was taken out to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u64);

impl<F> Default for Own<F> {
    fn default() -> Self {
        Self {
            turn: 0,
            file: None,
        }
    }
}

impl<F: Clone> Own<F> {
    pub fn file(&self) -> Option<&F> {
        self.file.as_ref()
    }

    pub fn adopt(&mut self, file: F) {
        self.turn += 1;
        self.file = Some(file);
    }

    pub fn forget(&mut self) {
        self.turn += 1;
        self.file = None;
    }

    pub fn to_write(&self) -> Option<(Turn, F)> {
        let file = self.file.clone()?;
        Some((Turn(self.turn), file))
    }

    /// Whether no other was chosen since, and it was not given up.
    pub fn is_still(&self, turn: Turn) -> bool {
        turn == Turn(self.turn)
    }

    /// Puts a file back as it is after writing, unless it is not the one any more.
    pub fn written(&mut self, turn: Turn, file: F) {
        if self.is_still(turn) {
            self.file = Some(file);
        }
    }

    /// It may not be written.
    pub fn refused(&mut self, turn: Turn) {
        if self.is_still(turn) {
            self.forget();
        }
    }
}

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
    /// Another file was chosen, or what is here was replaced, before anything was written.
    NotTheOne,
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
                "控えは保存していません。このブラウザーに、いま読めない地域やデータが{areas}件あります。「{file}」にはそれが残っているかもしれないので、上書きしませんでした。「控えとファイル」で、別の名前の控えを保存してください。"
            ),
            Self::NotTheOne => format!(
                "控えは「{file}」に保存していません。保存の途中で、この画面の内容か、控えにするファイルが入れ替わりました。「控えとファイル」から保存してください。"
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
    fn what_is_chosen_or_given_up_while_a_file_is_written_stays_so() {
        let mut own = Own::default();
        assert_eq!(own.to_write(), None);
        own.adopt("A");
        let (turn, _) = own.to_write().expect("chosen");
        own.written(turn, "A, written");
        assert_eq!(own.file(), Some(&"A, written"));
        own.adopt("B");
        assert!(!own.is_still(turn));
        own.written(turn, "A, written");
        own.refused(turn);
        assert_eq!(own.file(), Some(&"B"));
        let (turn, _) = own.to_write().expect("chosen");
        own.forget();
        own.written(turn, "B, written");
        assert_eq!(own.file(), None);
        own.adopt("B");
        own.written(turn, "B, written");
        assert_eq!(own.file(), Some(&"B"), "chosen anew, as it was read then");
        let (turn, _) = own.to_write().expect("chosen");
        own.refused(turn);
        assert_eq!(own.file(), None);
    }

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
            OwnBackup::NotTheOne,
            OwnBackup::Failed,
        ] {
            let told = trouble.told("a.json");
            assert!(!told.contains("保存しました"), "{told}");
            assert!(told.contains("「a.json」"), "{told}");
            assert!(told.contains("「控えとファイル」"), "{told}");
        }
    }
}

//! Whether the answers have left this device, as far as it can know: before that nothing is erased without a word.
//!
//! Must not know how they leave.

use crate::ui::member::words as t;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handing {
    is_saved: bool,
    is_copied: bool,
    /// Only the member knows whether what was copied was sent.
    is_sent: bool,
    /// Asked once already, and answered by pressing again.
    is_asked: bool,
}

impl Handing {
    pub fn saved(&mut self) {
        self.is_saved = true;
    }

    /// `of` and `now` count the changes, when the text was taken and when it was copied: a text of before is not the
    /// last word. Whether it is.
    pub fn copied(&mut self, of: u32, now: u32) -> bool {
        self.is_copied |= of == now;
        of == now
    }

    pub fn sent(&mut self, is_sent: bool) {
        self.is_sent = is_sent;
    }

    /// What left before is not the last word any more.
    pub fn changed(&mut self) {
        *self = Self::default();
    }

    /// Whether there is something of which only the member knows whether it was sent.
    pub fn is_copied(self) -> bool {
        self.is_copied
    }

    pub fn is_sent(self) -> bool {
        self.is_sent
    }

    fn has_left(self) -> bool {
        self.is_saved || (self.is_copied && self.is_sent)
    }

    /// Whether the answers may go now: they have left, or it was asked before.
    pub fn may_erase(&mut self) -> bool {
        let may = self.has_left() || self.is_asked;
        self.is_asked = true;
        may
    }

    /// What is said before they go for good.
    pub fn warning(self) -> Option<&'static str> {
        match (self.is_asked && !self.has_left(), self.is_copied) {
            (false, _) => None,
            (true, true) => Some(t::ERASE_UNSENT),
            (true, false) => Some(t::ERASE_UNSAVED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_goes_at_once() {
        let mut handing = Handing::default();
        handing.saved();
        assert!(handing.may_erase());
        assert_eq!(handing.warning(), None);
    }

    #[test]
    fn what_was_copied_only_is_asked_about_until_the_member_says_that_it_was_sent() {
        let mut handing = Handing::default();
        assert!(handing.copied(4, 4));
        assert_eq!(handing.warning(), None);
        assert!(!handing.may_erase());
        assert_eq!(handing.warning(), Some(t::ERASE_UNSENT));
        handing.sent(true);
        assert_eq!(handing.warning(), None);
        assert!(handing.may_erase());
    }

    #[test]
    fn what_was_changed_while_it_was_copied_has_not_left() {
        let mut handing = Handing::default();
        handing.changed();
        assert!(!handing.copied(4, 5));
        handing.sent(true);
        assert!(!handing.is_copied() && !handing.may_erase());
        assert_eq!(handing.warning(), Some(t::ERASE_UNSAVED));
    }

    #[test]
    fn whoever_is_asked_and_presses_again_is_obeyed_but_not_after_a_change() {
        let mut handing = Handing::default();
        assert!(!handing.may_erase());
        assert_eq!(handing.warning(), Some(t::ERASE_UNSAVED));
        assert!(handing.may_erase());
        handing.saved();
        handing.changed();
        assert!(!handing.may_erase(), "what was written since is nowhere");
    }
}

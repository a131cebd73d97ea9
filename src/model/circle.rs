//! 見せる範囲: how far what an area wrote may go.
//!
//! Must not know what leaves by which button: only what people have said about it.

use super::coded::coded;

coded! {
    /// The widest circle that something may leave to. Ordered from the narrowest.
    Circle {
        Office = "office", "事務局だけ";
        Forum = "forum", "協議の場の中";
        Prefecture = "prefecture", "県まで";
        Public = "public", "公表してよい";
    }
}

coded! {
    /// What an area can set a circle for.
    SharedField {
        Profile = "profile", "地域のすがた";
        Levels = "levels", "評価の段階";
        Evidence = "evidence", "根拠";
        Comments = "comments", "コメント";
        Findings = "findings", "確かめたストレングスと課題";
        Issues = "issues", "地域課題";
        Indicators = "indicators", "指標";
        Views = "views", "立場ごとの認識";
        MemberWords = "member-words", "一人ひとりの回答のことば";
        Respondents = "respondents", "回答者の名前と所属";
        Minutes = "minutes", "会議の議事";
        Attendance = "attendance", "会議の構成・出席者";
        Notes = "notes", "進行のメモ";
    }
}

impl SharedField {
    /// Where nobody has set another.
    pub fn usual_circle(self) -> Circle {
        match self {
            Self::Profile
            | Self::Levels
            | Self::Evidence
            | Self::Findings
            | Self::Issues
            | Self::Indicators => Circle::Prefecture,
            Self::Comments | Self::Views | Self::MemberWords | Self::Minutes | Self::Attendance => {
                Circle::Forum
            }
            Self::Respondents | Self::Notes => Circle::Office,
        }
    }

    /// The widest that an area may set. What one person said leaves the 協議の場 by nobody's choice, and
    /// what is made public holds no levels and none of the room's words. No table for a prefecture holds what
    /// was noted for a talk.
    pub fn widest_circle(self) -> Circle {
        match self {
            Self::Findings | Self::Issues | Self::Indicators => Circle::Public,
            // No table that is made public holds it.
            Self::Profile
            | Self::Levels
            | Self::Evidence
            | Self::Comments
            | Self::Views
            | Self::Minutes
            | Self::Attendance => Circle::Prefecture,
            Self::MemberWords | Self::Notes => Circle::Forum,
            // Nobody is told who answered.
            Self::Respondents => Circle::Office,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_widen() {
        assert!(Circle::ALL.is_sorted());
        assert!(Circle::Office < Circle::Public);
    }

    #[test]
    fn what_is_usual_may_be_set() {
        for field in SharedField::ALL {
            assert!(field.usual_circle() <= field.widest_circle(), "{field:?}");
        }
    }

    #[test]
    fn nothing_is_public_unless_somebody_says_so() {
        let widest = SharedField::ALL.iter().map(|field| field.usual_circle());
        assert_eq!(widest.max(), Some(Circle::Prefecture));
    }
}

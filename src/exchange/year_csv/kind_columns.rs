//! Columns of which there is one for each of a set of choices.

use crate::exchange::codes::CodeTable;
use crate::exchange::columns::{Column, ColumnType};
use crate::model::{MemberKind, Menu, Perspective};

/// Writes `CONST[how many choices]: kind, "unit", "meaning"; { "name", "label"; … }`.
macro_rules! one_each {
    ($(#[$doc:meta])* $id:ident[$count:expr]: $kind:expr, $unit:literal, $meaning:literal; { $($name:literal, $label:literal;)* }) => {
        $(#[$doc])*
        pub const $id: [Column; $count] = [$(Column {
            name: $name,
            label: $label,
            kind: $kind,
            unit: $unit,
            meaning: $meaning,
        }),*];
    };
}

one_each! {
    /// 視点別の認識, in the order of `Perspective::ALL`.
    VIEWS[Perspective::ALL.len()]: ColumnType::Text, "", "課題と方針についての、その立場からの認識"; {
        "view_government", "行政の認識";
        "view_medical", "医療の認識";
        "view_provider", "事業者の認識";
        "view_peer", "当事者の認識";
        "view_family", "家族の認識";
        "view_resident", "関係機関・住民等の認識";
    }
}

one_each! {
    /// 事業メニュー used, in the order of `Menu::ALL`.
    MENUS[Menu::ALL.len()]: ColumnType::Code(CodeTable::Flag), "", "この事業メニューを使うときは1"; {
        "menu_1", "事業メニュー1（体制の整備）";
        "menu_2", "事業メニュー2（普及啓発）";
        "menu_3", "事業メニュー3（住まい・居住支援）";
        "menu_4", "事業メニュー4（当事者・家族・ピア）";
        "menu_5", "事業メニュー5（医療相談・連携）";
        "menu_6", "事業メニュー6（地域生活支援）";
        "menu_7", "事業メニュー7（支援者の研修）";
        "menu_8", "事業メニュー8（市町村の相談体制）";
        "menu_9", "事業メニュー9（その他）";
    }
}

one_each! {
    /// How many of each kind sit in a forum, in the order of `MemberKind::ALL`.
    MEMBERS[MemberKind::ALL.len()]: ColumnType::Integer, "人", "構成員の人数。人数がわからない構成員は0、構成員でなければ空欄"; {
        "members_peer", "構成員（当事者・ピアサポーター）";
        "members_family", "構成員（家族）";
        "members_hospital", "構成員（精神科病院）";
        "members_clinic", "構成員（精神科診療所）";
        "members_other_medical", "構成員（その他の医療機関）";
        "members_home_nursing", "構成員（訪問看護）";
        "members_consultation", "構成員（相談支援事業所）";
        "members_services", "構成員（障害福祉サービス事業所）";
        "members_health_center", "構成員（保健所・精神保健福祉センター）";
        "members_municipality", "構成員（市町村）";
        "members_housing", "構成員（住まい・居住支援）";
        "members_elderly", "構成員（高齢・介護）";
        "members_children", "構成員（児童・子育て）";
        "members_hardship", "構成員（生活困窮）";
        "members_community", "構成員（民生委員・社会福祉協議会・住民）";
        "members_rescue", "構成員（消防・救急）";
        "members_police", "構成員（警察）";
        "members_justice", "構成員（司法）";
        "members_education", "構成員（教育）";
        "members_work", "構成員（企業・就労支援）";
        "members_other", "構成員（その他）";
    }
}

one_each! {
    /// How many of each kind were there, in the order of `MemberKind::ALL`.
    PRESENT[MemberKind::ALL.len()]: ColumnType::Integer, "人", "出席した人数。記録がなければ空欄"; {
        "present_peer", "出席者（当事者・ピアサポーター）";
        "present_family", "出席者（家族）";
        "present_hospital", "出席者（精神科病院）";
        "present_clinic", "出席者（精神科診療所）";
        "present_other_medical", "出席者（その他の医療機関）";
        "present_home_nursing", "出席者（訪問看護）";
        "present_consultation", "出席者（相談支援事業所）";
        "present_services", "出席者（障害福祉サービス事業所）";
        "present_health_center", "出席者（保健所・精神保健福祉センター）";
        "present_municipality", "出席者（市町村）";
        "present_housing", "出席者（住まい・居住支援）";
        "present_elderly", "出席者（高齢・介護）";
        "present_children", "出席者（児童・子育て）";
        "present_hardship", "出席者（生活困窮）";
        "present_community", "出席者（民生委員・社会福祉協議会・住民）";
        "present_rescue", "出席者（消防・救急）";
        "present_police", "出席者（警察）";
        "present_justice", "出席者（司法）";
        "present_education", "出席者（教育）";
        "present_work", "出席者（企業・就労支援）";
        "present_other", "出席者（その他）";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_stand_for_choices_follow_them() {
        for (column, view) in VIEWS.iter().zip(Perspective::ALL) {
            assert_eq!(column.name, format!("view_{}", view.code()));
            assert!(column.label.starts_with(view.label()));
        }
        for (column, menu) in MENUS.iter().zip(Menu::ALL) {
            assert_eq!(column.name, format!("menu_{}", menu.number()));
            assert!(column.label.contains(menu.short_name()));
        }
        for ((members, present), kind) in MEMBERS.iter().zip(&PRESENT).zip(MemberKind::ALL) {
            let code = kind.code().replace('-', "_");
            assert_eq!(members.name, format!("members_{code}"));
            assert_eq!(present.name, format!("present_{code}"));
            assert!(members.label.contains(kind.label()) && present.label.contains(kind.label()));
        }
    }
}

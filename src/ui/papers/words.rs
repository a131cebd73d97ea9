//! Words of the page 「書類」.

use crate::model::Round;
use crate::ui::navigation::route::FormKind;

pub const TITLE: &str = "書類";
pub const FORMS: &str = "印刷する様式";
pub const FORMS_LEAD: &str = "計画の内容が入った用紙です。開いて、書きたして、印刷できます。";
pub const TO_TALK: &str = "会議で配る資料と議事メモは「話し合いの準備」から";
pub const FILES: &str = "事務局で使うファイル（CSV・Excel）";
/// What is in the workbook.
pub const BOOK: &str = "一つのファイルに、計画・地域課題・取組・指標・協議の場・開催記録・地域のすがたのシートが入ります。";
pub const FILES_LEAD: &str = "事務局の中で使うファイルです。計画・指標・協議の場・地域のすがたに書いたものが入ります（外からの締め切り、今年はしないもの、引き継ぎのことば、委員の任期と案内、予算の説明は、控えにだけ入ります）。計画・指標・協議の場は、すべての年度が行で入ります。チェックリストの回答と、下の7つのファイルは「控えとファイル」で読み戻せます。メニューごとの集計・列の説明・コード表は、見るためだけのファイルです。";
pub const TO_SEND: &str = "県へ渡す";
pub const ANSWERS: &str = "チェックリストの回答";
pub const YEAR_FILES: &str = "計画・指標・協議の場・地域のすがた";

/// 中間の回答のファイルと、記入用のExcelブックへ
pub fn answers(round: Round) -> String {
    format!("{}の回答のファイルと、記入用のExcelブックへ", round.label())
}

/// チェックリストに手で書き込む記入用紙（中間）
pub fn to_blank_list(round: Round) -> String {
    format!("チェックリストに手で書き込む記入用紙（{}）", round.label())
}

pub const PROFILE: &str = "地域の数字、読み取れること、年表を、A4の1枚にします。";

/// What a form is for.
pub fn purpose(form: FormKind) -> &'static str {
    match form {
        FormKind::Preparation => {
            "合同会議などの前に、年度の目標・指標・課題・病院との連携をまとめる用紙です。計画から作ります。"
        }
        FormKind::CaseStudy => "一つの地域課題への取組を、ほかの地域に伝えるための用紙です。",
        FormKind::Intent => {
            "構築支援事業の調査にある、文章で答える欄の案です。コピーして使えます。"
        }
        FormKind::Budget => {
            "一つの地域課題を、財政や議会の方に1枚で伝えるための用紙です。段階や平均はのせません。"
        }
        FormKind::Welcome => "新しく加わる委員さんに、会議のことを大きな字で伝える2枚の用紙です。",
        FormKind::LifeSupport => {
            "お部屋を貸す方やご近所の方と、連絡先などを分かち合うための白紙の用紙です。"
        }
    }
}

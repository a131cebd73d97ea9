//! What a row says of an item: the columns of version 0.1, and those for people alone.
//!
//! Must not know how they are written or read.

use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Text},
    columns,
};

columns! {
    /// In the order of version 0.1: a column that is added goes to `outlook` or `speaker`.
    ANSWER = [
        ITEM_ID: Id, "item_id", "項目ID", "", needed, "項目を見分けるID。意味は版が変わっても変わりません。空欄の行は、回答がまだ一つもないことを表します";
        ITEM_TEXT: Text, "item_text", "項目", "", not read, "項目の文。取り込みでは使いません";
        RATING: Code(T::Rating), "rating", "評価コード", "", needed, "段階で答えたか、該当なしか、わからないか。空欄は未回答";
        RATING_LABEL: Text, "rating_label", "評価", "", not read, "評価の読み。取り込みでは使いません";
        LEVEL: Code(T::Level), "level", "評価段階", "段階", needed, "評価コードが level のときの段階（0から4）。それ以外は空欄。空欄は0ではありません";
        EVIDENCE: Text, "evidence", "根拠", "", needed, "評価の根拠";
        COMMENT: Text, "comment", "コメント", "", needed, "評価へのコメント";
        STRENGTH_VERDICT: Code(T::Verdict), "strength_verdict", "ストレングスの判断コード", "", needed, "ストレングスについての判断。なければ空欄";
        STRENGTH_WHY: Text, "strength_why", "ストレングスの判断理由", "", needed, "その理由";
        GAP_VERDICT: Code(T::Verdict), "gap_verdict", "課題の判断コード", "", needed, "課題についての判断。なければ空欄";
        GAP_WHY: Text, "gap_why", "課題の判断理由", "", needed, "その理由";
    ];
}

columns! {
    /// What is written for people alone, and was added later: a column that is added goes to its end.
    FOR_PEOPLE = [
        ITEM_NUMBER: Text, "item_number", "項目番号", "", not read, "事業メニューの番号と、その中での順番（例：1-2）。「記入」のページで見る番号で、版や地域の種類が違うと、同じ項目でも変わります。取り込みでは使いません";
    ];
}

//! Words of the page 「安全と保存」, and the figures of the tests that it quotes.

use crate::ui::words::version;

// FIGURES: at least what `cargo xtask endure` did for this version, and what it found. They stand
// here alone; whoever runs it for a release writes its totals down.

/// The browser is killed at a random moment while somebody types, in small and large workspaces,
/// with one and with three tabs: how often.
pub const KILLS: u32 = 200;
/// Edits said to be saved that were gone after it.
pub const LOST_AFTER_KILLS: u32 = 0;
/// Two tabs write at the same time: how often.
pub const RACES: u32 = 100;
/// Changes that one tab took from the other.
pub const LOST_IN_RACES: u32 = 0;
/// Kept data is damaged, each time in another way: how often.
pub const CORRUPTIONS: u32 = 1_000;
/// Damages that were taken for sound data, or written over.
pub const UNNOTICED: u32 = 0;
/// Edits, saves, 片付け and restores in random order, held against a plain account: how many.
pub const OPERATIONS: u32 = 200;
/// Places where the two differed.
pub const DIFFERENCES: u32 = 0;

pub const LEAD: &str = "書いた内容は、お使いのパソコンのブラウザーの中に、書くそばから保存されます。外へは送られません。いちばん確かな置き場所は、区切りごとに残す控えファイルです。";

pub const OUTSIDE: &str = "パソコンの外へ、何も送りません";
pub const OUTSIDE_POINTS: [&str; 3] = [
    "書いた内容を送る先のサーバーがありません。ログイン、広告、利用状況の計測、外部の部品もありません。",
    "外へ出るのは、ご自身で保存したファイル、印刷した紙、コピーした図や表だけです。",
    "ページがほかの場所と通信することは、ブラウザーの決まり（Content Security Policy）でも止めています。",
];

pub const SAVING: &str = "「保存しました」は、書き込みが済んでから出ます";
pub const SAVING_POINTS: [&str; 3] = [
    "手を止めなくても、書いた文や選んだ段階はそのつど保存されます。数と日付は、欄を離れたときに保存されます。保存の様子は、画面の上にいつも出ています。",
    "保存できなかったときは、そのことと、どうすればよいかをお伝えします。",
    "読めないデータがあっても、上書きしません。脇に置いて、ファイルに残せます。",
];
pub const TESTS: &str = "どのくらい試したか";
pub const TESTED: &str = "試したこと";
pub const TIMES: &str = "回数";
pub const FOUND: &str = "結果";

/// What was tried, how often, what was found.
pub fn tests() -> [(&'static str, String, String); 4] {
    [
        (
            "書いている途中で、ブラウザーを突然終わらせる",
            at_least(KILLS, "回"),
            format!("「保存しました」と出たあとに失われた変更：{LOST_AFTER_KILLS}件"),
        ),
        (
            "2つの画面（タブ）で、同時に書く",
            at_least(RACES, "回"),
            format!("失われた変更：{LOST_IN_RACES}件"),
        ),
        (
            "保存されたデータを、わざと壊す",
            at_least(CORRUPTIONS, "通り"),
            format!("気づかなかった、または上書きした：{UNNOTICED}件"),
        ),
        (
            "記入・保存・片付け・戻すを、順不同に繰り返す",
            at_least(OPERATIONS, "操作"),
            format!("あるべき内容とのちがい：{DIFFERENCES}件"),
        ),
    ]
}

/// 1,000通り以上
fn at_least(count: u32, unit: &str) -> String {
    let (thousands, rest) = (count / 1000, count % 1000);
    match thousands {
        0 => format!("{rest}{unit}以上"),
        _ => format!("{thousands},{rest:03}{unit}以上"),
    }
}

pub const BACKUP: &str = "確かな置き場所は、控えファイル";
pub const BACKUP_POINTS: [&str; 3] = [
    "すべての地域が、1つのファイルになります。共有フォルダーなど、ふだんバックアップされる場所に置いてください。",
    "その日の区切りに1回、が目安です。最後に残した日は、画面の上に出ています。",
    "パソコンを替えるとき、引き継ぐとき、消えてしまったときは、控えファイルから元に戻せます。",
];
pub const TO_BACKUP: &str = "控えファイルを残す";

pub const LIMITS: &str = "控えが要るのは、こんなとき";
pub const LIMITS_LEAD: &str = "ブラウザーの中の内容は、次のときに消えたり、別の場所に見えたりします。控えファイルがあれば、続けられます。";
/// When, and what happens then.
pub const LIMIT_POINTS: [(&str, &str); 7] = [
    (
        "プライベート（InPrivate、シークレット）ウィンドウ",
        "閉じると、書いた内容もすべて消えます。ふつうのウィンドウでお使いください。",
    ),
    (
        "「終了時に閲覧データを消す」設定や、履歴・Cookie の削除",
        "ブラウザーを閉じたとき、または削除したときに消えます。",
    ),
    (
        "サインアウトすると元に戻るパソコン",
        "次に使うときは空です。共用の端末や仮想デスクトップでは、終わる前に控えファイルを残してください。",
    ),
    (
        "別のブラウザー、別のパソコン、別の利用者",
        "保存場所はそれぞれ別です。内容は移りません。",
    ),
    (
        "一つのファイルにまとめた版を、別の場所から開く",
        "フォルダーの移動、コピー、名前の変更、ドライブ文字や共有名のちがいで、別の保存場所になることがあります。元の場所のファイルを開くと、内容はそこにあります。",
    ),
    (
        "ブラウザーの「名前を付けて保存」で残した画面",
        "画面の写しで、内容は保存されません。Ctrl+S を押すと、保存の様子と控えファイルへの案内が出ます。",
    ),
    (
        "停電や、電源ボタンの長押し",
        "書き込みはディスクまで済ませるようブラウザーに求めていますが、電源が切れる場合は試験で確かめられていません。",
    ),
];

pub const OFFICERS: &str = "情報システムのご担当の方へ";
/// What is asked, and the answer.
pub const OFFICER_POINTS: [(&str, &str); 6] = [
    (
        "置き方",
        "サーバーに置く版（静的なファイルだけ。プログラムやデータベースは要りません）と、一つのファイルにまとめた版があります。どちらも同じものです。",
    ),
    (
        "通信",
        "サーバーに置く版は、自分が置かれたサーバーから自分のファイルを読むだけです。一つのファイルにまとめた版は、まったく通信しません。",
    ),
    (
        "保存場所",
        "ブラウザーの保存領域に、開いたアドレス（オリジン）ごとに置かれます。サーバーには何も残りません。",
    ),
    (
        "おすすめ",
        "サーバーに置く版（https）をおすすめします。ファイルから開く版では、同じパソコンのディスクから開いたほかの HTML ファイルが、同じ保存領域を読めることがあります。出所の分からない HTML ファイルは開かないでください。",
    ),
    (
        "新しい版",
        "https のサイトでは、新しい版の準備ができるとお知らせが出ます。利用者がボタンを押すまで替わらず、押すと、入力を保存してから、開いている画面がそろって替わります。http のサイトではこのしくみを使えないため、開き直したときにサーバーにある版になります。一つのファイルにまとめた版は、ファイルを置きかえると替わります。",
    ),
    (
        "個人の情報",
        "一人ひとりの患者さんや利用者さんのことは書かない道具です。書かれるのは、地域の体制についての記述です。",
    ),
];

pub const VERSION: &str = "版とライセンス";

pub fn version() -> String {
    format!("お使いの版：{}", version::own())
}

pub const SINGLE_FILE: &str = "一つのファイルにまとめた版を保存する";
pub const LICENCES: &str = "「ものさし」は、MIT ライセンスの自由なソフトウェアです。含まれる部品のライセンスは、「使い方」のページの終わりからご覧になれます。";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_those_of_the_tests() {
        let [kills, races, corruptions, operations] = tests();
        assert_eq!(kills.1, format!("{KILLS}回以上"));
        assert_eq!(races.1, format!("{RACES}回以上"));
        assert_eq!(operations.1, format!("{OPERATIONS}操作以上"));
        assert_eq!(corruptions.2, "気づかなかった、または上書きした：0件");
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(at_least(999, "回"), "999回以上");
        assert_eq!(at_least(12_045, "回"), "12,045回以上");
    }
}

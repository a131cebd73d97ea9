//! Words of the keys for filling.

pub const KEYS_TITLE: &str = "キーボードで記入する";
pub const KEYS_LEAD: &str = "ページをひらくと、すぐに次のキーが使えます。文字と数字のキーは、記入のページで切ることもできます。根拠やコメントを入力している間は、Esc と Ctrl+Enter だけが働きます。";
/// The choice that switches the keys off that are a character.
pub const CHARACTERS: &str = "文字と数字のキーを使う（S や 3 など）";
pub const KEYS_KEY: &str = "キー";
pub const KEYS_WORK: &str = "はたらき";
/// Several keys of one row are separated by a space. The help page shows the same rows.
pub const KEYS: [(&str, &str); 10] = [
    ("0 1 2 3 4", "段階を選ぶ"),
    ("N U", "該当なし（N）、わからない（U）を選ぶ"),
    ("Delete Backspace", "答えを取り消す"),
    ("J K", "次の項目（J）、前の項目（K）へ移る"),
    ("S", "前回と同じにして、次の項目へ移る"),
    ("O", "まだ答えていない、次の項目へ移る"),
    ("E C", "根拠（E）、コメント（C）を書く"),
    ("Esc", "書き終えて、段階の欄へ戻る"),
    ("Ctrl+Enter", "次の項目へ移る（文字を入力している間も）"),
    ("← → ↑ ↓", "選んだ段階を、ひとつずつ動かす（0から4まで）"),
];

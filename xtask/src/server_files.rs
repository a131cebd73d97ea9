//! What whoever runs a web server adds to its settings: the headers, for IIS, Apache and nginx.
//!
//! Nothing of it is needed for the app to run. It holds the hashes and names of this very build.

use crate::headers::{self, ALWAYS, CHECKED, FOREVER, POLICY, Policies, TYPES};
use crate::single_file;
use crate::site::Files;

const FOLDER: &str = "server";

/// `server/…`, for the site and the single file of `files`.
pub fn server_files(files: &Files) -> Files {
    let policies = Policies::of(files);
    let made = [
        ("apache.htaccess", apache(&policies)),
        ("iis.web.config", iis(files, &policies)),
        ("nginx.conf", nginx(&policies)),
    ];
    let made = made.map(|(name, text)| (format!("{FOLDER}/{name}"), text.into_bytes()));
    Files::from(made)
}

/// The policy of the single file, or of the site where there is none.
fn single(policies: &Policies) -> &str {
    policies.for_file(single_file::NAME)
}

fn type_of(media_type: &str) -> (&str, bool) {
    let (plain, charset) = media_type.split_once(';').unwrap_or((media_type, ""));
    (plain, !charset.is_empty())
}

fn apache(policies: &Policies) -> String {
    let always: String = ALWAYS
        .iter()
        .map(|(name, value)| format!("  Header always set {name} \"{value}\"\n"))
        .collect();
    let types: String = TYPES
        .iter()
        .map(|(ending, media_type)| format!("  AddType \"{media_type}\" .{ending}\n"))
        .collect();
    format!(
        r#"# ものさし：Apache 2.4 の設定。この版（同じフォルダーのファイル）のためのものです。
# 使い方：index.html と同じフォルダーに、.htaccess という名前で置きます。
#         （サーバー側で AllowOverride FileInfo が許されている必要があります。
#           または、中身をそのまま <Directory> の中に書きます。）
# 新しい版に入れかえるときは、このファイルもいっしょに入れかえてください。

<IfModule mod_mime.c>
{types}  # 圧縮済みのファイルは、元のファイルの種類のまま送ります。
  RemoveType .gz
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
  RewriteCond %{{REQUEST_FILENAME}}.br -f
  RewriteRule ^(.+\.(?:css|html|js|txt|wasm))$ $1.br [L,E=no-gzip:1]
  RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
  RewriteCond %{{REQUEST_FILENAME}}.gz -f
  RewriteRule ^(.+\.(?:css|html|js|txt|wasm))$ $1.gz [L,E=no-gzip:1]
</IfModule>

<IfModule mod_headers.c>
{always}  Header always set {POLICY} "{site}"
  Header set Cache-Control "{CHECKED}"
  Header merge Vary Accept-Encoding
  <FilesMatch "^{single_name}$">
    Header always set {POLICY} "{single}"
  </FilesMatch>
  # 名前に印（16桁）のあるファイルは、中身が変わると名前も変わります。
  <FilesMatch "-[0-9a-f]{{16}}\.">
    Header set Cache-Control "{FOREVER}"
  </FilesMatch>
</IfModule>
"#,
        site = policies.site,
        single = single(policies),
        single_name = single_file::NAME.replace('.', "\\."),
    )
}

fn nginx(policies: &Policies) -> String {
    let always: String = ALWAYS
        .iter()
        .map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"))
        .collect();
    let types: String = TYPES
        .iter()
        .map(|(ending, media_type)| format!("    {} {ending};\n", type_of(media_type).0))
        .collect();
    let with_charset: Vec<&str> = TYPES
        .iter()
        .map(|(_, media_type)| type_of(media_type))
        .filter_map(|(plain, charset)| charset.then_some(plain))
        .filter(|plain| *plain != "text/html") // nginx has it by itself, and says so
        .collect();
    format!(
        r#"# ものさし：nginx の設定。この版（同じフォルダーのファイル）のためのものです。
# 使い方：ものさしを置いた location の中で読み込みます。
#     location /monosashi/ {{
#         include /var/www/html/monosashi/server/nginx.conf;
#     }}
# 新しい版に入れかえたら、nginx に設定を読み直させてください（nginx -s reload）。

types {{
{types}}}
charset utf-8;
charset_types {charsets};

# 圧縮済みのファイル（.gz）を送ります。Brotli の追加モジュールがあれば、次の行も使えます。
gzip_static on;
# brotli_static on;

set $monosashi_policy "{site}";
if ($uri ~ "/{single_name}$") {{
    set $monosashi_policy "{single}";
}}
set $monosashi_cache "{CHECKED}";
# 名前に印（16桁）のあるファイルは、中身が変わると名前も変わります。
if ($uri ~ "-[0-9a-f]{{16}}\.") {{
    set $monosashi_cache "{FOREVER}";
}}
{always}add_header {POLICY} $monosashi_policy always;
add_header Cache-Control $monosashi_cache;
add_header Vary Accept-Encoding;
"#,
        charsets = with_charset.join(" "),
        site = policies.site,
        single = single(policies),
        single_name = single_file::NAME.replace('.', "\\."),
    )
}

fn iis(files: &Files, policies: &Policies) -> String {
    let entry = |name: &str, value: &str| {
        format!(
            "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n"
        )
    };
    let always: String = ALWAYS.iter().map(|(n, v)| entry(n, v)).collect();
    let types: String = TYPES
        .iter()
        .map(|(ending, media_type)| {
            format!(
                "      <remove fileExtension=\".{ending}\" />\n      \
                 <mimeMap fileExtension=\".{ending}\" mimeType=\"{media_type}\" />\n"
            )
        })
        .collect();
    let hashed: String = files
        .keys()
        .filter(|name| headers::is_hashed(name) && !name.ends_with(".br") && !name.ends_with(".gz"))
        .map(|name| location(name, &entry("Cache-Control", FOREVER)))
        .collect();
    let single = location(single_file::NAME, &entry(POLICY, single(policies)));
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!-- ものさし：IIS（10 以降）の設定。この版（同じフォルダーのファイル）のためのものです。
     使い方：index.html と同じフォルダーに、web.config という名前で置きます。
     新しい版に入れかえるときは、このファイルもいっしょに入れかえてください。
     置いたあとに「500.19」のエラーが出るときは、サーバー側で変更が止められている項目があります。
     エラーの画面が示す行を、サーバーの管理者にご相談ください（なくても、ものさしは動きます）。
     IIS はここにある圧縮済みのファイル（.br・.gz）を使いません。「静的コンテンツの圧縮」を有効にしてください。 -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
{always}{policy}{cache}      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
{single}{hashed}</configuration>
"#,
        policy = entry(POLICY, &policies.site),
        cache = entry("Cache-Control", CHECKED),
    )
}

/// What is set otherwise for one file.
fn location(name: &str, entries: &str) -> String {
    format!(
        "  <location path=\"{name}\">\n    <system.webServer>\n      <httpProtocol>\n        \
         <customHeaders>\n{entries}        </customHeaders>\n      </httpProtocol>\n    \
         </system.webServer>\n  </location>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::INDEX;

    fn made() -> Vec<(String, String)> {
        let page = |policy: &str| {
            let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
            format!("{meta}{policy}\">").into_bytes()
        };
        let files = Files::from([
            (INDEX.to_owned(), page("default-src 'self'")),
            (
                single_file::NAME.to_owned(),
                page("script-src 'sha256-abc='"),
            ),
            ("app-0123456789abcdef.js".to_owned(), Vec::new()),
            ("app-0123456789abcdef.js.br".to_owned(), Vec::new()),
        ]);
        let text = |content| String::from_utf8(content).expect("text");
        let made = server_files(&files).into_iter();
        made.map(|(name, content)| (name, text(content))).collect()
    }

    #[test]
    fn every_server_is_told_all_that_our_own_sends() {
        for (name, text) in made() {
            for (header, value) in ALWAYS {
                assert!(
                    text.contains(header) && text.contains(value),
                    "{name}: {header}"
                );
            }
            for policy in ["default-src 'self'", "script-src 'sha256-abc='"] {
                assert!(
                    text.contains(&format!("{policy}; frame-ancestors 'none'")),
                    "{name}"
                );
            }
            for (ending, media_type) in TYPES {
                let plain = type_of(media_type).0;
                assert!(
                    text.contains(ending) && text.contains(plain),
                    "{name}: {ending}"
                );
            }
            assert!(text.contains(CHECKED) && text.contains(FOREVER), "{name}");
            let marks = ["{{", "}}", "\\\\"].iter();
            assert_eq!(
                marks.filter(|mark| text.contains(**mark)).count(),
                0,
                "{name}"
            );
        }
    }

    #[test]
    fn files_that_never_change_are_named_to_iis_which_knows_no_patterns() {
        let (_, iis) = made()
            .into_iter()
            .find(|(name, _)| name.contains("iis"))
            .expect("IIS");
        assert!(iis.contains("<location path=\"app-0123456789abcdef.js\">"));
        assert!(!iis.contains(".js.br"));
    }
}

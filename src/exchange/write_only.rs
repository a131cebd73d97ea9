//! The CSV files of ours that are handed over and never read back: known by their headers, so that
//! whoever chooses one is told what it is, and not how to mend it.

use super::columns::{self, CODES, Column, DICTIONARY, SUMMARY};
use super::sheet::FirstLine;

/// Of each file all its columns, the one that no other file has, and what to say.
const FILES: [(&[Column], Column, &str); 3] = [
    (
        &SUMMARY,
        columns::SCORE,
        "メニューごとの集計のファイルです。集計からは回答にもどせないため、回答（answers）のファイルをお使いください。",
    ),
    (
        &DICTIONARY,
        columns::COLUMN_NAME,
        "列の説明のファイルです。ほかのファイルの読み方を伝えるためのもので、取り込むことはありません。直すところはないので、このファイルを外して選んでください。",
    ),
    (
        &CODES,
        columns::CODE,
        "コード表のファイルです。ほかのファイルのコードの意味を伝えるためのもので、取り込むことはありません。直すところはないので、このファイルを外して選んでください。",
    ),
];

/// What to say of a file that is not read back; `None` if it is another one.
pub fn told(text: &str) -> Option<&'static str> {
    let first = FirstLine::of(text);
    let mut files = FILES.iter();
    let found = files.find(|(columns, own, _)| first.names(own, columns));
    found.map(|(_, _, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, assessment, library};
    use super::super::year_csv::{self, YearTable};
    use super::super::{Headers, answers_csv, dictionary_csv, summary_csv};
    use super::*;
    use crate::exchange::text_encoding::TextEncoding;
    use crate::model::AreaRecord;

    #[test]
    fn each_file_that_is_not_read_back_is_known_by_either_naming() {
        for headers in [Headers::Japanese, Headers::Ascii] {
            let library = library();
            let answered = [(&area("a1"), &assessment())];
            let summary = summary_csv::write(answered, &library, headers);
            let columns = dictionary_csv::columns(headers, TextEncoding::Utf8);
            let codes = dictionary_csv::codes(library.iter().map(|l| &**l), headers);
            for (file, begins) in [
                (summary, "メニューごとの集計"),
                (columns, "列の説明"),
                (codes, "コード表"),
            ] {
                let said = told(&file).expect("known");
                assert!(said.starts_with(begins), "{said}");
            }
            let answers = answers_csv::write(answered, &library, headers);
            assert_eq!(told(&answers), None);
            let record = AreaRecord::new(area("a1"));
            for table in YearTable::ALL {
                assert_eq!(told(&year_csv::write(*table, [&record], headers)), None);
            }
        }
        assert_eq!(told("地域ID,列名\r\n"), None);
    }
}

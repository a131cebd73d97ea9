//! How long it takes to read the answers of thirty areas, natively.

use monosashi::exchange::Headers;
use monosashi::exchange::builtin::{builtin_lists, sample};
use monosashi::exchange::csv::tables::{TableFile, answers, read_now};
use monosashi::exchange::text_encoding::{TextEncoding, encode};
use monosashi::model::{AreaId, Library};
use std::time::Instant;

fn main() {
    let library = Library::new(builtin_lists());
    let records: Vec<_> = (0..30)
        .map(|n| {
            let mut record = sample().expect("readable");
            record.area.id = AreaId::new(format!("area-{n}"));
            record.assessments.truncate(1);
            record
        })
        .collect();
    let rows = records.iter();
    let rows = rows.flat_map(|r| r.assessments.iter().map(move |a| (r, a)));
    let csv = answers::write(rows, &library, Headers::Japanese);
    for encoding in TextEncoding::ALL {
        let bytes = encode(&csv, encoding);
        let times = (0..15).map(|_| {
            let begun = Instant::now();
            let read = read_now(&bytes, "a.csv").expect("sound");
            let TableFile::Answers(read) = read else {
                panic!("another table");
            };
            assert_eq!(read.areas.len(), 30);
            begun.elapsed().as_secs_f64() * 1e3
        });
        let best = times.fold(f64::MAX, f64::min);
        let (lines, bytes) = (csv.lines().count(), bytes.len());
        println!("{encoding:?}: {lines} lines, {bytes} bytes, {best:.2} ms");
    }
}

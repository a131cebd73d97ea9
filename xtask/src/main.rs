//! `cargo xtask serve | build | test | endure | bench | gallery`: everything around the app, with nothing to install by hand.

mod bench;
mod browser;
mod build;
mod build_day;
mod bundle;
mod checks;
mod command;
mod counts;
mod csp;
mod css;
mod endure;
mod files;
mod gallery;
mod headers;
mod licences;
mod office;
mod packages;
mod page;
mod precompress;
mod project;
mod release;
mod serve;
mod server;
mod server_files;
mod setup;
mod shell;
mod single_file;
mod site;
mod versions;
mod watch;

use std::process::ExitCode;

use anyhow::Result;

use project::Project;

const HELP: &str = "\
cargo xtask <command>

  serve   builds quickly, serves on this machine, and follows every change
  build   makes dist/ (a static site) and dist/monosashi.html (one file)
  test    runs every check; --only fmt,packages,clippy,native,build,browser runs some;
          what stands after -- goes to Playwright
  endure  kills the browser, races tabs and tries operations by chance, for an hour;
          kills, tabs or fuzz runs one kind, office every file through LibreOffice, files a
          million changed ones; --seed N the same again; --times N more or fewer
          office opens every file we write in LibreOffice, changes it and reads it back
  bench   measures dist/ in a browser beside its peers; --quick for a first look
  gallery draws every state of every chart into target/gallery/index.html
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            // Without the backtrace: what helps here is what failed and what to do.
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the command went well; an error is something that kept it from being done.
fn run(args: &[String]) -> Result<bool> {
    match args {
        [command] if command == "serve" => serve::serve(&Project::find()?).map(|()| true),
        [command] if command == "build" => build::build(&Project::find()?).map(|()| true),
        [command] if command == "gallery" => gallery::gallery(&Project::find()?).map(|()| true),
        [command, rest @ ..] if command == "endure" => {
            let options = endure::Options::parse(rest)?;
            endure::endure(&Project::find()?, &options).map(|()| true)
        }
        [command, rest @ ..] if command == "bench" => {
            let (length, rest) = bench::Length::parse(rest)?;
            bench::bench(&Project::find()?, length, rest).map(|()| true)
        }
        [command, rest @ ..] if command == "test" => {
            let options = checks::Options::parse(rest)?;
            Ok(checks::test(&Project::find()?, &options))
        }
        _ => {
            eprint!("{HELP}");
            Ok(false)
        }
    }
}

//! `cargo xtask serve | build | test`: everything around the app, with nothing to install by hand.

mod build;
mod bundle;
mod command;
mod csp;
mod css;
mod page;
mod project;
mod serve;
mod server;
mod setup;
mod shell;
mod single_file;
mod site;
mod sizes;
mod versions;
mod watch;

use std::process::ExitCode;

use project::Project;

const HELP: &str = "\
cargo xtask <command>

  serve   builds quickly, serves on this machine, and follows every change
  build   makes dist/ (a static site) and dist/monosashi.html (one file)
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            // Without the backtrace: what helps here is what failed and what to do.
            eprintln!("\nerror: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("serve") => {
            serve::serve(&Project::find()?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some("build") => {
            build::build(&Project::find()?)?;
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprint!("{HELP}");
            Ok(ExitCode::FAILURE)
        }
    }
}

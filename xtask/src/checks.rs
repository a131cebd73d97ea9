//! `cargo xtask test`: every check, in order, with its time, and one line of totals at the end.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::build::build;
use crate::command::{run, watched};
use crate::counts::{Counts, from_cargo};
use crate::packages;
use crate::project::Project;
use crate::setup::{WASM_TARGET, wasm_target};

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Fmt,
    Packages,
    Clippy,
    Native,
    Build,
    Browser,
}

impl Step {
    /// All checks, in the order in which they run: the quickest answers come first.
    pub const ALL: [Self; 6] = [
        Self::Fmt,
        Self::Packages,
        Self::Clippy,
        Self::Native,
        Self::Build,
        Self::Browser,
    ];

    /// The name by which `--only` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Packages => "packages",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Build => "build",
            Self::Browser => "browser",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Packages => "licences and sources of all packages",
            Self::Clippy => "clippy, native and WebAssembly",
            Self::Native => "native tests",
            Self::Build => "release build",
            Self::Browser => "browser tests",
        }
    }
}

/// What to check.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    pub steps: Vec<Step>,
    /// Passed on to Playwright.
    pub playwright: Vec<String>,
}

impl Options {
    /// Reads what stands after `cargo xtask test`.
    ///
    /// # Errors
    /// Names the word that is not understood.
    pub fn parse(args: &[String]) -> Result<Self> {
        let split = args.iter().position(|arg| arg == "--");
        let (own, rest) = args.split_at(split.unwrap_or(args.len()));
        let steps = match own {
            [] => Step::ALL.to_vec(),
            [only, names] if only == "--only" => {
                names.split(',').map(step).collect::<Result<_>>()?
            }
            _ => bail!("expected: cargo xtask test [--only STEP,STEP] [-- ARGS FOR PLAYWRIGHT]"),
        };
        Ok(Self {
            steps,
            playwright: rest.iter().skip(1).cloned().collect(),
        })
    }
}

fn step(name: &str) -> Result<Step> {
    let all = Step::ALL.map(Step::name).join(", ");
    Step::ALL
        .into_iter()
        .find(|step| step.name() == name)
        .with_context(|| format!("there is no step {name:?}; there are: {all}"))
}

struct Outcome {
    step: Step,
    error: Option<anyhow::Error>,
    time: Duration,
}

/// Runs the checks and prints the totals. Goes on after a failure, so that one run shows all;
/// only the browser tests need a build before them. Returns whether everything is well.
pub fn test(project: &Project, options: &Options) -> bool {
    let mut run = Run {
        project,
        options,
        counts: Counts::default(),
        build_failed: false,
    };
    let chosen = Step::ALL.into_iter().filter(|s| options.steps.contains(s));
    let outcomes: Vec<Outcome> = chosen.map(|step| run.outcome(step)).collect();
    summary(&outcomes, run.counts);
    outcomes.iter().all(|outcome| outcome.error.is_none())
}

struct Run<'a> {
    project: &'a Project,
    options: &'a Options,
    counts: Counts,
    /// What stands in `dist/` is then of an earlier day.
    build_failed: bool,
}

impl Run<'_> {
    fn outcome(&mut self, step: Step) -> Outcome {
        println!("\n=== {} ===", step.heading());
        let start = Instant::now();
        let failed_before = self.counts.failed;
        let result = self.check(step);
        // A step can fail without a failed test: what does not compile must count, too.
        if result.is_err() && self.counts.failed == failed_before {
            self.counts.failed += 1;
        }
        if let Err(error) = &result {
            eprintln!("\nerror: {error:#}");
        }
        Outcome {
            step,
            error: result.err(),
            time: start.elapsed(),
        }
    }

    fn check(&mut self, step: Step) -> Result<()> {
        match step {
            Step::Fmt => run(cargo(self.project).args(["fmt", "--all", "--check"])),
            Step::Packages => packages::check(self.project),
            Step::Clippy => clippy(self.project),
            Step::Native => self.native(),
            Step::Build => self.build(),
            Step::Browser => self.browser(),
        }
    }

    fn native(&mut self) -> Result<()> {
        let (output, fine) =
            watched(cargo(self.project).args(["test", "--workspace", "--no-fail-fast"]))?;
        self.counts += from_cargo(&output);
        if !fine {
            bail!("the native tests failed");
        }
        Ok(())
    }

    fn build(&mut self) -> Result<()> {
        let built = build(self.project);
        self.build_failed = built.is_err();
        built
    }

    fn browser(&mut self) -> Result<()> {
        if self.build_failed {
            bail!("not run: the build before it failed");
        }
        let (seen, result) = browser::test(self.project, &self.options.playwright)?;
        self.counts += seen;
        result
    }
}

fn clippy(project: &Project) -> Result<()> {
    run(cargo(project).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    wasm_target(&project.root)?;
    run(cargo(project)
        .args(["clippy", "--package", "monosashi", "--lib", "--bins"])
        .args(["--target", WASM_TARGET, "--", "-D", "warnings"]))
}

fn cargo(project: &Project) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&project.root);
    command
}

fn summary(outcomes: &[Outcome], counts: Counts) {
    println!("\n=== summary ===");
    for Outcome { step, error, time } in outcomes {
        let word = if error.is_some() { "FAILED" } else { "ok" };
        println!("{:<10}{word:<8}{:>7.1} s", step.name(), time.as_secs_f64());
    }
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.wavered > 0 {
        println!(
            "{} of them passed only when run again (\"flaky\" above): look into it, there is a race",
            counts.wavered
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words)
    }

    #[test]
    fn reads_steps_and_what_is_for_playwright() {
        let table: [(&str, &[Step], &[&str]); 4] = [
            ("", &Step::ALL, &[]),
            ("--only fmt,clippy", &[Step::Fmt, Step::Clippy], &[]),
            (
                "--only browser -- a.ts -g x",
                &[Step::Browser],
                &["a.ts", "-g", "x"],
            ),
            ("-- --headed", &Step::ALL, &["--headed"]),
        ];
        for (line, steps, playwright) in table {
            let want = Options {
                steps: steps.to_vec(),
                playwright: playwright.iter().map(ToString::to_string).collect(),
            };
            assert_eq!(parse(line).ok(), Some(want), "{line}");
        }
    }

    #[test]
    fn names_what_it_does_not_know() {
        let message = parse("--only fmt,lint").map_err(|e| e.to_string());
        assert!(message.is_err_and(|m| m.contains("\"lint\"") && m.contains("clippy")));
        assert!(parse("--quick").is_err());
    }
}

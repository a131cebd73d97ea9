//! Notices changed files. Must not know what is done about them.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify_debouncer_mini::notify::{self, PollWatcher, RecursiveMode};
use notify_debouncer_mini::{
    Config, DebounceEventResult, DebouncedEventKind, Debouncer, new_debouncer_opt,
};

const PAUSE: Duration = Duration::from_millis(400);

/// What is watched, from the moment of [`Watch::new`] on: files, and folders with all that is in
/// them.
pub struct Watch {
    changes: Receiver<DebounceEventResult>,
    /// Watching ends when it is dropped.
    _watcher: Debouncer<PollWatcher>,
}

impl Watch {
    /// Starts to watch; what is there now counts as seen.
    ///
    /// # Errors
    /// When one of the paths does not exist or cannot be read.
    pub fn new(paths: &[PathBuf]) -> Result<Self> {
        let (sender, changes) = channel();
        // By looking again and again: works on network drives and in containers, too. The watcher
        // of Linux also tells of files that were only read, as every build does. The contents
        // count because the times have a resolution of one second.
        let looking = notify::Config::default()
            .with_poll_interval(PAUSE)
            .with_compare_contents(true);
        let config = Config::default()
            .with_timeout(PAUSE)
            .with_notify_config(looking);
        let mut watcher = new_debouncer_opt::<_, PollWatcher>(config, sender)?;
        for path in paths {
            watch(&mut watcher, path)
                .with_context(|| format!("{} could not be watched", path.display()))?;
        }
        Ok(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for a change, and then until the files have come to rest. Changes since the last call
    /// count. Returns one of the changed files.
    ///
    /// # Errors
    /// When the watcher has ended.
    pub fn wait(&self) -> Result<PathBuf> {
        loop {
            let seen = self
                .changes
                .recv()
                .context("changes can no longer be noticed")?;
            // What cannot be read is about to be replaced by an editor: more will be told of it.
            let events = seen.unwrap_or_default();
            let mut rested = events.iter().filter(|e| e.kind == DebouncedEventKind::Any);
            if let Some(event) = rested.next() {
                // A new file changes its folder, too: the file says more.
                let file = rested.find(|e| e.path.is_file()).unwrap_or(event);
                let changed = file.path.clone();
                while self.changes.try_recv().is_ok() {}
                return Ok(changed);
            }
        }
    }
}

fn watch(watcher: &mut Debouncer<PollWatcher>, path: &Path) -> Result<()> {
    // A path that is absent would only be told of later, and never be looked at.
    path.metadata()?;
    watcher.watcher().watch(path, RecursiveMode::Recursive)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn sees_new_changed_and_deleted_files() {
        let folder = std::env::temp_dir().join(format!("monosashi-watch-{}", std::process::id()));
        let deep = folder.join("deep");
        fs::create_dir_all(&deep).expect("a folder for the test");
        let watch = Watch::new(std::slice::from_ref(&folder)).expect("a watcher");
        let wait = || watch.wait().expect("a change");

        let file = deep.join("a.txt");
        fs::write(&file, "one").expect("a file for the test");
        assert!([&file, &deep].contains(&&wait()));

        // Within the second, and of the same length.
        fs::write(&file, "two").expect("a file for the test");
        assert_eq!(wait(), file);

        fs::read(&file).expect("the file");
        fs::remove_file(&file).expect("the test's own file");
        assert!([&file, &deep].contains(&&wait()));
        fs::remove_dir_all(&folder).expect("the test's own folder");
    }

    #[test]
    fn what_is_absent_is_named() {
        let error = Watch::new(&[PathBuf::from("/no/such/folder")]).map(|_| ());
        assert!(error.is_err_and(|e| e.to_string().contains("/no/such/folder")));
    }
}

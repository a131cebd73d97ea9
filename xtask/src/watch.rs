//! Notices changed files by looking again and again: needs no help of the system, and works on
//! network drives and in containers alike.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(400);

/// What is watched: files, and folders with all that is in them.
pub struct Watch {
    paths: Vec<PathBuf>,
    seen: Snapshot,
}

type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

impl Watch {
    /// Starts to watch; what is there now counts as seen. A path need not exist.
    pub fn new(paths: Vec<PathBuf>) -> Self {
        let seen = snapshot(&paths);
        Self { paths, seen }
    }

    /// Waits for a change, and then until the files have come to rest.
    /// Returns one of the changed files.
    pub fn wait(&mut self) -> PathBuf {
        loop {
            thread::sleep(PAUSE);
            if let Some(changed) = self.look() {
                while self.look().is_some() {
                    thread::sleep(PAUSE);
                }
                return changed;
            }
        }
    }

    /// Looks once; what it finds counts as seen from now on.
    fn look(&mut self) -> Option<PathBuf> {
        let now = snapshot(&self.paths);
        let new = now
            .iter()
            .find(|(path, stamp)| self.seen.get(*path) != Some(stamp));
        let gone = || self.seen.keys().find(|path| !now.contains_key(*path));
        let changed = new.map(|(path, _)| path).or_else(gone).cloned();
        self.seen = now;
        changed
    }
}

fn snapshot(paths: &[PathBuf]) -> Snapshot {
    let mut found = Snapshot::new();
    for path in paths {
        add(path, &mut found);
    }
    found
}

/// What cannot be read is as good as absent: an editor may be about to replace it.
fn add(path: &Path, found: &mut Snapshot) {
    let Ok(meta) = fs::metadata(path) else { return };
    if !meta.is_dir() {
        found.insert(path.to_path_buf(), (meta.modified().ok(), meta.len()));
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        add(&entry.path(), found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_new_changed_and_deleted_files_once() {
        let folder = std::env::temp_dir().join(format!("monosashi-watch-{}", std::process::id()));
        let file = folder.join("deep").join("a.txt");
        fs::create_dir_all(folder.join("deep")).expect("a folder for the test");
        let mut watch = Watch::new(vec![folder.clone(), folder.join("absent")]);
        assert_eq!(watch.look(), None);

        fs::write(&file, "one").expect("a file for the test");
        assert_eq!(watch.look(), Some(file.clone()));
        assert_eq!(watch.look(), None);

        fs::write(&file, "longer").expect("a file for the test");
        assert_eq!(watch.look(), Some(file.clone()));

        fs::remove_dir_all(&folder).expect("the test's own folder");
        assert_eq!(watch.look(), Some(file));
        assert_eq!(watch.look(), None);
    }
}

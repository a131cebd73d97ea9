//! A file that a person selected.

/// Its name, and its bytes unless the browser could not read it.
pub type SelectedFile = (String, Option<Vec<u8>>);

//! A file that a person chose.

/// Its name, and its bytes unless the browser could not read it.
pub type Chosen = (String, Option<Vec<u8>>);

//! The browser's storage: loading at the start, saving while typing.
//!
//! Architecture invariant: it alone keeps the data of the areas in the browser. It must not know
//! that a screen exists; it may use `exchange` for the envelope that also wraps a 控え file.
//!
//! Four rules: nothing is written before the first load has succeeded; what cannot be
//! read is set aside under a key of its own and never overwritten; a failed write is told; and
//! only what is written is said to be saved.

#[cfg(target_arch = "wasm32")]
mod browser;
mod keeper;
#[cfg(test)]
mod memory;
pub mod merge;
mod saving;

#[cfg(target_arch = "wasm32")]
pub use browser::BrowserStore;
pub use keeper::{Aside, Keeper, Opened};
#[cfg(test)]
pub use memory::MemoryStore;
pub use saving::{Autosave, DEBOUNCE_MS, Saving, Todo};

use thiserror::Error;

/// Names in storage. On `file://` every page of a PC shares one storage, so they carry the
/// product's name.
pub mod key {
    pub const WORKSPACE: &str = "monosashi:workspace";
    /// When the last 控え was taken.
    pub const BACKED_UP_AT: &str = "monosashi:backed-up-at";
    /// The workspace as it was before the last restore.
    pub const BEFORE_RESTORE: &str = "monosashi:before-restore";
    /// Followed by the time at which something unreadable was set aside.
    pub const ASIDE: &str = "monosashi:aside:";
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    #[error(
        "このブラウザーでは、データを保存できない設定になっています。入力した内容は、画面を閉じると消えます。こまめに控えファイルを保存してください。"
    )]
    Blocked,
    #[error(
        "ブラウザーの保存場所がいっぱいで、保存できませんでした。控えファイルを保存してから、使わない地域を片付けてください。"
    )]
    Full,
    #[error("ブラウザーに保存できませんでした（{0}）。控えファイルを保存してください。")]
    Other(String),
}

/// Why a workspace was not stored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    /// Another page wrote what this one has not read.
    #[error("another page wrote in the meantime")]
    Overtaken,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A small key-value store. Async, so that a bigger one (IndexedDB, say) can replace the present
/// one; single-threaded, as the browser is.
#[allow(async_fn_in_trait)]
pub trait Store {
    /// The text as it is stored.
    async fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Stores the text as it is.
    async fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;
    /// A small value that is stored as JSON. A text that is no JSON is taken as it stands: the
    /// first version of this program wrote it so.
    async fn setting(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Stores a small value as JSON.
    async fn keep_setting(&self, key: &str, value: &str) -> Result<(), StoreError>;
    async fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// All keys that begin with `prefix`, sorted.
    async fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

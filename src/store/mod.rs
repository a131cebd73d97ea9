//! What users wrote, kept in the browser: opened, saved while somebody types, merged between tabs.
//!
//! Architecture invariant: it alone keeps the data of the areas in the browser. It must not know
//! that a screen exists; it may use `exchange` for the envelope that also wraps a 控え file.
//!
//! The rules: nothing is written before it was read; what cannot be read is set aside and never
//! written over; a write is done when the browser says that it is complete and it can be read back;
//! what another tab wrote is merged and never overwritten; only what is written is said to be saved.
//!
//! Begin with [`Keeper`], which knows all of them, and [`Store`], which is all that it asks of a place.
//! `names` says what is stored under which name, `pieces` and `head` in which form.

pub mod answer_drafts;
#[cfg(target_arch = "wasm32")]
mod browser;
mod clash_changes;
mod clashes;
mod head;
mod journal;
mod keeper;
mod keyed;
mod left_behind;
#[cfg(test)]
mod memory;
pub mod merge;
mod moving_over;
mod names;
mod occasion;
mod pieces;
mod remembered;
mod room;
mod saving;
mod sealed;
mod settings;
mod unsettled;

#[cfg(target_arch = "wasm32")]
pub use browser::{BrowserStore, Channel, Kept, LocalStore, OldPlace, ask_to_persist};
pub use clashes::put_choice;
pub use head::{Fault, in_short};
pub use journal::Before;
pub use keeper::{Broken, Found, Keeper, LoadError, Opened, SaveError, Summary, Touched, Write};
#[cfg(test)]
pub use memory::MemoryStore;
pub use moving_over::{Moved, Old};
pub use names::Unit;
pub use occasion::{Cause, Deed, Occasion};
pub use room::Room;
pub use saving::{Autosave, Saving, TRY_AGAIN_MS, Todo, WAIT_MS};
pub use settings::Aside;

use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    #[error(
        "このブラウザーでは、データを保存できない設定になっています。入力した内容は、画面を閉じると消えます。こまめに控えファイルを保存してください。"
    )]
    Blocked,
    #[error(
        "ブラウザーの保存場所がいっぱいで、保存できませんでした。入力した内容はこの画面に残っています。まず控えファイルを保存し、使わない地域を「地域の一覧」で完全に消すと、また保存できます。"
    )]
    Full,
    /// What stands there cannot be read, and nothing is written over it; all of it in words.
    #[error("{0}")]
    Unreadable(String),
    /// The place itself did not answer, and nothing is known of what stands there.
    #[error(
        "ブラウザーの保存場所からデータを読めませんでした（{0}）。保存場所のデータはそのまま残っています。この画面で入力した内容があれば、控えファイルに保存してから、ページを開き直してください。"
    )]
    Unread(String),
    #[error(
        "ブラウザーに保存できませんでした（{0}）。入力した内容はこの画面に残っています。控えファイルを保存してください。"
    )]
    Other(String),
}

impl StoreError {
    /// Whether another try may go well though nobody has done anything about it here: room was made
    /// in another tab, say.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Full | Self::Unread(_) | Self::Other(_) => true,
            Self::Blocked | Self::Unreadable(_) => false,
        }
    }

    /// The same, said of a look into the place that changes nothing.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub(crate) fn in_reading(self) -> Self {
        match self {
            Self::Other(why) => Self::Unread(why),
            others => others,
        }
    }
}

/// One change of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Put { name: String, text: String },
    Remove(String),
}

/// A place for named texts. Single-threaded, as the browser is.
#[allow(async_fn_in_trait)]
pub trait Store {
    /// All entries whose names begin with `prefix`, sorted by name.
    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError>;

    /// The entries of these names, in their order.
    async fn get(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError>;

    /// One transaction: `decide` sees the entries of `names` as they stand and says what is to be
    /// changed; nobody else writes between. `Ok` when all of it is written for good.
    ///
    /// # Errors
    /// Nothing was changed, as far as the store can say.
    async fn transact(
        &self,
        names: &[String],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Change>,
    ) -> Result<(), StoreError>;

    /// For a page that is being left, and will not learn how it went: handed over before it returns.
    fn put_on_leaving(&self, changes: Vec<Change>);
}

//! What leaves an area: how much of it, how far, and what people look at before it goes.
//!
//! - [`within`]: of a record, only what may leave to one circle;
//! - [`kit`]: the tables that go to a prefecture together.
//!
//! All of it works on an [`AreaRecord`](crate::model::AreaRecord): whatever is written from such a
//! record (tables, pictures, pages) holds nothing else. Must not know how a file is laid out.

pub mod kit;
mod within;

pub use within::within;

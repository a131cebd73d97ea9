//! What leaves an area: how much of it, how far, and what people look at before it goes.
//!
//! - [`within`]: of a record, only what may leave to one circle; [`in_the_room`]: what a meeting shows;
//! - [`without_few`]: no count of one to nine people;
//! - [`personal`]: a look for what may be about one person or one house, and [`look`],
//!   which goes through a record;
//! - [`kit`]: the tables that leave together.
//!
//! All of it works on an [`AreaRecord`](crate::model::AreaRecord): whatever is written from such a
//! record (tables, pictures, pages) holds nothing else. Must not know how a file is laid out.

pub mod few;
pub mod kit;
mod look;
pub mod personal;
#[cfg(test)]
mod testing;
mod within;

pub use few::without_few;
pub use look::{Found, Place, look};
pub use within::{in_the_room, within};

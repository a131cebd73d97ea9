//! Lists that people write by hand as TOML (checklists, 参考値, ready indicators and figures), and those that
//! come with the tool.
//!
//! A file of each kind is read by the module of its name; all of them take their tables field by
//! field (`toml_fields`), each field as a type of value (`toml_values`), and tell everything that
//! is wrong at once. Must not know an area's own data.

pub mod builtin;
pub mod checklist_toml;
mod figure_toml;
mod reference_toml;
mod template_toml;
mod toml_fields;
mod toml_source;
mod toml_values;

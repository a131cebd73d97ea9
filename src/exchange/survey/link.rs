//! A survey within a link: for phones, which open no html file.
//!
//! The text stands behind the `#` of an address, which browsers never send. Of a list that comes with the tool the
//! texts of the items are left out, and filled in from that list: the address stays a third as long.
//!
//! Must not know the rest of the address.

use super::form_text::{BROKEN, checked, refused, unopened};
use super::sealed::{self, SURVEY, VERSION};
use super::{FormItem, SurveyForm};
use crate::exchange::error::FileError;
use crate::exchange::lists::builtin::builtin_lists;
use crate::model::{Checklist, ItemId};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// A longer link is cut off by mail and chat programs.
pub const MOST_BYTES: usize = 32 * 1024;

/// `form` without what stands in the list, if it is one of the tool's.
#[derive(Serialize)]
struct Sealed<'a> {
    format: &'static str,
    version: u64,
    form: &'a SurveyForm,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Vec<&'a ItemId>>,
}

/// The text of a survey in letters that an address may hold. One that is longer than [`MOST_BYTES`] is not read.
pub fn encode(form: &SurveyForm) -> String {
    URL_SAFE_NO_PAD.encode(short(form))
}

/// # Errors
/// It is no survey, broken, cut off, of a newer version, holds more than may be, or is about a list that this
/// version does not have.
pub fn decode(text: &str) -> Result<SurveyForm, FileError> {
    let text = text.trim();
    if text.len() > MOST_BYTES {
        return Err(refused(
            "リンクが長すぎて開けませんでした。事務局に、ファイルか紙のアンケートをもらってください。"
                .to_owned(),
        ));
    }
    let text = text.trim_end_matches('=');
    let bytes = URL_SAFE_NO_PAD.decode(text).ok();
    let json = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    read_short(&json.ok_or_else(|| refused(BROKEN.to_owned()))?)
}

/// Compact JSON, without what stands in the tool's own list.
pub fn short(form: &SurveyForm) -> String {
    let own = builtin_of(form);
    let items = own.map(|_| form.items.iter().map(|item| &item.id).collect());
    let bare = SurveyForm {
        items: match items {
            Some(_) => Vec::new(),
            None => form.items.clone(),
        },
        ..form.clone()
    };
    let sealed = Sealed {
        format: SURVEY,
        version: VERSION,
        form: &bare,
        items,
    };
    let mut value = serde_json::to_value(&sealed).unwrap_or_default();
    if sealed.items.is_some()
        && let Some(form) = value.get_mut("form").and_then(Value::as_object_mut)
    {
        form.remove("items");
        form.remove("scale");
    }
    value.to_string()
}

/// What [`short`] wrote.
///
/// # Errors
/// As [`decode`].
pub fn read_short(text: &str) -> Result<SurveyForm, FileError> {
    let broken = || refused(BROKEN.to_owned());
    let mut value = sealed::open(text, SURVEY).map_err(|why| refused(unopened(why)))?;
    let ids = value.get("items").map(Vec::<ItemId>::deserialize);
    let mut form = value.get_mut("form").map(Value::take).ok_or_else(broken)?;
    if let Some(ids) = ids {
        let ids = ids.map_err(|_| broken())?;
        let edition = Deserialize::deserialize(&form["edition"]).map_err(|_| broken())?;
        let mut lists = builtin_lists().into_iter();
        let list = lists.find(|list| list.edition == edition).ok_or_else(|| {
            refused("この画面の版のものさしが持っていないチェックリストのアンケートです。ページを開き直しても同じなら、事務局に、ファイルか紙のアンケートをもらってください。".to_owned())
        })?;
        let fields = form.as_object_mut().ok_or_else(broken)?;
        let items = ids.iter().map(|id| list.item(id).map(FormItem::of));
        let items: Option<Vec<FormItem>> = items.collect();
        let items = serde_json::to_value(items.ok_or_else(broken)?);
        let scale = serde_json::to_value(&list.scale);
        fields.insert("items".to_owned(), items.map_err(|_| broken())?);
        fields.insert("scale".to_owned(), scale.map_err(|_| broken())?);
    }
    checked(SurveyForm::deserialize(form).map_err(|_| broken())?)
}

/// The tool's own list, if the form says of its items and levels what that does.
fn builtin_of(form: &SurveyForm) -> Option<Arc<Checklist>> {
    let mut lists = builtin_lists().into_iter();
    let list = lists.find(|list| list.edition == form.edition)?;
    let is_same = |own: &FormItem| list.item(&own.id).map(FormItem::of).as_ref() == Some(own);
    let all = list.scale == form.scale && form.items.iter().all(is_same);
    all.then_some(list)
}

//! Files on the user's disk that the page itself may read and write, where the browser has the
//! pickers of the File System Access API. It has them in secure contexts only, and they are no part
//! of web-sys' stable interface: they are looked for, and called, by name.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const SAVE: &str = "showSaveFilePicker";
const OPEN: &str = "showOpenFilePicker";

/// Why no file was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPicked {
    /// By the person.
    Cancelled,
    /// By the browser, or by whoever set it up.
    Refused,
}

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// It holds something else than when it was last read or written here.
    Changed,
    /// The browser could not.
    Failed,
}

/// A file that was picked, and what it held when it was last read or written here. Good as long as
/// the page is open.
#[derive(Clone, Debug)]
pub struct OwnFile {
    handle: JsValue,
    last: Option<Mark>,
}

/// Tells one content from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    length: usize,
    sum: u32,
}

pub fn can_save() -> bool {
    has(SAVE)
}

pub fn can_open() -> bool {
    has(OPEN)
}

/// Lets the person say where to save a file of JSON. To be called while a key or a press is fresh.
pub async fn ask_where_to_save(name: &str) -> Result<OwnFile, NotPicked> {
    let handle = pick(SAVE, Some(name)).await?;
    Ok(OwnFile { handle, last: None })
}

/// Lets the person pick a file of JSON. To be called while a key or a press is fresh.
pub async fn ask_which_to_open() -> Result<OwnFile, NotPicked> {
    let picked = pick(OPEN, None).await?;
    let handle = Array::from(&picked).get(0);
    match handle.is_object() {
        true => Ok(OwnFile { handle, last: None }),
        false => Err(NotPicked::Cancelled),
    }
}

impl OwnFile {
    pub fn name(&self) -> String {
        let name = Reflect::get(&self.handle, &"name".into());
        name.ok().and_then(|n| n.as_string()).unwrap_or_default()
    }

    /// What it holds; `None` if the browser cannot read it.
    pub async fn read(&mut self) -> Option<Vec<u8>> {
        let (bytes, mark) = look(&self.handle).await.ok()?;
        self.last = Some(mark);
        Some(bytes)
    }

    /// Whether it may be written. The browser asks the person if need be: to be called while a key
    /// or a press is fresh.
    pub async fn ask_to_write(&self) -> bool {
        let mode = object(&[("mode", "readwrite".into())]);
        match call(&self.handle, "requestPermission", &[mode]).await {
            Ok(state) => state.as_string().is_some_and(|s| s == "granted"),
            // A browser without the question answers when it is written.
            Err(_) => !is_function(&self.handle, "requestPermission"),
        }
    }

    /// Puts `bytes` in place of what was last read or written here, as a whole or not at all.
    /// `Ok` when the file was seen with them.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), NotWritten> {
        if let Some(last) = self.last
            && !is_still(&self.handle, last).await?
        {
            return Err(NotWritten::Changed);
        }
        let written = put(&self.handle, bytes).await;
        written.map_err(|_| NotWritten::Failed)?;
        let seen = look(&self.handle).await;
        let (seen, mark) = seen.map_err(|_| NotWritten::Failed)?;
        if seen != bytes {
            return Err(NotWritten::Failed);
        }
        self.last = Some(mark);
        Ok(())
    }
}

/// Whether a file still holds what it did; a shared folder may tell another time for the same.
async fn is_still(handle: &JsValue, last: Mark) -> Result<bool, NotWritten> {
    let (_, now) = look(handle).await.map_err(|_| NotWritten::Failed)?;
    Ok(now == last)
}

async fn look(handle: &JsValue) -> Result<(Vec<u8>, Mark), JsValue> {
    let file = call(handle, "getFile", &[]).await?;
    let buffer = call(&file, "arrayBuffer", &[]).await?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let mark = Mark {
        length: bytes.len(),
        sum: crc32fast::hash(&bytes),
    };
    Ok((bytes, mark))
}

async fn put(handle: &JsValue, bytes: &[u8]) -> Result<(), JsValue> {
    let stream = call(handle, "createWritable", &[]).await?;
    let bytes = Uint8Array::from(bytes);
    if let Err(error) = call(&stream, "write", &[bytes.into()]).await {
        let _ = call(&stream, "abort", &[]).await;
        return Err(error);
    }
    call(&stream, "close", &[]).await?;
    Ok(())
}

async fn pick(picker: &str, name: Option<&str>) -> Result<JsValue, NotPicked> {
    let endings = Array::of1(&".json".into());
    let accept = object(&[("application/json", endings.into())]);
    let types = Array::of1(&object(&[("accept", accept)]));
    let mut options = vec![("id", "backup".into()), ("types", types.into())];
    options.extend(name.map(|name| ("suggestedName", name.into())));
    let window = web_sys::window().ok_or(NotPicked::Refused)?;
    let picked = call(&window, picker, &[object(&options)]).await;
    picked.map_err(|error| match is_abort(&error) {
        true => NotPicked::Cancelled,
        false => NotPicked::Refused,
    })
}

fn is_abort(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok();
    name.and_then(|n| n.as_string())
        .is_some_and(|n| n == "AbortError")
}

fn has(picker: &str) -> bool {
    web_sys::window().is_some_and(|w| is_function(&w, picker))
}

fn is_function(target: &JsValue, name: &str) -> bool {
    Reflect::get(target, &name.into()).is_ok_and(|f| f.is_function())
}

/// Calls a method by its name and waits for what it promises.
async fn call(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(target, &name.into())?.dyn_into()?;
    let answer = method.apply(target, &arguments.iter().collect())?;
    JsFuture::from(Promise::resolve(&answer)).await
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain new object takes any value.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

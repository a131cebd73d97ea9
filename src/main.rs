//! Mounts the app. Everything else lives in the library, so that tests can reach it.

#[cfg(target_arch = "wasm32")]
fn main() {
    monosashi::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Monosashi runs in a browser: use `cargo xtask serve` or `cargo xtask build`.");
}

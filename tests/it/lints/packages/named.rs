//! Names in code that cannot mean what has the name elsewhere.

pub const NAMED: &str = r#"
//- Cargo.toml
[workspace]
members = ["app", "tool", "macros"]
resolver = "3"
//- app/Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2024"
[dependencies]
tool = { path = "../tool" }
macros = { path = "../macros" }
tokio = { version = "1", features = ["full"] }
log = "0.4"
//- app/src/main.rs
struct Store;

impl Store {
    async fn open(&self) {
        let _ = std::fs::read("a");
    }

    async fn close(&self) {
        let _ = std::fs::read("b"); //~ blocking_call
    }
}

async fn inspect() {
    let _ = std::fs::read("c");
}

async fn declared() {
    let _ = std::fs::read("d");
}

async fn made() {
    let _ = std::fs::read("e"); //~ blocking_call
}

async fn registered() {
    let _ = std::fs::read("f"); //~ blocking_call
}

fn closes_something(handle: log::Handle) {
    handle.close();
    log::register!(registered => 1);
}

#[tokio::main]
async fn main() {
    Store.open().await;
    Store.close().await;
    inspect().await;
    declared().await;
    made().await;
    registered().await;
}
//- tool/Cargo.toml
[package]
name = "tool"
version = "0.1.0"
edition = "2024"
[dependencies]
log = "0.4"
//- tool/src/lib.rs
pub fn opens_something(handle: log::Handle) {
    handle.open();
    log::choose!(inspect => 1);
}
//- macros/Cargo.toml
[package]
name = "macros"
version = "0.1.0"
edition = "2024"
[lib]
proc-macro = true
[dependencies]
quote = "1"
//- macros/src/lib.rs
#[proc_macro]
pub fn make(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    quote::quote!(
        fn declared() {
            made();
        }
    )
    .into()
}
"#;

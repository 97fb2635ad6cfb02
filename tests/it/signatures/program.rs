//! Turns a signature crate into a Rust program that only compiles where the real crate says the same.
//!
//! Every function becomes a function of the same signature that forwards to the real one; every trait impl
//! becomes a function that returns its argument as `impl Trait<.., Assoc = ..>`; every struct is defined once more
//! with the fields of the signature file, and must be `Send`, `Sync` and `Unpin` for the same arguments.
//! One check is one line, so that a line number of the compiler leads back to the item.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, Item, ItemUse, Path, UseTree, Visibility};

use super::functions::{check_alias, check_fn, check_impl, check_trait};
use super::tokens::{replace, unchecked};
use super::types::{auto_impls, check_enum, check_struct};

/// A module of the signature crate: its path inside the crate, its items, and the file that holds them.
pub struct Module {
    pub path: Vec<String>,
    pub file: String,
    /// Whether every module on the path is public, so that the path can be named.
    pub public: bool,
    pub items: Vec<Item>,
}

/// The program's text and, for each line of it, what is checked there.
pub struct Program {
    pub text: String,
    pub labels: Vec<String>,
}

/// The program that checks `modules` against the crate that is called `krate` in paths.
pub fn program(krate: &str, header: &str, modules: &[Module]) -> Program {
    let mut out = Out { text: String::new(), labels: Vec::new(), next: 0, label: String::new(), krate };
    out.line("header", header);
    out.line("helpers", include_str!("helpers.rs.in"));
    for (number, module) in modules.iter().enumerate() {
        check_module(&mut out, number, module);
    }
    out.line("end", "fn main() {}");
    Program { text: out.text, labels: out.labels }
}

/// The program as it grows.
pub struct Out<'a> {
    text: String,
    labels: Vec<String>,
    next: usize,
    label: String,
    krate: &'a str,
}

impl Out<'_> {
    fn line(&mut self, label: &str, text: &str) {
        for line in text.trim_end().lines() {
            self.text.push_str(line);
            self.text.push('\n');
            self.labels.push(label.to_owned());
        }
    }

    /// Writes one check; `crate` in it becomes the name of the real crate.
    pub fn check(&mut self, item: &str, tokens: TokenStream) {
        let label = format!("{}: {item}", self.label);
        let krate = Ident::new(self.krate, Span::call_site());
        let text = replace(tokens, "crate", &quote!(#krate)).to_string();
        self.line(&label, &text.replace('\n', " "));
    }

    /// A name for the next function of the program.
    pub fn name(&mut self) -> Ident {
        self.next += 1;
        format_ident!("c{}", self.next)
    }
}

fn check_module(out: &mut Out, number: usize, module: &Module) {
    out.label = format!("{} ({})", module.file, module.path.join("::"));
    let segments: Vec<Ident> = module.path.iter().map(|s| Ident::new(s, Span::call_site())).collect();
    let path = quote!(crate #(:: #segments)*);
    out.line("module", &format!("mod m{number} {{"));
    for item in &module.items {
        if let Item::Use(item) = item {
            check_use(out, item);
        } else if let Some(name) = public_name(item)
            && module.public
            && exists_here(item)
        {
            out.check(&name, {
                let name = format_ident!("{name}");
                quote!(pub use #path::#name;)
            });
        }
    }
    let impls = auto_impls(&module.items);
    for item in &module.items {
        match item {
            Item::Fn(item) if module.public && !unchecked(&item.attrs) => check_fn(out, item, &path),
            Item::Struct(item) if module.public => check_struct(out, item, &impls),
            Item::Enum(item) if module.public => check_enum(out, item),
            Item::Trait(item) if module.public => check_trait(out, item),
            Item::Type(item) if module.public => check_alias(out, item),
            Item::Impl(item) => check_impl(out, item),
            Item::Const(item) => {
                let (name, ty) = (&item.ident, &item.ty);
                out.check(&name.to_string(), quote!(const _: #ty = #name;));
            }
            _ => {}
        }
    }
    out.line("module", "}");
}

fn check_use(out: &mut Out, item: &ItemUse) {
    let mut item = item.clone();
    item.attrs.clear();
    if !matches!(item.tree, UseTree::Path(_)) {
        return;
    }
    item.vis = Visibility::Public(Default::default());
    out.check("use", item.to_token_stream());
}

/// `false` for modules of other platforms.
fn exists_here(item: &Item) -> bool {
    !matches!(item, Item::Mod(item) if item.attrs.iter().any(|a| !cfg_holds(a)))
}

/// Whether `attr` lets the item exist on the machine that runs the test.
pub fn cfg_holds(attr: &Attribute) -> bool {
    let name = attr.parse_args::<Path>().ok().and_then(|p| p.get_ident().map(Ident::to_string));
    match name.as_deref() {
        Some("unix") if attr.path().is_ident("cfg") => cfg!(unix),
        Some("windows") if attr.path().is_ident("cfg") => cfg!(windows),
        _ => true,
    }
}

/// The name under which a public item other than a `use` can be imported.
fn public_name(item: &Item) -> Option<String> {
    let (vis, ident) = match item {
        Item::Fn(item) => (&item.vis, &item.sig.ident),
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Enum(item) => (&item.vis, &item.ident),
        Item::Trait(item) => (&item.vis, &item.ident),
        Item::Type(item) => (&item.vis, &item.ident),
        Item::Const(item) => (&item.vis, &item.ident),
        Item::Mod(item) => (&item.vis, &item.ident),
        Item::Macro(item) => {
            let exported = item.attrs.iter().any(|a| a.path().is_ident("macro_export"));
            return item.ident.as_ref().filter(|_| exported).map(Ident::to_string);
        }
        _ => return None,
    };
    matches!(vis, Visibility::Public(_)).then(|| ident.to_string())
}

//! Turns a signature crate into a Rust program that only compiles where the real crate says the same.
//!
//! Every function becomes a function of the same signature that forwards to the real one; every trait impl
//! becomes a function that returns its argument as `impl Trait<.., Assoc = ..>`; every struct is defined once more
//! with the fields of the signature file, and must be `Send`, `Sync` and `Unpin` for the same arguments.
//! One check is one line, so that a line number of the compiler leads back to the item.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Fields, FnArg, GenericParam, Generics, ImplItem, Item, ItemEnum, ItemFn, ItemImpl, ItemStruct,
    ItemTrait, ItemType, ItemUse, Pat, Path, Receiver, ReceiverKind, ReturnType, Safety, Signature, Token,
    TraitItem, Type, TypeParamBound, UseTree, Visibility,
};

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

struct Out<'a> {
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
    fn check(&mut self, item: &str, tokens: TokenStream) {
        let label = format!("{}: {item}", self.label);
        let krate = Ident::new(self.krate, Span::call_site());
        let text = replace(tokens, "crate", &quote!(#krate)).to_string();
        self.line(&label, &text.replace('\n', " "));
    }

    fn name(&mut self) -> Ident {
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

fn check_fn(out: &mut Out, item: &ItemFn, path: &TokenStream) {
    let name = &item.sig.ident;
    let callee = quote!(#path::#name);
    let generics = Merged::new(&[&item.sig.generics]);
    check_call(out, &name.to_string(), &item.sig, &generics, &callee, &quote!(Self));
}

/// One function that has the signature `sig` and forwards to `callee`; `this` is the type of `self`.
fn check_call(
    out: &mut Out,
    label: &str,
    sig: &Signature,
    generics: &Merged,
    callee: &TokenStream,
    this: &TokenStream,
) {
    let wrapper = out.name();
    let mut params = Vec::new();
    let mut args = Vec::new();
    let mut receiver_lifetime = false;
    for (index, input) in sig.inputs.iter().enumerate() {
        let arg = format_ident!("a{index}");
        let ty = match input {
            FnArg::Receiver(receiver) => {
                let ty = receiver_type(receiver, this);
                let named = name_lifetimes(ty.clone(), &quote!('s_));
                receiver_lifetime = named.to_string() != ty.to_string();
                named
            }
            FnArg::Typed(typed) => {
                debug_assert!(matches!(*typed.pat, Pat::Ident(_)));
                typed.ty.to_token_stream()
            }
        };
        params.push(quote!(#arg: #ty));
        args.push(arg);
    }
    let output = match &sig.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, ty) if receiver_lifetime => name_lifetimes(ty.to_token_stream(), &quote!('s_)),
        ReturnType::Type(_, ty) => ty.to_token_stream(),
    };
    let output = if sig.asyncness.is_some() { quote!(impl Future<Output = #output>) } else { output };
    let has_impl_argument = sig.inputs.to_token_stream().into_iter().any(|t| contains(&t, "impl"));
    let turbofish: Vec<&Ident> =
        if has_impl_argument { Vec::new() } else { type_and_const_params(&sig.generics) };
    let turbofish = if turbofish.is_empty() { quote!() } else { quote!(::<#(#turbofish),*>) };
    let call = quote!(#callee #turbofish(#(#args),*));
    let body = if matches!(sig.safety, Safety::Unsafe(_)) { quote!(unsafe { #call }) } else { call };
    let lifetime = receiver_lifetime.then(|| quote!('s_,));
    let (list, clause) = (&generics.list, &generics.clause);
    let tokens = quote!(fn #wrapper<#lifetime #list>(#(#params),*) -> #output where #clause { #body });
    out.check(label, tokens);
}

fn receiver_type(receiver: &Receiver, this: &TokenStream) -> TokenStream {
    match &receiver.kind {
        ReceiverKind::Reference(and, lifetime, mutability) => quote!(#and #lifetime #mutability #this),
        ReceiverKind::Typed(_, ty) => replace(ty.to_token_stream(), "Self", this),
        _ => this.clone(),
    }
}

fn check_impl(out: &mut Out, item: &ItemImpl) {
    let this = match &*item.self_ty {
        // Behind a reference, the default lifetime of a trait object would be another one.
        Type::TraitObject(object) => quote!((#object + 'static)),
        other => other.to_token_stream(),
    };
    match &item.trait_ {
        Some(_) if item.modifiers.polarity.is_some() => {}
        Some((path, _)) => {
            let assoc: Vec<TokenStream> = item.items.iter().filter_map(assoc_type).collect();
            let bound = with_args(path, &assoc);
            let lifetimes = item.items.iter().filter_map(assoc_generics);
            let bound = quote!(#(for #lifetimes)* #bound);
            let label = format!("impl {} for {}", path.to_token_stream(), this);
            check_bound(out, &label, &Merged::new(&[&item.generics]), &this, &bound);
        }
        None => item.items.iter().for_each(|member| check_member(out, item, member, &this)),
    }
}

fn assoc_type(item: &ImplItem) -> Option<TokenStream> {
    let ImplItem::Type(item) = item else { return None };
    let (name, generics, ty) = (&item.ident, &item.generics, &item.ty);
    Some(quote!(#name #generics = #ty))
}

fn assoc_generics(item: &ImplItem) -> Option<&Generics> {
    let ImplItem::Type(item) = item else { return None };
    (!item.generics.params.is_empty()).then_some(&item.generics)
}

/// A path of a trait with more arguments at its end.
fn with_args(path: &Path, more: &[TokenStream]) -> TokenStream {
    let Some(last) = path.segments.last() else { return quote!() };
    if more.is_empty() {
        return path.to_token_stream();
    }
    let lead = path.segments.iter().take(path.segments.len() - 1);
    let name = &last.ident;
    let args: Vec<TokenStream> = match &last.arguments {
        syn::PathArguments::AngleBracketed(args) => args.args.iter().map(|a| a.to_token_stream()).collect(),
        _ => Vec::new(),
    };
    quote!(#(#lead ::)* #name<#(#args,)* #(#more),*>)
}

/// One function that compiles only if `this` has `bound`.
fn check_bound(out: &mut Out, label: &str, generics: &Merged, this: &TokenStream, bound: &TokenStream) {
    let wrapper = out.name();
    let (list, clause) = (&generics.list, &generics.clause);
    let this = &name_lifetimes(this.clone(), &quote!('i_));
    let bound = name_lifetimes(replace(bound.clone(), "Self", this), &quote!('i_));
    let relaxed = bound.clone().into_iter().any(|token| is_punct(Some(&token), '?'));
    let sized = if relaxed { quote!() } else { quote!(?Sized+) };
    let tokens =
        quote!(fn #wrapper<'i_, #list>(x: *const #this) -> *const (impl #sized #bound) where #clause { x });
    out.check(label, tokens);
}

fn check_member(out: &mut Out, item: &ItemImpl, member: &ImplItem, this: &TokenStream) {
    match member {
        ImplItem::Fn(method) if unchecked(&method.attrs) => {}
        ImplItem::Fn(method) if matches!(method.vis, Visibility::Public(_)) => {
            let this = &name_lifetimes(this.clone(), &quote!('i_));
            let sig = self_replaced(&method.sig, this);
            let name = &sig.ident;
            let mut generics = Merged::new(&[&item.generics, &sig.generics]);
            generics.list = {
                let list = generics.list;
                quote!('i_, #list)
            };
            check_call(out, &format!("{this}::{name}"), &sig, &generics, &quote!(<#this>::#name), this);
        }
        ImplItem::Const(constant) => {
            let (wrapper, name) = (out.name(), &constant.ident);
            let ty = replace(constant.ty.to_token_stream(), "Self", this);
            let Merged { list, clause, .. } = Merged::new(&[&item.generics]);
            let tokens = quote!(fn #wrapper<#list>() -> #ty where #clause { <#this>::#name });
            out.check(&format!("{this}::{name}"), tokens);
        }
        _ => {}
    }
}

fn self_replaced(sig: &Signature, this: &TokenStream) -> Signature {
    let mut sig = sig.clone();
    let receiver = match sig.inputs.first() {
        Some(FnArg::Receiver(receiver)) => Some(receiver.clone()),
        _ => None,
    };
    for input in &mut sig.inputs {
        if let FnArg::Typed(typed) = input {
            *typed.ty = Type::Verbatim(replace(typed.ty.to_token_stream(), "Self", this));
        }
    }
    if let (Some(receiver), Some(first)) = (receiver, sig.inputs.first_mut()) {
        *first = FnArg::Receiver(receiver);
    }
    if let ReturnType::Type(_, ty) = &mut sig.output {
        **ty = Type::Verbatim(replace(ty.to_token_stream(), "Self", this));
    }
    sig
}

fn check_trait(out: &mut Out, item: &ItemTrait) {
    let name = &item.ident;
    let args = arguments(&item.generics);
    let bound = quote!(#name<#(#args),*>);
    let this = quote!(S_);
    let generics = Merged::new(&[&item.generics]).with(quote!(S_: #bound + ?Sized), &this);
    let supers = &item.supertraits;
    if !supers.is_empty() {
        let label = format!("supertraits of {name}");
        check_bound(out, &label, &generics, &this, &supers.to_token_stream());
    }
    for member in &item.items {
        let projection = quote!(<S_ as #bound>);
        match member {
            TraitItem::Fn(method) => {
                if unchecked(&method.attrs) {
                    continue;
                }
                let sig = self_replaced(&method.sig, &this);
                let by_value = matches!(method.sig.receiver(), Some(r) if matches!(r.kind, ReceiverKind::Value))
                    || returns_self(&method.sig.output);
                let this_bound = if by_value { quote!(S_: #bound) } else { quote!(S_: #bound + ?Sized) };
                let generics = Merged::new(&[&item.generics, &sig.generics]).with(this_bound, &this);
                let method = &sig.ident;
                let callee = quote!(#projection::#method);
                check_call(out, &format!("{name}::{method}"), &sig, &generics, &callee, &this);
            }
            TraitItem::Type(assoc) => {
                let assoc_name = &assoc.ident;
                let args = arguments(&assoc.generics);
                let generics =
                    Merged::new(&[&item.generics, &assoc.generics]).with(quote!(S_: #bound + ?Sized), &this);
                let projected = quote!(#projection::#assoc_name<#(#args),*>);
                let bounds = &assoc.bounds;
                let bounds = if bounds.is_empty() { quote!(Sized) } else { quote!(#bounds) };
                let label = format!("{name}::{assoc_name}");
                check_bound(out, &label, &generics, &projected, &replace(bounds, "Self", &this));
            }
            TraitItem::Const(constant) => {
                let (wrapper, constant_name) = (out.name(), &constant.ident);
                let ty = replace(constant.ty.to_token_stream(), "Self", &this);
                let (list, clause) = (&generics.list, &generics.clause);
                let tokens =
                    quote!(fn #wrapper<#list>() -> #ty where #clause { #projection::#constant_name });
                out.check(&format!("{name}::{constant_name}"), tokens);
            }
            _ => {}
        }
    }
}

/// Whether `Self` occurs in the type otherwise than as the start of a path.
fn returns_self(output: &ReturnType) -> bool {
    let tokens: Vec<TokenTree> = output.to_token_stream().into_iter().collect();
    let bare = |(index, token): (usize, &TokenTree)| {
        contains(token, "Self") && !is_punct(tokens.get(index + 1), ':')
    };
    tokens.iter().enumerate().any(bare)
}

fn check_alias(out: &mut Out, item: &ItemType) {
    let (wrapper, name, ty) = (out.name(), &item.ident, &item.ty);
    let args = arguments(&item.generics);
    let Merged { list, clause, .. } = Merged::new(&[&item.generics]);
    let tokens = quote!(fn #wrapper<#list>(x: *const #ty) -> *const #name<#(#args),*> where #clause { x });
    out.check(&name.to_string(), tokens);
}

fn check_struct(out: &mut Out, item: &ItemStruct, auto: &BTreeMap<String, Vec<ItemImpl>>) {
    if !matches!(item.vis, Visibility::Public(_)) {
        return;
    }
    let name = &item.ident;
    let args = arguments(&item.generics);
    let this = quote!(#name<#(#args),*>);
    for (index, field) in item.fields.iter().enumerate() {
        if !matches!(field.vis, Visibility::Public(_)) {
            continue;
        }
        let member = match &field.ident {
            Some(ident) => ident.to_token_stream(),
            None => syn::Index::from(index).to_token_stream(),
        };
        let (wrapper, ty) = (out.name(), &field.ty);
        let Merged { list, clause, .. } = Merged::new(&[&item.generics]);
        let tokens = quote!(fn #wrapper<#list>(x: &mut #this) -> *const #ty where #clause { &x.#member });
        out.check(&format!("{name}.{member}"), tokens);
    }
    check_derives(out, &item.attrs, &item.generics, &this);
    let auto = auto.get(&name.to_string()).map_or(&[][..], Vec::as_slice);
    check_auto_traits(out, item, auto);
}

fn check_enum(out: &mut Out, item: &ItemEnum) {
    if !matches!(item.vis, Visibility::Public(_)) {
        return;
    }
    let name = &item.ident;
    let args = arguments(&item.generics);
    let this = quote!(#name<#(#args),*>);
    let Merged { list, clause, .. } = Merged::new(&[&item.generics]);
    let mut arms = Vec::new();
    for variant in &item.variants {
        let case = &variant.ident;
        arms.push(quote!(#name::#case { .. } => {}));
        let wrapper = out.name();
        let types = variant.fields.iter().map(|f| &f.ty);
        let params: Vec<Ident> = (0..variant.fields.len()).map(|i| format_ident!("a{i}")).collect();
        let value = match &variant.fields {
            Fields::Unit => quote!(#name::#case),
            Fields::Unnamed(_) => quote!(#name::#case(#(#params),*)),
            Fields::Named(fields) => {
                let names = fields.named.iter().map(|f| &f.ident);
                quote!(#name::#case { #(#names: #params),* })
            }
        };
        let tokens = quote!(fn #wrapper<#list>(#(#params: #types),*) -> #this where #clause { #value });
        out.check(&format!("{name}::{case}"), tokens);
    }
    let rest = has_attribute(&item.attrs, "non_exhaustive").then(|| quote!(_ => {}));
    let wrapper = out.name();
    let tokens = quote!(fn #wrapper<#list>(x: #this) where #clause { match x { #(#arms)* #rest } });
    out.check(&format!("variants of {name}"), tokens);
    check_derives(out, &item.attrs, &item.generics, &this);
}

/// The impls that a `derive` stands for: every type parameter has the derived trait as a bound.
fn check_derives(out: &mut Out, attrs: &[Attribute], generics: &Generics, this: &TokenStream) {
    for attr in attrs.iter().filter(|a| a.path().is_ident("derive")) {
        let parser = Punctuated::<Path, Token![,]>::parse_terminated;
        let Ok(traits) = attr.parse_args_with(parser) else { continue };
        for path in traits {
            let bound = derived(&path);
            let mut merged = Merged::new(&[generics]);
            for param in type_params(generics) {
                merged.clause.extend(quote!(#param: #bound,));
            }
            check_bound(out, &format!("derive {} for {this}", path.to_token_stream()), &merged, this, &bound);
        }
    }
}

fn derived(path: &Path) -> TokenStream {
    match path.to_token_stream().to_string().as_str() {
        "Debug" => quote!(::std::fmt::Debug),
        "Hash" => quote!(::std::hash::Hash),
        "Copy" => quote!(Copy),
        _ => path.to_token_stream(),
    }
}

/// The impls of `Send`, `Sync` and `Unpin`, positive and negative, by the name of the type.
fn auto_impls(items: &[Item]) -> BTreeMap<String, Vec<ItemImpl>> {
    let mut found: BTreeMap<String, Vec<ItemImpl>> = BTreeMap::new();
    for item in items {
        let Item::Impl(item) = item else { continue };
        let (Some((path, _)), Type::Path(this)) = (&item.trait_, &*item.self_ty) else { continue };
        let auto = ["Send", "Sync", "Unpin"].iter().any(|t| path.is_ident(t));
        if let Some(last) = this.path.segments.last()
            && auto
        {
            found.entry(last.ident.to_string()).or_default().push(item.clone());
        }
    }
    found
}

/// Defines the struct once more from the fields in the file and compares its auto traits with the real one's.
fn check_auto_traits(out: &mut Out, item: &ItemStruct, auto: &[ItemImpl]) {
    let Some(sets) = probe_arguments(&item.generics) else { return };
    let (name, mirror) = (&item.ident, format_ident!("{}_", item.ident));
    let mut copy = item.clone();
    copy.attrs.clear();
    copy.ident = mirror.clone();
    let copy = replace(copy.to_token_stream(), &name.to_string(), &quote!(#mirror));
    out.check(&format!("mirror of {name}"), copy);
    for item in auto {
        let mut item = item.clone();
        item.attrs.clear();
        let tokens = replace(item.to_token_stream(), &name.to_string(), &quote!(#mirror));
        out.check(&format!("auto impl for {name}"), tokens);
    }
    for args in sets {
        let mut text = String::new();
        let _ = write!(text, "{}<{}>", name, args);
        let label = format!("auto traits of {text}");
        let args: TokenStream = args.parse().unwrap_or_default();
        for fact in ["SEND", "SYNC", "UNPIN"] {
            let fact_name = format_ident!("{fact}");
            let real = quote!(super::Is::<#name<#args>>::#fact_name);
            let ours = quote!(super::Is::<#mirror<#args>>::#fact_name);
            out.check(
                &format!("{label}: {fact}"),
                quote!(
                    const _: () = {
                        use super::{NotSend as _, NotSync as _, NotUnpin as _};
                        assert!(#real == #ours)
                    };
                ),
            );
        }
    }
}

/// Arguments for the parameters: each type parameter in turn takes every probe, the others the harmless one.
/// `None` where a bound keeps the probes out.
fn probe_arguments(generics: &Generics) -> Option<Vec<String>> {
    let probes = ["super::Both", "super::OnlySend", "super::OnlySync", "super::Neither", "super::NoUnpin"];
    let mut sets = Vec::new();
    let count = generics.params.len();
    if generics.where_clause.is_some() {
        return None;
    }
    for turn in 0..count.max(1) {
        for probe in probes {
            let mut args = Vec::new();
            for (index, param) in generics.params.iter().enumerate() {
                args.push(match param {
                    GenericParam::Lifetime(_) => "'static",
                    GenericParam::Const(_) => "1",
                    GenericParam::Type(param) if !probes_satisfy(&param.bounds) => return None,
                    GenericParam::Type(_) if index == turn => probe,
                    GenericParam::Type(_) => probes[0],
                });
            }
            sets.push(args.join(", "));
        }
    }
    sets.sort();
    sets.dedup();
    Some(sets)
}

fn probes_satisfy(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    bounds.iter().all(|bound| match bound {
        TypeParamBound::Lifetime(_) => true,
        TypeParamBound::Trait(bound) => {
            let name = bound.path.to_token_stream().to_string();
            ["Sized", "Iterator", "Write", "Read"].contains(&name.as_str())
        }
        _ => false,
    })
}

/// Generic parameters of several owners as one list, without defaults, and their where clauses as one.
struct Merged {
    list: TokenStream,
    clause: TokenStream,
}

impl Merged {
    fn new(owners: &[&Generics]) -> Merged {
        let params = || owners.iter().flat_map(|g| g.params.iter());
        let mut list = TokenStream::new();
        for param in params().filter(|p| matches!(p, GenericParam::Lifetime(_))) {
            list.extend(quote!(#param,));
        }
        for param in params() {
            match param {
                GenericParam::Lifetime(_) => {}
                GenericParam::Type(param) => {
                    let (name, bounds) = (&param.ident, &param.bounds);
                    list.extend(quote!(#name: #bounds,));
                }
                GenericParam::Const(param) => {
                    let (name, ty) = (&param.ident, &param.ty);
                    list.extend(quote!(const #name: #ty,));
                }
            }
        }
        let mut clause = TokenStream::new();
        for owner in owners {
            for predicate in owner.where_clause.iter().flat_map(|w| w.predicates.iter()) {
                clause.extend(quote!(#predicate,));
            }
        }
        Merged { list, clause }
    }

    /// The same with one more parameter, which is also what `Self` stands for.
    fn with(self, param: TokenStream, this: &TokenStream) -> Merged {
        let (list, clause) = (replace(self.list, "Self", this), replace(self.clause, "Self", this));
        Merged { list: quote!(#list #param,), clause }
    }
}

fn type_params(generics: &Generics) -> impl Iterator<Item = &Ident> {
    generics.type_params().map(|param| &param.ident)
}

fn type_and_const_params(generics: &Generics) -> Vec<&Ident> {
    let named = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(&param.ident),
        GenericParam::Const(param) => Some(&param.ident),
        GenericParam::Lifetime(_) => None,
    });
    named.collect()
}

fn arguments(generics: &Generics) -> Vec<TokenStream> {
    let args = generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        GenericParam::Type(param) => param.ident.to_token_stream(),
        GenericParam::Const(param) => param.ident.to_token_stream(),
    });
    args.collect()
}

fn has_attribute(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().any(|a| a.path().is_ident(name))
}

/// Items that no program may name or that only a special form calls carry `#[unchecked]`.
fn unchecked(attrs: &[Attribute]) -> bool {
    has_attribute(attrs, "unchecked")
}

/// `tokens` with every identifier `name` that starts a path replaced by `with`, in angle brackets where a path goes on from it.
fn replace(tokens: TokenStream, name: &str, with: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if ident == name && !follows_path(&tokens, index) => {
                let goes_on = is_punct(tokens.get(index + 1), ':') && is_punct(tokens.get(index + 2), ':');
                let single = with.clone().into_iter().count() == 1;
                out.extend(if goes_on && !single { quote!(<#with>) } else { with.clone() });
            }
            TokenTree::Group(group) => {
                out.extend([TokenTree::Group(Group::new(
                    group.delimiter(),
                    replace(group.stream(), name, with),
                ))]);
            }
            other => out.extend([other.clone()]),
        }
    }
    out
}

/// `tokens` of a type with every elided lifetime called `name`, except inside the arguments of `Fn(..)`.
fn name_lifetimes(tokens: TokenStream, name: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut after_name = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                out.extend([token.clone()]);
                if !is_punct(tokens.get(index + 1), '\'') {
                    out.extend(name.clone());
                }
            }
            TokenTree::Ident(ident) if ident == "_" && is_punct(previous(&tokens, index), '\'') => {
                out.extend(name.clone().into_iter().skip(1));
            }
            TokenTree::Group(group) if !after_name => {
                out.extend([TokenTree::Group(Group::new(
                    group.delimiter(),
                    name_lifetimes(group.stream(), name),
                ))]);
            }
            other => out.extend([other.clone()]),
        }
        after_name = matches!(token, TokenTree::Ident(ident) if ident.to_string().starts_with("Fn"));
    }
    out
}

fn follows_path(tokens: &[TokenTree], index: usize) -> bool {
    is_punct(previous(tokens, index), ':') && is_punct(previous(tokens, index - 1), ':')
}

fn previous(tokens: &[TokenTree], index: usize) -> Option<&TokenTree> {
    index.checked_sub(1).and_then(|before| tokens.get(before))
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

fn contains(token: &TokenTree, name: &str) -> bool {
    match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => group.stream().into_iter().any(|t| contains(&t, name)),
        _ => false,
    }
}

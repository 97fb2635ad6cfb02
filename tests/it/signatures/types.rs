//! Checks of structs and enums: fields, variants, derived and automatic traits.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Fields, GenericParam, Generics, Item, ItemEnum, ItemImpl, ItemStruct, Path, Token, Type,
    TypeParamBound, Visibility,
};

use super::functions::check_bound;
use super::program::Out;
use super::tokens::{Merged, arguments, has_attribute, replace, type_params};

pub fn check_struct(out: &mut Out, item: &ItemStruct, auto: &BTreeMap<String, Vec<ItemImpl>>) {
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

pub fn check_enum(out: &mut Out, item: &ItemEnum) {
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
pub fn auto_impls(items: &[Item]) -> BTreeMap<String, Vec<ItemImpl>> {
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

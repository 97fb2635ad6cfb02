//! Checks of functions, methods, impls and traits: what can be called, and what implements what.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{
    FnArg, Generics, ImplItem, ItemFn, ItemImpl, ItemTrait, ItemType, Path, Receiver, ReceiverKind,
    ReturnType, Safety, Signature, TraitItem, Type, Visibility,
};

use super::program::Out;
use super::tokens::{
    Merged, arguments, contains, is_punct, name_lifetimes, replace, type_and_const_params, unchecked,
};

pub fn check_fn(out: &mut Out, item: &ItemFn, path: &TokenStream) {
    let name = &item.sig.ident;
    let callee = quote!(#path::#name);
    let generics = Merged::new(&[&item.sig.generics]);
    check_call(out, &name.to_string(), &item.sig, &generics, &callee, &quote!(Self));
}

/// One function that only compiles if `callee` has the signature `sig`; `this` is the type of `self`.
///
/// As a rule it turns `callee` into a pointer to a function of that type, which allows no coercion of arguments or
/// result. Pointers cannot name the result of an async function and the like: there, it calls `callee`.
pub fn check_call(
    out: &mut Out,
    label: &str,
    sig: &Signature,
    generics: &Merged,
    callee: &TokenStream,
    this: &TokenStream,
) {
    let Types { inputs, output, mut extra } = types(sig, this);
    let has_impl_argument = !extra.is_empty();
    if named_receiver(sig, this) {
        extra.insert(0, quote!('s_));
    }
    let turbofish = if has_impl_argument { Vec::new() } else { type_and_const_params(&sig.generics) };
    let turbofish = if turbofish.is_empty() { quote!() } else { quote!(::<#(#turbofish),*>) };
    let is_unsafe = matches!(sig.safety, Safety::Unsafe(_));
    let wrapper = out.name();
    let (list, clause) = (&generics.list, &generics.clause);
    let (lifetimes, types): (Vec<TokenStream>, Vec<TokenStream>) =
        extra.into_iter().partition(|param| is_punct(param.clone().into_iter().next().as_ref(), '\''));
    let params = quote!(<#(#lifetimes,)* #list #(#types,)*>);
    let by_call = sig.asyncness.is_some()
        || sig.abi.is_some()
        || output.clone().into_iter().any(|t| contains(&t, "impl"));
    let args: Vec<Ident> = (0..inputs.len()).map(|index| format_ident!("a{index}")).collect();
    let params = quote!(#params(#(#args: #inputs),*));
    let tokens = if by_call {
        let call = quote!(#callee #turbofish(#(#args),*));
        let call = if is_unsafe { quote!(unsafe { #call }) } else { call };
        quote!(fn #wrapper #params -> #output where #clause { #call })
    } else {
        let safety = is_unsafe.then(|| quote!(unsafe));
        // The arguments and the result are there for what their types imply about lifetimes.
        quote!(fn #wrapper #params -> #output where #clause {
            let exact: #safety fn(#(#inputs),*) -> #output = #callee #turbofish;
            loop {}
        })
    };
    out.check(label, tokens);
}

/// The types of a signature without `impl` in an argument; `extra` are the parameters that stand for those.
struct Types {
    inputs: Vec<TokenStream>,
    output: TokenStream,
    extra: Vec<TokenStream>,
}

fn types(sig: &Signature, this: &TokenStream) -> Types {
    let mut extra = Vec::new();
    let mut inputs = Vec::new();
    for (index, input) in sig.inputs.iter().enumerate() {
        inputs.push(match input {
            FnArg::Receiver(receiver) => name_lifetimes(receiver_type(receiver, this), &quote!('s_)),
            FnArg::Typed(typed) => match &*typed.ty {
                Type::ImplTrait(ty) => {
                    let (param, bounds) = (format_ident!("I{index}_"), &ty.bounds);
                    extra.push(quote!(#param: #bounds));
                    quote!(#param)
                }
                ty => ty.to_token_stream(),
            },
        });
    }
    let output = match &sig.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, ty) if named_receiver(sig, this) => {
            name_lifetimes(ty.to_token_stream(), &quote!('s_))
        }
        ReturnType::Type(_, ty) => ty.to_token_stream(),
    };
    let output = if sig.asyncness.is_some() { quote!(impl Future<Output = #output>) } else { output };
    Types { inputs, output, extra }
}

/// Whether `self` has an elided lifetime, which elided ones of the result then stand for.
fn named_receiver(sig: &Signature, this: &TokenStream) -> bool {
    let Some(receiver) = sig.receiver() else { return false };
    let ty = receiver_type(receiver, this);
    name_lifetimes(ty.clone(), &quote!('s_)).to_string() != ty.to_string()
}

fn receiver_type(receiver: &Receiver, this: &TokenStream) -> TokenStream {
    match &receiver.kind {
        ReceiverKind::Reference(and, lifetime, mutability) => quote!(#and #lifetime #mutability #this),
        ReceiverKind::Typed(_, ty) => replace(ty.to_token_stream(), "Self", this),
        _ => this.clone(),
    }
}

pub fn check_impl(out: &mut Out, item: &ItemImpl) {
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
pub fn check_bound(out: &mut Out, label: &str, generics: &Merged, this: &TokenStream, bound: &TokenStream) {
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
            *typed.ty = parsed(replace(typed.ty.to_token_stream(), "Self", this));
        }
    }
    if let (Some(receiver), Some(first)) = (receiver, sig.inputs.first_mut()) {
        *first = FnArg::Receiver(receiver);
    }
    if let ReturnType::Type(_, ty) = &mut sig.output {
        **ty = parsed(replace(ty.to_token_stream(), "Self", this));
    }
    sig
}

fn parsed(tokens: TokenStream) -> Type {
    syn::parse2(tokens.clone()).unwrap_or(Type::Verbatim(tokens))
}

pub fn check_trait(out: &mut Out, item: &ItemTrait) {
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

pub fn check_alias(out: &mut Out, item: &ItemType) {
    let (wrapper, name, ty) = (out.name(), &item.ident, &item.ty);
    let args = arguments(&item.generics);
    let Merged { list, clause, .. } = Merged::new(&[&item.generics]);
    let tokens = quote!(fn #wrapper<#list>(x: *const #ty) -> *const #name<#(#args),*> where #clause { x });
    out.check(&name.to_string(), tokens);
}

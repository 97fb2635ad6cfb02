//! Macro calls: what their tokens are when read as code.
//!
//! Which macro a call really calls is for the resolver; here the tokens are read the way the well-known macro
//! of that name reads them, else as expressions, statements or items, whichever fits first.

use proc_macro2::{Span, TokenStream, TokenTree};
use rustc_hash::FxHashSet;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::expansion::Expanded;
use crate::source::hir::expr::{Block, BlockKind, Expr, ExprId, ExprList, SelectArm, Stmt};
use crate::source::hir::item::TreeId;
use crate::source::hir::macros::{MacroCall, MacroInput, Select};
use crate::source::hir::path::{Path, PathStart, Segment};
use crate::source::syntax::lower::attrs::split_commas;
use crate::source::syntax::lower::body::{BodyLowerer, WillExpand};
use crate::source::syntax::lower::patterns::split_guard;
use crate::source::syntax::lower::projected::Projected;
use crate::source::syntax::lower::types::{name_of, path_start};
use crate::source::syntax::lower::{Lowerer, cfg_if};
use crate::source::syntax::macro_rules::{ExpandError, Source, pasted};
use crate::source::syntax::places::Places;
use crate::source::syntax::{expand, known};

/// How the tokens of a macro of some name are read.
enum Reading {
    /// Nothing in it runs here.
    NotCode,
    /// Arms.
    Select,
    /// An expression and a pattern.
    Matches,
    /// Arguments with fields and modifiers, as of `tracing` and `log`.
    Events,
    /// Statements of a generator that is a future.
    Generator,
    /// `if #[cfg(…)] { … } else { … }`
    CfgIf,
    /// Whatever fits.
    Guess,
}

fn reading(name: &str) -> Reading {
    match name {
        "select" | "select_biased" => Reading::Select,
        "matches" | "assert_matches" | "debug_assert_matches" => Reading::Matches,
        "trace" | "debug" | "info" | "warn" | "error" | "event" | "log" | "span" | "trace_span"
        | "debug_span" | "info_span" | "warn_span" | "error_span" => Reading::Events,
        "stream" | "try_stream" => Reading::Generator,
        "cfg_if" => Reading::CfgIf,
        "stringify"
        | "concat"
        | "include"
        | "include_str"
        | "include_bytes"
        | "env"
        | "option_env"
        | "file"
        | "line"
        | "column"
        | "module_path"
        | "cfg"
        | "compile_error"
        | "quote"
        | "quote_spanned"
        | "parse_quote"
        | "parse_quote_spanned"
        | "macro_rules"
        | "global_asm"
        | "asm" => Reading::NotCode,
        _ => Reading::Guess,
    }
}

/// The closing delimiter of a macro call.
pub fn delimiter_close(delimiter: &syn::MacroDelimiter) -> Span {
    match delimiter {
        syn::MacroDelimiter::Paren(paren) => paren.span.close(),
        syn::MacroDelimiter::Brace(brace) => brace.span.close(),
        syn::MacroDelimiter::Bracket(bracket) => bracket.span.close(),
    }
}

impl Places<'_> {
    /// The bytes between the delimiters of a macro call.
    pub fn inside(&self, delimiter: &syn::MacroDelimiter) -> TextRange {
        let open = match delimiter {
            syn::MacroDelimiter::Paren(paren) => paren.span.open(),
            syn::MacroDelimiter::Brace(brace) => brace.span.open(),
            syn::MacroDelimiter::Bracket(bracket) => bracket.span.open(),
        };
        TextRange::new(self.end(open), self.start(delimiter_close(delimiter)))
    }
}

fn call_of(places: &Places<'_>, mac: &syn::Macro, input: MacroInput) -> MacroCall {
    let idents = || mac.path.segments.iter().map(|segment| &segment.ident);
    let (start, skip) = match mac.path.leading_colon {
        Some(_) => (PathStart::Global, 0),
        None => path_start(idents(), places),
    };
    let first = idents().next().map_or(mac.bang_token.span, |ident| ident.span());
    MacroCall {
        start,
        path: idents().skip(skip).map(name_of).collect(),
        tokens: places.inside(&mac.delimiter),
        text: places.expansion(),
        span: places.at(places.start(first), places.end(delimiter_close(&mac.delimiter))),
        input,
    }
}

/// A macro call where items stand.
pub fn item_call(file: &mut Lowerer<'_>, mac: &syn::Macro) -> MacroCall {
    let name = mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    let input = match reading(&name) {
        Reading::NotCode => opaque(mac.tokens.clone()),
        Reading::CfgIf => match cfg_if::items.parse2(mac.tokens.clone()) {
            Ok(arms) => MacroInput::Items(file.new_cfg_tree(&arms)),
            Err(_) => opaque(mac.tokens.clone()),
        },
        _ => match known_items(file, &name, mac)
            .or_else(|| pasted_items(file, &name, mac))
            .or_else(|| guess_items(file, &name, &mac.tokens))
        {
            Some(tree) => MacroInput::Items(tree),
            None => opaque(mac.tokens.clone()),
        },
    };
    call_of(&file.places, mac, input)
}

/// Items of a macro that pollcat knows.
fn known_items(file: &mut Lowerer<'_>, name: &str, mac: &syn::Macro) -> Option<TreeId> {
    let rules = known::item_rules(name)?;
    made_items(file, mac, |source, tokens| rules.expand(source, tokens))
}

/// Items of `paste!`.
fn pasted_items(file: &mut Lowerer<'_>, name: &str, mac: &syn::Macro) -> Option<TreeId> {
    if name != "paste" {
        return None;
    }
    made_items(file, mac, pasted)
}

fn made_items(
    file: &mut Lowerer<'_>,
    mac: &syn::Macro,
    make: impl FnOnce(Source<'_>, TextRange) -> Result<Expanded, ExpandError>,
) -> Option<TreeId> {
    let tokens = file.places.inside(&mac.delimiter);
    let first = mac.path.segments.first()?.ident.span();
    let whole = TextRange::new(file.places.start(first), file.places.end(delimiter_close(&mac.delimiter)));
    expand::known_items(file, tokens, whole, make)
}

fn guess_items(file: &mut Lowerer<'_>, name: &str, tokens: &TokenStream) -> Option<TreeId> {
    let items = parse_items.parse2(tokens.clone()).ok().filter(|items| !items.is_empty())?;
    let projected = if name == "pin_project" { Projected::All } else { file.projected };
    let before = std::mem::replace(&mut file.projected, projected);
    let tree = file.new_tree(items.iter());
    file.projected = before;
    Some(tree)
}

/// The variables that `pin! { let a = …; let b = …; }` declares in the block it stands in.
// LIMIT: they have the type of their value, not of a pinned reference to it.
pub fn pinned_locals(mac: &syn::Macro) -> Option<Vec<syn::Local>> {
    let name = mac.path.segments.last()?;
    if name.ident != "pin" || mac.tokens.is_empty() {
        return None;
    }
    let stmts = syn::Block::parse_within.parse2(mac.tokens.clone()).ok()?;
    let locals = stmts.into_iter().map(|stmt| match stmt {
        syn::Stmt::Local(local) => Some(local),
        _ => None,
    });
    locals.collect()
}

fn parse_items(input: ParseStream<'_>) -> syn::Result<Vec<syn::Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// The names among tokens that are not read as code.
fn opaque(tokens: TokenStream) -> MacroInput {
    let (mut names, mut seen, mut rest) = (Vec::new(), FxHashSet::default(), vec![tokens.into_iter()]);
    let mut declares = false;
    while let Some(stream) = rest.last_mut() {
        match stream.next() {
            None => drop(rest.pop()),
            Some(TokenTree::Group(group)) => rest.push(group.stream().into_iter()),
            Some(TokenTree::Ident(ident)) => {
                let name = name_of(&ident);
                // `fn name` uses nothing of that name.
                if !std::mem::replace(&mut declares, name.as_str() == "fn") && seen.insert(name) {
                    names.push(name);
                }
                continue;
            }
            Some(_) => {}
        }
        declares = false;
    }
    MacroInput::Opaque(names.into())
}

impl BodyLowerer<'_, '_> {
    /// A macro call as an expression, statement or pattern.
    pub fn macro_expr(&mut self, mac: &syn::Macro) -> ExprId {
        let name = mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        self.body.facts.macros = true;
        self.body.facts.awaits |= matches!(&*name, "select" | "select_biased" | "join" | "try_join");
        let mut call = call_of(&self.file.places, mac, MacroInput::Exprs(ExprList::default()));
        let will_expand = |expands: &WillExpand<'_>| expands(&self.file.hir, call.start, &call.path);
        if matches!(reading(&name), Reading::Select) || !self.will_expand.is_some_and(will_expand) {
            call.input = self.read_macro(&name, mac);
        }
        let span = call.span;
        let call = self.body.macros.alloc(call);
        self.body.add_expr(Expr::Macro(call), span)
    }

    /// What the tokens of a macro called `name` are as code.
    pub fn read_macro(&mut self, name: &str, mac: &syn::Macro) -> MacroInput {
        match known_items(self.file, name, mac) {
            Some(tree) => MacroInput::Items(tree),
            None => self.macro_input(name, mac),
        }
    }

    fn macro_input(&mut self, name: &str, mac: &syn::Macro) -> MacroInput {
        let tokens = &mac.tokens;
        let known = match reading(name) {
            Reading::NotCode => return opaque(tokens.clone()),
            Reading::Select => {
                parse_select.parse2(tokens.clone()).ok().map(|select| self.select(name, &select))
            }
            Reading::Matches => parse_matches.parse2(tokens.clone()).ok().map(|parts| self.matches(&parts)),
            Reading::Events => return self.events(tokens.clone()),
            Reading::Generator => syn::Block::parse_within.parse2(tokens.clone()).ok().map(|stmts| {
                self.body.facts.async_blocks = true;
                self.block_input(&stmts, |block| Expr::Async { block, is_move: true }, tokens)
            }),
            Reading::CfgIf => {
                cfg_if::stmts.parse2(tokens.clone()).ok().map(|arms| self.cfg_arms(&arms, tokens))
            }
            Reading::Guess => None,
        };
        known.or_else(|| self.guess(name, mac)).unwrap_or_else(|| opaque(tokens.clone()))
    }

    fn guess(&mut self, name: &str, mac: &syn::Macro) -> Option<MacroInput> {
        let tokens = &mac.tokens;
        if tokens.is_empty() {
            return Some(MacroInput::Exprs(ExprList::default()));
        }
        if let Ok(args) = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated.parse2(tokens.clone()) {
            return Some(self.exprs_input(args.iter()));
        }
        // In other delimiters `a; b` are statements.
        if matches!(mac.delimiter, syn::MacroDelimiter::Bracket(_))
            && let Ok((value, len)) = parse_repeat.parse2(tokens.clone())
        {
            return Some(self.exprs_input([&value, &len].into_iter()));
        }
        if let Ok(stmts) = syn::Block::parse_within.parse2(tokens.clone()) {
            let plain = |block| Expr::Block { block, label: None, kind: BlockKind::Plain };
            return Some(self.block_input(&stmts, plain, tokens));
        }
        guess_items(self.file, name, tokens).map(MacroInput::Items)
    }

    fn block_input(
        &mut self,
        stmts: &[syn::Stmt],
        make: impl FnOnce(crate::source::hir::expr::BlockId) -> Expr,
        tokens: &TokenStream,
    ) -> MacroInput {
        let block = self.statements(stmts);
        let ends = tokens.clone().into_iter().map(|token| token.span());
        let range =
            ends.map(|span| self.file.places.range(span)).reduce(TextRange::cover).unwrap_or_default();
        MacroInput::Block(self.add(make(block), range.start, range.end))
    }

    /// Arms of a `cfg_if!`: blocks in a block, each with its predicate.
    fn cfg_arms(&mut self, arms: &[cfg_if::Arm<syn::Stmt>], tokens: &TokenStream) -> MacroInput {
        let ends = tokens.clone().into_iter().map(|token| token.span());
        let range =
            ends.map(|span| self.file.places.range(span)).reduce(TextRange::cover).unwrap_or_default();
        let plain = |block| Expr::Block { block, label: None, kind: BlockKind::Plain };
        let stmts = arms.iter().map(|arm| {
            let block = self.statements(&arm.content);
            let (start, end) = (self.start(arm.braces.open()), self.end(arm.braces.close()));
            let expr = self.add(plain(block), start, end);
            self.body.cfgs.push((expr, arm.cfg.clone()));
            Stmt::Expr { expr, semicolon: false }
        });
        let stmts = stmts.collect();
        let block = self.body.blocks.alloc(Block { stmts, tail: None, items: None });
        MacroInput::Block(self.add(plain(block), range.start, range.end))
    }

    fn exprs_input<'x>(&mut self, args: impl Iterator<Item = &'x syn::Expr>) -> MacroInput {
        let (mut lowered, mut captured) = (Vec::new(), Vec::new());
        for arg in args {
            lowered.push(self.macro_arg(arg, &mut captured));
        }
        lowered.append(&mut captured);
        MacroInput::Exprs(self.body.add_list(&lowered))
    }

    /// One argument; of `name = value` the value. Variables that a format string names join `captured`.
    fn macro_arg(&mut self, arg: &syn::Expr, captured: &mut Vec<ExprId>) -> ExprId {
        match arg {
            syn::Expr::Assign(named) if matches!(&*named.left, syn::Expr::Path(path) if path.path.get_ident().is_some()) => {
                self.expr(&named.right)
            }
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                let value = text.value();
                if value.contains('{') {
                    let range = self.file.places.range(text.span());
                    captured.extend(captures(&value).map(|name| self.captured(name, range)));
                }
                self.expr(arg)
            }
            _ => self.expr(arg),
        }
    }

    fn captured(&mut self, name: &str, range: TextRange) -> ExprId {
        let span = self.at(range.start, range.end);
        let segment = Segment { name: Name::new(name), args: None };
        let path = Path { start: PathStart::Plain, segments: segment.into(), qself: None };
        let path = self.body.store.add_path(path, span);
        self.body.add_expr(Expr::Path(path), span)
    }

    /// Arguments of logging macros: `target: "a", field = x, %y, ?z, "text {w}", v`.
    fn events(&mut self, tokens: TokenStream) -> MacroInput {
        let (mut lowered, mut captured) = (Vec::new(), Vec::new());
        for part in split_commas(tokens) {
            if let Ok(arg) = syn::parse2::<syn::Expr>(event_value(part)) {
                lowered.push(self.macro_arg(&arg, &mut captured));
            }
        }
        lowered.append(&mut captured);
        MacroInput::Exprs(self.body.add_list(&lowered))
    }

    fn matches(&mut self, parts: &(syn::Expr, syn::Pat, Option<syn::Expr>)) -> MacroInput {
        let scrutinee = self.expr(&parts.0);
        let (pat, guard) = split_guard(&parts.1);
        let pat = self.pat(pat);
        let guard = guard.or(parts.2.as_ref()).map(|guard| self.expr(guard));
        MacroInput::Matches { scrutinee, pat, guard }
    }

    fn select(&mut self, name: &str, select: &SelectSyntax) -> MacroInput {
        let arms = select.arms.iter().map(|arm| {
            let future = self.expr(&arm.future);
            let precondition = arm.precondition.as_ref().map(|condition| self.expr(condition));
            let pat = self.pat(&arm.pat);
            SelectArm { pat, future, precondition, handler: self.expr(&arm.handler) }
        });
        let arms = arms.collect();
        let otherwise = select.otherwise.iter().map(|handler| self.expr(handler)).collect();
        let biased = select.biased || name == "select_biased";
        MacroInput::Select(Box::new(Select { biased, arms, otherwise }))
    }
}

/// `[value; len]` of `vec!` and its kin.
fn parse_repeat(input: ParseStream<'_>) -> syn::Result<(syn::Expr, syn::Expr)> {
    let value = input.parse()?;
    input.parse::<syn::Token![;]>()?;
    Ok((value, input.parse()?))
}

/// `expr, pattern if guard`, and what may follow it in assertions.
fn parse_matches(input: ParseStream<'_>) -> syn::Result<(syn::Expr, syn::Pat, Option<syn::Expr>)> {
    let scrutinee = input.parse()?;
    input.parse::<syn::Token![,]>()?;
    let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
    let guard = match input.parse::<Option<syn::Token![if]>>()? {
        Some(_) => Some(input.parse()?),
        None => None,
    };
    if !input.is_empty() {
        input.parse::<syn::Token![,]>()?;
        input.parse::<TokenStream>()?;
    }
    Ok((scrutinee, pat, guard))
}

struct SelectSyntax {
    biased: bool,
    arms: Vec<ArmSyntax>,
    otherwise: Vec<syn::Expr>,
}

struct ArmSyntax {
    pat: syn::Pat,
    future: syn::Expr,
    precondition: Option<syn::Expr>,
    handler: syn::Expr,
}

fn parse_select(input: ParseStream<'_>) -> syn::Result<SelectSyntax> {
    let mut select = SelectSyntax { biased: false, arms: Vec::new(), otherwise: Vec::new() };
    if is_word(input, "biased") && input.peek2(syn::Token![;]) {
        input.parse::<syn::Ident>()?;
        input.parse::<syn::Token![;]>()?;
        select.biased = true;
    }
    while !input.is_empty() {
        let word = input.peek(syn::Token![else]) || is_word(input, "complete") || is_word(input, "default");
        if word && input.peek2(syn::Token![=>]) {
            input.parse::<TokenTree>()?;
            select.otherwise.push(parse_handler(input)?);
        } else {
            select.arms.push(parse_arm(input)?);
        }
    }
    Ok(select)
}

fn is_word(input: ParseStream<'_>, word: &str) -> bool {
    input.fork().parse::<syn::Ident>().is_ok_and(|ident| ident == word)
}

fn parse_arm(input: ParseStream<'_>) -> syn::Result<ArmSyntax> {
    let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<syn::Token![=]>()?;
    let future = input.parse()?;
    let mut precondition = None;
    if input.peek(syn::Token![,]) {
        input.parse::<syn::Token![,]>()?;
        input.parse::<syn::Token![if]>()?;
        precondition = Some(input.parse()?);
    }
    Ok(ArmSyntax { pat, future, precondition, handler: parse_handler(input)? })
}

/// `=> expr,`; the comma may be left out after a block.
fn parse_handler(input: ParseStream<'_>) -> syn::Result<syn::Expr> {
    input.parse::<syn::Token![=>]>()?;
    let handler = syn::Expr::parse_with_earlier_boundary_rule(input)?;
    input.parse::<Option<syn::Token![,]>>()?;
    Ok(handler)
}

/// The value in one argument of a logging macro.
fn event_value(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let punct = |at: usize, char: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == char);
    // `name = `, `a.b = `, `"text" = `, `target: `
    let is_name = |token: &TokenTree| match token {
        TokenTree::Ident(_) | TokenTree::Literal(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '.',
        TokenTree::Group(_) => false,
    };
    let named = tokens.iter().take_while(|token| is_name(token)).count();
    let assigned = named > 0 && punct(named, '=') && !punct(named + 1, '=');
    let labelled = named == 1 && punct(1, ':') && !punct(2, ':');
    let mut start = if assigned || labelled { named + 1 } else { 0 };
    if punct(start, '%') || punct(start, '?') {
        start += 1;
    }
    tokens.into_iter().skip(start).collect()
}

/// Names of the variables that a format string captures: `{name}`, `{name:?}`, `{:width$}`.
fn captures(format: &str) -> impl Iterator<Item = &str> {
    let mut names = Vec::new();
    let mut rest = format;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let (name, spec) = rest[..close].split_once(':').unwrap_or((&rest[..close], ""));
        names.push(name);
        let widths = spec.split('$').rev().skip(1);
        names.extend(widths.map(|part| part.rsplit(|c: char| !is_word_char(c)).next().unwrap_or_default()));
        rest = &rest[close..];
    }
    let starts = |name: &str| name.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
    names.into_iter().filter(move |name| starts(name) && name.chars().all(is_word_char))
}

fn is_word_char(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use super::captures;

    #[test]
    fn format_strings_name_variables() {
        let of = |text| captures(text).collect::<Vec<_>>();
        assert_eq!(of("{a} {{b}} {} {0} {c:?} {d:>w$.p$} {{{e}}}"), ["a", "c", "d", "p", "w", "e"]);
        assert!(of("{").is_empty() && of("}{").is_empty() && of("{a").is_empty());
    }
}

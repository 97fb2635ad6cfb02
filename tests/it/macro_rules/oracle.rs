//! What rustc makes of the same macros.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use libtest_mimic::Failed;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::cases::{ACCEPTED, Case};
use super::expander::expand_all;
use super::programs::PROGRAMS;
use super::same_tokens;

/// The table of single steps, with each body turned into a string by rustc.
pub fn agrees_with_single_steps() -> Result<(), Failed> {
    let mut program = "#![allow(unused)]\n".to_owned();
    let mut main = String::new();
    for (number, case) in ACCEPTED.iter().enumerate() {
        let rules = with_stringified_bodies(case.rules);
        let Case { call, .. } = case;
        writeln!(
            program,
            "mod c{number} {{ macro_rules! m {{ {rules} }} pub const OUT: &str = m!{{ {call}\n }}; }}"
        )?;
        writeln!(main, "println!(\"{{:?}}\", c{number}::OUT);")?;
    }
    let output = run(&format!("{program}fn main() {{ {main} }}"))?;
    let lines: Vec<&str> = output.lines().collect();
    assert_eq!(lines.len(), ACCEPTED.len());
    for (case, line) in ACCEPTED.iter().zip(lines) {
        let literal: syn::LitStr = syn::parse_str(line)?;
        same_tokens(&literal.value(), case.expected)
            .map_err(|failed| format!("{}: {}", case.name, failed.message().unwrap_or_default()))?;
    }
    Ok(())
}

/// The values of the programs, once with macros and once expanded by pollcat.
pub fn same_values() -> Result<(), Failed> {
    let mut program = "#![allow(unused)]\n".to_owned();
    let mut main = String::new();
    for (number, case) in PROGRAMS.iter().enumerate() {
        let written = format!(
            "{} pub fn value() -> String {{ format!(\"{{:?}}\", {}) }}",
            case.definitions, case.value
        );
        let expanded = expand_all(&written).map_err(|error| format!("{}: {error:?}", case.name))?;
        // `crate::` of the definitions is the module here.
        let here = |text: &str, module: &str| {
            text.replace("crate ::", "crate::").replace("crate::", &format!("crate::{module}{number}::"))
        };
        let (written, expanded) = (here(&written, "w"), here(&expanded, "e"));
        writeln!(program, "mod w{number} {{ {written} }}\nmod e{number} {{ {expanded} }}")?;
        writeln!(main, "println!(\"{{}}\\n{{}}\", w{number}::value(), e{number}::value());")?;
    }
    let output = run(&format!("{program}fn main() {{ {main} }}"))?;
    let lines: Vec<&str> = output.lines().collect();
    assert_eq!(lines.len(), 2 * PROGRAMS.len());
    for (case, values) in PROGRAMS.iter().zip(lines.chunks(2)) {
        if values[0] != values[1] {
            return Err(format!("{}: {} became {}", case.name, values[0], values[1]).into());
        }
    }
    Ok(())
}

/// `(m) => { body }` → `(m) => { stringify!(body) }`
fn with_stringified_bodies(rules: &str) -> TokenStream {
    let stream: TokenStream = rules.parse().expect("tokens");
    let mut behind_arrow = false;
    let trees = stream.into_iter().map(|tree| match tree {
        TokenTree::Group(group) if behind_arrow => {
            behind_arrow = false;
            let call = [
                TokenTree::from(Ident::new("stringify", Span::call_site())),
                TokenTree::from(proc_macro2::Punct::new('!', proc_macro2::Spacing::Alone)),
                TokenTree::from(Group::new(Delimiter::Parenthesis, group.stream())),
            ];
            TokenTree::from(Group::new(Delimiter::Brace, call.into_iter().collect()))
        }
        TokenTree::Punct(punct) => {
            behind_arrow = punct.as_char() == '>';
            TokenTree::Punct(punct)
        }
        other => other,
    });
    trees.collect()
}

/// What rustc has against the program.
pub fn errors(program: &str) -> Result<String, Failed> {
    let folder = tempfile::tempdir()?;
    let source = folder.path().join("p.rs");
    std::fs::write(&source, program)?;
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.args(["--edition=2021", "--crate-type=lib", "--emit=metadata", "--error-format=short", "-o"]);
    let output = command.arg(folder.path().join("p.rmeta")).arg(&source).output()?;
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// What the program prints.
fn run(program: &str) -> Result<String, Failed> {
    let folder = tempfile::tempdir()?;
    let (source, binary) = (folder.path().join("p.rs"), folder.path().join("p"));
    std::fs::write(&source, program)?;
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    output(
        Command::new(rustc).args(["--edition", "2021", "-Cdebuginfo=0", "-o"]).arg(&binary).arg(&source),
        program,
    )?;
    output(&mut Command::new(Path::new(&binary)), program)
}

fn output(command: &mut Command, program: &str) -> Result<String, Failed> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    Err(format!("{}\n{program}", String::from_utf8_lossy(&output.stderr)).into())
}

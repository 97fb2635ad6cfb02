//! `macro_rules!`: what calls turn into, told by tables and by rustc itself.

mod cases;
pub mod driver;
mod expander;
mod lowered;
mod oracle;
mod places;
mod programs;
mod refusals;
mod tokens;

use libtest_mimic::{Failed, Trial};
use pollcat::base::text::TextRange;
use pollcat::source::hir::expansion::Expanded;
use pollcat::source::syntax::macro_rules::{ExpandError, Rules, Source};

use cases::{ACCEPTED, Case};

type Check = fn() -> Result<(), Failed>;

pub fn trials() -> Vec<Trial> {
    let steps =
        ACCEPTED.iter().map(|case| Trial::test(format!("macro_rules/step/{}", case.name), || one_step(case)));
    let mut trials: Vec<Trial> = steps.collect();
    let checks: [(&str, Check); 20] = [
        ("refused_definitions", refusals::definitions),
        ("refused_calls", refusals::calls),
        ("rustc_refuses_the_same_calls", refusals::rustc_refuses_the_same_calls),
        ("limits_are_errors", refusals::limits_are_errors),
        ("metavariable_expressions", refusals::metavariable_expressions),
        ("any_prefix_is_fine", refusals::any_prefix_is_fine),
        ("arguments_keep_their_places", places::arguments_keep_theirs),
        ("nested_calls_keep_the_first_places", places::nested_calls_keep_the_first),
        ("whole_token_lists_stay_together", places::whole_token_lists_stay_together),
        ("parts_of_literals_have_places", places::parts_of_literals_have_places),
        ("items", lowered::items),
        ("members", lowered::members),
        ("statements_join_the_block", lowered::statements_join_the_block),
        ("items_of_statements_join_the_block", lowered::items_of_statements_join_the_block),
        ("values_are_inputs_of_their_calls", lowered::values_are_inputs_of_their_calls),
        ("captured_code_stands_as_it_was", lowered::captured_code_stands_as_it_was),
        ("macros_made_by_macros", lowered::macros_made_by_macros),
        ("endless_macros_end", lowered::endless_macros_end),
        ("what_does_not_fit_stays", lowered::what_does_not_fit_stays),
        ("known_items", lowered::known_items),
    ];
    trials.extend(checks.map(|(name, check)| Trial::test(format!("macro_rules/{name}"), check)));
    trials.extend([
        Trial::test("macro_rules/rustc_agrees_with_single_steps", oracle::agrees_with_single_steps),
        Trial::test("macro_rules/expanded_programs_have_the_same_values", oracle::same_values),
    ]);
    trials
}

fn one_step(case: &'static Case) -> Result<(), Failed> {
    let expanded = expand(case.rules, case.call).map_err(|error| format!("{error:?}"))?;
    same_tokens(&expanded.text, case.expected)
}

fn same_tokens(found: &str, expected: &str) -> Result<(), Failed> {
    let (found, expected) = (tokens::plain(found), tokens::plain(expected));
    if found == expected {
        return Ok(());
    }
    Err(format!("expected {}\n   found {}", expected.join(" "), found.join(" ")).into())
}

fn expand(rules: &str, call: &str) -> Result<Expanded, ExpandError> {
    Rules::parse(rules)?.expand(Source::File(call), whole(call))
}

fn whole(text: &str) -> TextRange {
    TextRange::new(0, u32::try_from(text.len()).expect("texts of tests are short"))
}

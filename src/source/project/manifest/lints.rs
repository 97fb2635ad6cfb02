//! Finds `[lints.pollcat]`: cargo hands such lints to rustc, which fails on them (E0602), so people who
//! write the table must be told where ours is.

use crate::source::project::workspace::{Problem, Workspace};

/// A problem for each manifest of the workspace that has the table.
pub(in crate::source::project) fn misplaced(workspace: &Workspace) -> Vec<Problem> {
    let members = workspace.members().filter_map(|(_, package)| package.manifest_path.clone());
    let mut manifests: Vec<_> = members.collect();
    manifests.push(workspace.root.join("Cargo.toml"));
    manifests.sort();
    manifests.dedup();
    let mut found = Vec::new();
    for path in manifests {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        if let Some((line, table)) = find(&text) {
            let ours = if table == "lints" { "package" } else { "workspace" };
            let message = format!(
                "`{table}.pollcat` makes rustc fail with E0602; write `[{ours}.metadata.pollcat.lints]` instead"
            );
            found.push(Problem { path, line: Some(line), message });
        }
    }
    found
}

/// The line (from 1) of `pollcat` in `[lints]` or `[workspace.lints]`, and which of the two it is.
fn find(text: &str) -> Option<(u32, &'static str)> {
    if !text.contains("pollcat") {
        return None;
    }
    let mut table = None;
    for (line, number) in text.lines().zip(1..) {
        let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(header) = plain.strip_prefix('[') {
            table = ["lints", "workspace.lints"].into_iter().find(|table| header.starts_with(table));
            let rest = table.and_then(|table| header.strip_prefix(table));
            if rest.is_some_and(|rest| rest.starts_with(".pollcat]") || rest.starts_with(".pollcat.")) {
                return Some((number, table?));
            }
            table = table.filter(|_| rest.is_some_and(|rest| rest.starts_with(']')));
        } else if let Some(table) = table
            && ["pollcat=", "pollcat."].iter().any(|key| plain.starts_with(key))
        {
            return Some((number, table));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_table_is_found_in_every_spelling() {
        assert_eq!(find("[package]\n\n[lints.pollcat]\nx = \"warn\""), Some((3, "lints")));
        assert_eq!(find("[ workspace . lints . pollcat ]"), Some((1, "workspace.lints")));
        assert_eq!(find("[lints]\nrust = 1\npollcat.x = \"warn\""), Some((3, "lints")));
        assert_eq!(find("[workspace.lints]\npollcat = { x = \"warn\" }"), Some((2, "workspace.lints")));
    }

    #[test]
    fn other_tables_may_name_pollcat() {
        for text in [
            "[lints.rust]\npollcat = 1",
            "[package.metadata.pollcat.lints]\nx = 1",
            "[lints]\nworkspace = true\n[dependencies]\npollcat = \"1\"",
            "[lints.clippy]\n# pollcat.x",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}

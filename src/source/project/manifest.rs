//! Our own manifest reader.

use std::path::Path;

use super::ProjectError;
use super::workspace::{Membership, Patch, Problem, Workspace};

pub(super) fn patches(_root: &Path, _problems: &mut Vec<Problem>) -> Vec<Patch> {
    Vec::new()
}

pub(super) fn add_package(workspace: &mut Workspace, path: &Path, _membership: Membership) {
    let message = "packages outside the workspace are not read yet".to_owned();
    workspace.problems.push(Problem { path: path.to_path_buf(), line: None, message });
}

pub(super) fn read(path: &Path) -> Result<Workspace, ProjectError> {
    Err(ProjectError::Manifest(path.to_path_buf(), None, "cargo cannot read it".to_owned()))
}

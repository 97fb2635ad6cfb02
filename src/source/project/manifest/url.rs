//! Package ids of path packages as cargo writes them.

use std::fmt::Write as _;
use std::path::Path;

use semver::Version;

/// `path+file:///w/api#0.1.0`, or `path+file:///w/api#other@0.1.0` when the folder has another name.
pub(in crate::source::project) fn package_id(dir: &Path, name: &str, version: &Version) -> String {
    let url = file_url(dir);
    let last = url.rsplit('/').next().unwrap_or_default();
    if last == name { format!("path+{url}#{version}") } else { format!("path+{url}#{name}@{version}") }
}

/// `file:///w/my%20code`
fn file_url(dir: &Path) -> String {
    let mut url = String::from("file://");
    for part in dir.components() {
        let text = match part {
            std::path::Component::RootDir => continue,
            std::path::Component::Prefix(prefix) => prefix.as_os_str().to_string_lossy(),
            part => part.as_os_str().to_string_lossy(),
        };
        url.push('/');
        for byte in text.bytes() {
            // What the URL standard encodes in a part of a path.
            if byte.is_ascii_control() || !byte.is_ascii() || b" \"#<>?^`{}%/\\".contains(&byte) {
                _ = write!(url, "%{byte:02X}");
            } else {
                url.push(char::from(byte));
            }
        }
    }
    url
}

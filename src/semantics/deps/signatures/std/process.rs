use crate::prelude::rust_2024::*;
use crate::ffi::OsStr;
use crate::fmt::{Debug, Display};
use crate::fs::File;
use crate::io::{self, Read, Write};
use crate::path::Path;

pub fn abort() -> ! {}
pub fn exit(code: i32) -> ! {}
pub fn id() -> u32 {}

pub trait Termination {
    fn report(self) -> ExitCode;
}
impl Termination for () {}
impl Termination for ExitCode {}

#[derive(Debug)]
pub struct Command(());
impl Command {
    pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
    pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
    pub fn args<I, S>(&mut self, args: I) -> &mut Command where I: IntoIterator<Item = S>, S: AsRef<OsStr> {}
    pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command where K: AsRef<OsStr>, V: AsRef<OsStr> {}
    pub fn envs<I, K, V>(&mut self, vars: I) -> &mut Command where I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr> {}
    pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
    pub fn env_clear(&mut self) -> &mut Command {}
    pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {}
    pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
    pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
    pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
    pub fn spawn(&mut self) -> io::Result<Child> {}
    pub fn output(&mut self) -> io::Result<Output> {}
    pub fn status(&mut self) -> io::Result<ExitStatus> {}
    pub fn get_program(&self) -> &OsStr {}
    pub fn get_args(&self) -> CommandArgs<'_> {}
    pub fn get_envs(&self) -> CommandEnvs<'_> {}
    pub fn get_current_dir(&self) -> Option<&Path> {}
}
pub struct CommandArgs<'a>(&'a (), *const ());
impl<'a> Iterator for CommandArgs<'a> { type Item = &'a OsStr; }
impl<'a> ExactSizeIterator for CommandArgs<'a> {}
pub struct CommandEnvs<'a>(&'a ());
impl<'a> Iterator for CommandEnvs<'a> { type Item = (&'a OsStr, Option<&'a OsStr>); }
#[derive(Debug)]
pub struct Child { pub stdin: Option<ChildStdin>, pub stdout: Option<ChildStdout>, pub stderr: Option<ChildStderr> }
impl Child {
    pub fn kill(&mut self) -> io::Result<()> {}
    pub fn id(&self) -> u32 {}
    pub fn wait(&mut self) -> io::Result<ExitStatus> {}
    pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {}
    pub fn wait_with_output(self) -> io::Result<Output> {}
}
#[derive(Debug)]
pub struct ChildStdin(());
impl Write for ChildStdin {}
impl Write for &ChildStdin {}
#[derive(Debug)]
pub struct ChildStdout(());
impl Read for ChildStdout {}
#[derive(Debug)]
pub struct ChildStderr(());
impl Read for ChildStderr {}
#[derive(Debug)]
pub struct Stdio(());
impl Stdio {
    pub fn piped() -> Stdio {}
    pub fn inherit() -> Stdio {}
    pub fn null() -> Stdio {}
}
impl From<ChildStdin> for Stdio {}
impl From<ChildStdout> for Stdio {}
impl From<ChildStderr> for Stdio {}
impl From<File> for Stdio {}
impl From<io::PipeReader> for Stdio {}
impl From<io::PipeWriter> for Stdio {}
impl From<io::Stdout> for Stdio {}
impl From<io::Stderr> for Stdio {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Output { pub status: ExitStatus, pub stdout: Vec<u8>, pub stderr: Vec<u8> }
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct ExitStatus(i32);
impl ExitStatus {
    pub fn success(&self) -> bool {}
    pub fn code(&self) -> Option<i32> {}
}
impl Display for ExitStatus {}
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExitCode(u8);
impl ExitCode {
    pub const SUCCESS: ExitCode = {};
    pub const FAILURE: ExitCode = {};
}
impl From<u8> for ExitCode {}


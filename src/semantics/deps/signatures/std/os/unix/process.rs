use crate::prelude::rust_2024::*;
use crate::ffi::OsStr;
use crate::io;
use crate::process::{Command, ExitStatus};

pub fn parent_id() -> u32 {}

pub trait CommandExt {
    fn uid(&mut self, id: u32) -> &mut Command;
    fn gid(&mut self, id: u32) -> &mut Command;
    unsafe fn pre_exec<F>(&mut self, f: F) -> &mut Command where F: FnMut() -> io::Result<()> + Send + Sync + 'static;
    fn exec(&mut self) -> io::Error;
    fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
    fn process_group(&mut self, pgroup: i32) -> &mut Command;
}
pub trait ExitStatusExt {
    fn from_raw(raw: i32) -> Self;
    fn signal(&self) -> Option<i32>;
    fn core_dumped(&self) -> bool;
    fn stopped_signal(&self) -> Option<i32>;
    fn continued(&self) -> bool;
    fn into_raw(self) -> i32;
}
impl CommandExt for Command {}
impl ExitStatusExt for ExitStatus {}

use std::io;

pub fn ctrl_break() -> io::Result<CtrlBreak> {}
pub fn ctrl_c() -> io::Result<CtrlC> {}

#[derive(Debug)]
pub struct CtrlBreak(());
impl CtrlBreak {
    pub async fn recv(&mut self) -> Option<()> {}
}
#[derive(Debug)]
pub struct CtrlC(());
impl CtrlC {
    pub async fn recv(&mut self) -> Option<()> {}
}

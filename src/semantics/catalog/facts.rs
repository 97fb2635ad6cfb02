//! What is known about one path, all sections together.

use super::PathId;
use super::read::Row;
use super::schema::{
    Blocking, BlockingImpl, Cancel, Carrier, Client, Exec, FanOut, Future, Guard, Handle, Input, Limiter,
    OneShot, Timeout, Wrapper,
};

/// Whether the version in use is one that the facts were read from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Fit {
    /// It is, or semver says it is compatible.
    #[default]
    Read,
    /// The version in use is not known, or the facts do not hang on one.
    Assumed,
    /// It is another one: findings lose one step of confidence.
    Unread,
}

/// What is known about a function, method, type, macro or attribute.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Facts {
    /// Whether the facts were read from the version in use.
    pub fit: Fit,
    /// It blocks the thread that calls it.
    pub blocking: Option<Box<Blocking>>,
    /// Trait methods of this type that block.
    pub blocking_impls: Vec<BlockingImpl>,
    /// This generic type blocks when a type parameter does; one entry per parameter.
    pub wrappers: Vec<Wrapper>,
    /// Futures and closures it takes and where they run; one entry per argument.
    pub exec: Vec<Exec>,
    /// This type stands for running work.
    pub handle: Option<Box<Handle>>,
    /// It has many futures in flight.
    pub fan_out: Option<Box<FanOut>>,
    /// It bounds the work around it.
    pub limiter: Option<Box<Limiter>>,
    /// It brings in as much data as somebody outside decides.
    pub input: Option<Box<Input>>,
    /// It gives something that does nothing until polled.
    pub future: Option<Box<Future>>,
    /// What is lost when its future is dropped half-way.
    pub cancel: Option<Box<Cancel>>,
    /// This type guards something.
    pub guard: Option<Box<Guard>>,
    /// This generic type can hold a guard.
    pub carrier: Option<Box<Carrier>>,
    /// This type is to be built once and shared.
    pub client: Option<Box<Client>>,
    /// It builds a client for one call.
    pub one_shot: Option<Box<OneShot>>,
    /// Its time limit when nobody sets one.
    pub timeout: Option<Box<Timeout>>,
    /// What other facts name it for.
    pub links: Vec<Link>,
}

/// What a function is to the subject of another fact.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Link {
    /// What it does.
    pub relation: Relation,
    /// The subject.
    pub of: PathId,
}

/// See [`Link`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Relation {
    /// It returns the guard, maybe inside a carrier.
    MakesGuard,
    /// It gives the client, bare, as a result or as a future.
    MakesClient,
    /// Building the client starts here.
    StartsClient,
    /// It sets the time limit of the call or client.
    SetsTimeout,
    /// It stops the work of the handle.
    Aborts,
    /// It lets the work of the handle run on by itself.
    Detaches,
}

impl Facts {
    /// Subjects that this function has `relation` to.
    pub fn linked(&self, relation: Relation) -> impl Iterator<Item = PathId> {
        self.links.iter().filter(move |link| link.relation == relation).map(|link| link.of)
    }

    /// Adds a row; of two that exclude each other the first stays. An alias is no fact and changes nothing.
    pub(super) fn add(&mut self, row: Row) {
        match row {
            Row::Blocking(row) => keep(&mut self.blocking, row),
            Row::BlockingImpl(row) => self.blocking_impls.push(row),
            Row::Wrapper(row) => self.wrappers.push(row),
            Row::Exec(row) => self.exec.push(row),
            Row::Handle(row) => keep(&mut self.handle, row),
            Row::FanOut(row) => keep(&mut self.fan_out, row),
            Row::Limiter(row) => keep(&mut self.limiter, row),
            Row::Input(row) => keep(&mut self.input, row),
            Row::Future(row) => keep(&mut self.future, row),
            Row::Cancel(row) => keep(&mut self.cancel, row),
            Row::Guard(row) => keep(&mut self.guard, row),
            Row::Carrier(row) => keep(&mut self.carrier, row),
            Row::Client(row) => keep(&mut self.client, row),
            Row::OneShot(row) => keep(&mut self.one_shot, row),
            Row::Timeout(row) => keep(&mut self.timeout, row),
            Row::Alias(_) => {}
        }
    }

    /// Takes from a pattern that matches the same path what this path has no rows of its own for.
    pub(super) fn inherit(&mut self, pattern: &Self) {
        fall_back(&mut self.blocking, &pattern.blocking);
        fall_back(&mut self.handle, &pattern.handle);
        fall_back(&mut self.fan_out, &pattern.fan_out);
        fall_back(&mut self.limiter, &pattern.limiter);
        fall_back(&mut self.input, &pattern.input);
        fall_back(&mut self.future, &pattern.future);
        fall_back(&mut self.cancel, &pattern.cancel);
        fall_back(&mut self.guard, &pattern.guard);
        fall_back(&mut self.carrier, &pattern.carrier);
        fall_back(&mut self.client, &pattern.client);
        fall_back(&mut self.one_shot, &pattern.one_shot);
        fall_back(&mut self.timeout, &pattern.timeout);
        if self.exec.is_empty() {
            self.exec.clone_from(&pattern.exec);
        }
    }
}

fn keep<T>(slot: &mut Option<Box<T>>, row: T) {
    slot.get_or_insert_with(|| Box::new(row));
}

fn fall_back<T: Clone>(slot: &mut Option<Box<T>>, other: &Option<Box<T>>) {
    if slot.is_none() {
        slot.clone_from(other);
    }
}

//! Items of the standard library that the language itself refers to.

use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::{Meaning, Program};

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident = $path:expr;)*) => {
        /// Items of the standard library; `None` where its signatures were not read.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
        #[allow(missing_docs, reason = "they are named as in the standard library")]
        pub struct Known {
            $($(#[$doc])* pub $name: Option<DefId>,)*
        }

        impl Known {
            /// Those that `program` has.
            #[must_use]
            pub fn of(program: &Program) -> Self {
                let find = |path: &[&str]| match program.std_item(path, Namespace::Types) {
                    Some(Meaning::Def(def)) => Some(def),
                    _ => None,
                };
                Self { $($name: find(&$path),)* }
            }
        }
    };
}

known! {
    arc = ["sync", "Arc"];
    boxed = ["boxed", "Box"];
    clone = ["clone", "Clone"];
    copy = ["marker", "Copy"];
    debug = ["fmt", "Debug"];
    default = ["default", "Default"];
    deref = ["ops", "Deref"];
    display = ["fmt", "Display"];
    fmt_arguments = ["fmt", "Arguments"];
    fn_by_ref = ["ops", "Fn"];
    fn_mut = ["ops", "FnMut"];
    fn_once = ["ops", "FnOnce"];
    async_fn = ["ops", "AsyncFn"];
    async_fn_mut = ["ops", "AsyncFnMut"];
    async_fn_once = ["ops", "AsyncFnOnce"];
    future = ["future", "Future"];
    into_future = ["future", "IntoFuture"];
    index = ["ops", "Index"];
    into_iterator = ["iter", "IntoIterator"];
    option = ["option", "Option"];
    phantom_data = ["marker", "PhantomData"];
    pin = ["pin", "Pin"];
    poll = ["task", "Poll"];
    range = ["ops", "Range"];
    range_from = ["ops", "RangeFrom"];
    range_full = ["ops", "RangeFull"];
    range_inclusive = ["ops", "RangeInclusive"];
    range_to = ["ops", "RangeTo"];
    range_to_inclusive = ["ops", "RangeToInclusive"];
    rc = ["rc", "Rc"];
    result = ["result", "Result"];
    send = ["marker", "Send"];
    sized = ["marker", "Sized"];
    string = ["string", "String"];
    sync = ["marker", "Sync"];
    unpin = ["marker", "Unpin"];
    vec = ["vec", "Vec"];
    add = ["ops", "Add"];
    sub = ["ops", "Sub"];
    mul = ["ops", "Mul"];
    div = ["ops", "Div"];
    rem = ["ops", "Rem"];
    bit_and = ["ops", "BitAnd"];
    bit_or = ["ops", "BitOr"];
    bit_xor = ["ops", "BitXor"];
    shl = ["ops", "Shl"];
    shr = ["ops", "Shr"];
    neg = ["ops", "Neg"];
    not = ["ops", "Not"];
}

#[macro_export] macro_rules! join { ($($t:tt)*) => {} }
#[macro_export] macro_rules! pin { ($($t:tt)*) => {} }
#[macro_export] macro_rules! select { ($($t:tt)*) => {} }
#[macro_export] macro_rules! task_local { ($($t:tt)*) => {} }
#[macro_export] macro_rules! try_join { ($($t:tt)*) => {} }

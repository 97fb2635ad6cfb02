pub fn black_box<T>(dummy: T) -> T {}
pub fn select_unpredictable<T>(condition: bool, true_val: T, false_val: T) -> T {}
pub fn spin_loop() {}
pub const unsafe fn unreachable_unchecked() -> ! {}
pub const unsafe fn assert_unchecked(cond: bool) {}

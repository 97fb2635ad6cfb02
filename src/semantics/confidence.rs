//! How sure an answer is.

/// How sure the model is. The smaller of two is the confidence of what rests on both.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Confidence {
    /// One link of the argument is an assumption; not shown unless asked for.
    Possible,
    /// What a careful reader of the code would say.
    Likely,
    /// Every link is resolved.
    Certain,
}

impl Confidence {
    /// One step less sure; `Possible` is the least.
    #[must_use]
    pub fn lowered(self) -> Self {
        match self {
            Self::Certain => Self::Likely,
            Self::Likely | Self::Possible => Self::Possible,
        }
    }
}

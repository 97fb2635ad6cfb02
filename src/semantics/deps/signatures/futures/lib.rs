mod macros;

pub mod channel;
pub mod executor;
pub mod future;
pub mod io;
pub mod lock;
pub mod sink;
pub mod stream;
pub mod task;

pub mod prelude {
    pub use crate::future::{self, Future, TryFuture};
    pub use crate::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
    pub use crate::sink::{self, Sink};
    pub use crate::stream::{self, Stream, TryStream};
    pub use crate::future::{FutureExt as _, TryFutureExt as _};
    pub use crate::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncSeekExt as _, AsyncWriteExt as _};
    pub use crate::sink::SinkExt as _;
    pub use crate::stream::{StreamExt as _, TryStreamExt as _};
}
pub use crate::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use crate::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt};
pub use crate::sink::{Sink, SinkExt};
pub use crate::stream::{Stream, StreamExt, TryStream, TryStreamExt};

//! People and editors: command line, output formats, and the one pipeline they call.

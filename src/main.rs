//! The binary: the commands of the library, and nothing else.

use std::process::ExitCode;

/// Many threads make and drop small things: words, terms, stored forms.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    readout::cli::run()
}

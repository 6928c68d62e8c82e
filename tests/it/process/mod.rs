//! The real binary as a process: signals, kills, and clients that mean no good.

mod attack;
mod killed;
mod server;
mod settings;
mod stop;

//! Runs `laws::request` over any bytes.

#![no_main]

#[path = "../laws.rs"]
#[expect(dead_code, reason = "each target runs one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::request(bytes));

//! Times of many questions, and what is told of them.

use std::time::Duration;

/// The times of some questions.
#[derive(Default)]
pub(crate) struct Timed {
    pub(crate) times: Vec<Duration>,
    /// From the first to the last; less than their sum where several were asked at once.
    pub(crate) whole: Duration,
}

impl Timed {
    /// Adds what was measured later.
    pub(crate) fn add(&mut self, later: Self) {
        self.times.extend(later.times);
        self.whole += later.whole;
    }

    /// Questions a second.
    pub(crate) fn rate(&self) -> f64 {
        self.times.len() as f64 / self.whole.as_secs_f64()
    }

    /// The time, in milliseconds, that so large a part of the questions did not exceed.
    pub(crate) fn percentile(&self, part: f64) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let place = (part * times.len() as f64).ceil() as usize;
        times.get(place.saturating_sub(1)).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }
}

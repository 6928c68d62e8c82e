//! Who is connected: a bounded number, and when it is reached the one that has said nothing for the longest goes.
//!
//! So a client that opens connections and leaves them takes no one's place: who asks is served, and silence is what is
//! dropped. Only where all of them are being answered there is no place. Who is silent for too long goes in any case.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;
use tokio::time::sleep;

/// All connections.
pub(super) struct Crowd {
    most: usize,
    members: Mutex<Members>,
}

#[derive(Default)]
struct Members {
    next: u64,
    all: HashMap<u64, Member>,
}

struct Member {
    /// Requests that are being answered.
    answering: usize,
    /// Since when none is.
    idle_since: Instant,
    leave: Arc<Notify>,
}

/// A connection's place, free again when it is dropped.
pub(super) struct Place {
    crowd: Arc<Crowd>,
    number: u64,
    leave: Arc<Notify>,
}

/// That a request is being answered, until it is dropped.
pub(super) struct Answering {
    place: Arc<Place>,
}

impl Crowd {
    pub(super) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most, members: Mutex::default() })
    }

    /// A place; `None` where all are being answered.
    pub(super) fn enter(self: &Arc<Self>) -> Option<Arc<Place>> {
        let mut members = self.lock();
        if members.all.len() >= self.most {
            members.shed()?;
        }
        let (number, leave) = (members.next, Arc::new(Notify::new()));
        members.next += 1;
        let member = Member { answering: 0, idle_since: Instant::now(), leave: Arc::clone(&leave) };
        members.all.insert(number, member);
        Some(Arc::new(Place { crowd: Arc::clone(self), number, leave }))
    }

    /// Lets the longest idle one go: the system has no connection to give.
    pub(super) fn shed(&self) {
        self.lock().shed();
    }

    fn lock(&self) -> MutexGuard<'_, Members> {
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Members {
    /// Takes the place of the one that has been idle for the longest; `None` where all are being answered.
    fn shed(&mut self) -> Option<()> {
        let idle = self.all.iter().filter(|(_, member)| member.answering == 0);
        let longest = idle.min_by_key(|(_, member)| member.idle_since).map(|(number, _)| *number)?;
        self.all.remove(&longest)?.leave.notify_one();
        Some(())
    }
}

impl Place {
    /// Until its place is given to another.
    pub(super) async fn lost(&self) {
        self.leave.notified().await;
    }

    /// Until no request was answered for so long.
    pub(super) async fn idle(&self, limit: Duration) {
        loop {
            let left = limit.saturating_sub(self.idle_for());
            if left.is_zero() {
                return;
            }
            sleep(left).await;
        }
    }

    /// How long no request has been answered; nothing while one is.
    fn idle_for(&self) -> Duration {
        let members = self.crowd.lock();
        let member = members.all.get(&self.number).filter(|member| member.answering == 0);
        member.map_or(Duration::ZERO, |member| member.idle_since.elapsed())
    }

    /// Marks that a request is being answered.
    pub(super) fn answer(self: &Arc<Self>) -> Answering {
        self.change(|member| member.answering += 1);
        Answering { place: Arc::clone(self) }
    }

    fn change(&self, change: impl FnOnce(&mut Member)) {
        if let Some(member) = self.crowd.lock().all.get_mut(&self.number) {
            change(member);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.crowd.lock().all.remove(&self.number);
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.place.change(|member| {
            member.answering -= 1;
            member.idle_since = Instant::now();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt as _;

    fn is_lost(place: &Place) -> bool {
        place.lost().now_or_never().is_some()
    }

    #[test]
    fn the_longest_idle_makes_way_and_who_is_answered_stays() {
        let crowd = Crowd::new(3);
        let enter = || crowd.enter().expect("a place");
        let (first, second, third) = (enter(), enter(), enter());
        let answering = first.answer();
        drop(second.answer());
        // The first is being answered, and the second was answered after the third came.
        let fourth = enter();
        assert!(is_lost(&third) && !is_lost(&first) && !is_lost(&second) && !is_lost(&fourth));
        let busy = (second.answer(), fourth.answer());
        assert!(crowd.enter().is_none(), "all are being answered");
        drop(busy);
        drop(answering);
        drop(fourth);
        let fifth = enter();
        assert!([&first, &second, &fifth].iter().all(|place| !is_lost(place)), "one had gone by itself");
    }
}

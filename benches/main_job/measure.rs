//! Asking the questions of a job: over HTTP and of plain Tantivy by turns, then over many connections.

use crate::client::Client;
use crate::latency::Timed;
use crate::program::{self, Server};
use crate::questions::{Job, Question};
use crate::raw::Raw;
use std::time::{Duration, Instant};

/// Connections of the second measurement.
pub(crate) const MANY: usize = 16;

/// Questions over one connection.
const ALONE: usize = 400;

/// Questions of a turn: short turns, so that other work on the machine falls on both alike.
const TURN: usize = 40;

/// No measurement takes longer than about this.
const MOST: Duration = Duration::from_secs(10);

/// Questions over one or many connections.
#[derive(Default)]
pub(crate) struct Load {
    pub(crate) timed: Timed,
    /// What the client and the server took of the processor, where the system tells.
    pub(crate) client: Option<Duration>,
    pub(crate) server: Option<Duration>,
}

/// What was measured of a job.
#[derive(Default)]
pub(crate) struct Measured {
    pub(crate) alone: Load,
    pub(crate) many: Load,
    /// Plain Tantivy, the questions of `alone`.
    pub(crate) raw: Timed,
    /// Of so many questions with a total, so many have the same one here and there.
    pub(crate) totals: (usize, usize),
}

/// Measures a job. Every question is asked once over HTTP.
pub(crate) fn measure(server: &Server, raw: &Raw, job: &Job) -> anyhow::Result<Measured> {
    let (warm, rest) = job.questions.split_at(TURN.min(job.questions.len() / 4));
    let (alone, many) = rest.split_at(ALONE.min(rest.len() / 2));
    let mut client = Client::connect(server.address, 1)?;
    let mut measured = Measured { totals: compare(&mut client, raw, job, warm)?, ..Measured::default() };
    let started = Instant::now();
    for turn in alone.chunks(TURN) {
        if started.elapsed() > MOST {
            break;
        }
        measured.alone.add(&mut client, server, &bodies(job, turn))?;
        measured.raw.add(ask(raw, turn)?);
    }
    let mut client = Client::connect(server.address, MANY)?;
    measured.many.add(&mut client, server, &bodies(job, many))?;
    Ok(measured)
}

impl Load {
    /// The client's part of what both took of the processor.
    pub(crate) fn client_share(&self) -> Option<f64> {
        let (client, server) = (self.client?.as_secs_f64(), self.server?.as_secs_f64());
        Some(client / (client + server))
    }

    /// What the server took of the processor for a question, in milliseconds.
    pub(crate) fn server_each(&self) -> Option<f64> {
        Some(self.server?.as_secs_f64() * 1e3 / self.timed.times.len() as f64)
    }

    fn add(&mut self, client: &mut Client, server: &Server, bodies: &[String]) -> anyhow::Result<()> {
        let processor = || (program::processor(std::process::id()), server.processor());
        let before = processor();
        let timed = client.send(bodies, MOST)?;
        let after = processor();
        let add = |sum: Option<Duration>, before: Option<Duration>, after: Option<Duration>| {
            Some(sum.unwrap_or_default() + after?.saturating_sub(before?))
        };
        self.client = add(self.client, before.0, after.0);
        self.server = add(self.server, before.1, after.1);
        self.timed.add(timed);
        Ok(())
    }
}

/// Warms both up, and compares their totals.
fn compare(client: &mut Client, raw: &Raw, job: &Job, questions: &[Question]) -> anyhow::Result<(usize, usize)> {
    let (mut counted, mut same) = (0, 0);
    for question in questions {
        let answer = client.answer(&question.request(job.document))?;
        let total = raw.answer(question)?;
        let found = ["/data/search/totalCount", "/data/theme/meetings/totalCount", "/data/meetings/totalCount"]
            .iter()
            .find_map(|place| answer.pointer(place)?.as_u64());
        counted += usize::from(found.is_some());
        same += usize::from(found.is_some() && found == total.map(|total| total as u64));
    }
    Ok((counted, same))
}

fn bodies(job: &Job, questions: &[Question]) -> Vec<String> {
    questions.iter().map(|question| question.request(job.document)).collect()
}

fn ask(raw: &Raw, questions: &[Question]) -> anyhow::Result<Timed> {
    let mut timed = Timed::default();
    for question in questions {
        let started = Instant::now();
        raw.answer(question)?;
        let time = started.elapsed();
        timed.times.push(time);
        timed.whole += time;
    }
    Ok(timed)
}

//! Who asks, and how often.
//!
//! In: the address at the other end, and the headers of a request. Out: the client, by the address from which it asks
//! or by a token that is known; and whether it may ask now. A proxy's word about an address is taken only from proxies
//! that are named in the settings: anyone can write a header.

use axum::http::header::AUTHORIZATION;
use axum::http::{Extensions, HeaderMap};
use governor::{Quota, RateLimiter, clock::Clock as _, clock::DefaultClock};
use ipnet::IpNet;
use quick_cache::sync::Cache;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

/// So many clients are counted at a time; the ones that ask least are forgotten first.
const MOST_CLIENTS: usize = 100_000;

/// The address at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub(super) IpAddr);

/// Which clients there are, and how often each may ask.
#[derive(Clone, Debug, Default)]
pub struct ClientOptions {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpNet>,
    /// Tokens (`Authorization: Bearer …`) of clients that are counted by their token and not by their address.
    pub tokens: Vec<String>,
    /// Requests a second for each client; `None`: any number.
    pub rate: Option<NonZeroU32>,
    /// So many requests may come at once before the rate holds; `None`: those of one second.
    pub burst: Option<NonZeroU32>,
}

/// A client, as it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Client {
    Address(IpAddr),
    /// By its place in the settings.
    Token(usize),
}

/// How often each client asked.
pub(super) struct Clients {
    options: ClientOptions,
    quota: Option<Quota>,
    asked: Cache<Client, Arc<governor::DefaultDirectRateLimiter>>,
}

impl Clients {
    pub(super) fn new(options: ClientOptions) -> Self {
        let quota = options.rate.map(|rate| Quota::per_second(rate).allow_burst(options.burst.unwrap_or(rate)));
        Self { options, quota, asked: Cache::new(MOST_CLIENTS) }
    }

    /// Counts a request; the seconds to wait where it comes too soon.
    pub(super) fn ask(&self, headers: &HeaderMap, extensions: &Extensions) -> Result<(), u64> {
        let Some(quota) = self.quota else { return Ok(()) };
        let client = self.client(headers, extensions);
        let limiter = || Ok::<_, std::convert::Infallible>(Arc::new(RateLimiter::direct(quota)));
        let Ok(limiter) = self.asked.get_or_insert_with(&client, limiter);
        limiter.check().map_err(|wait| wait.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }

    fn client(&self, headers: &HeaderMap, extensions: &Extensions) -> Client {
        let bearer = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        let known = bearer.and_then(|bearer| self.options.tokens.iter().position(|token| token == bearer));
        let peer = extensions.get::<Peer>().map_or(Ipv4Addr::LOCALHOST.into(), |peer| peer.0);
        known.map_or_else(|| Client::Address(self.address(peer, headers)), Client::Token)
    }

    /// The nearest address that is not one of our own proxies.
    fn address(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut nearest = peer.to_canonical();
        let lists: Vec<&str> =
            headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
        for named in lists.iter().rev().flat_map(|list| list.rsplit(',')) {
            if !self.options.proxies.iter().any(|proxies| proxies.contains(&nearest)) {
                break;
            }
            let Some(address) = address(named.trim()) else { break };
            nearest = address.to_canonical();
        }
        nearest
    }
}

/// An address, with its port or without.
fn address(named: &str) -> Option<IpAddr> {
    let with_port = || named.parse::<SocketAddr>().ok().map(|address| address.ip());
    named.parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clients(rate: u32) -> Clients {
        let proxies = vec!["10.0.0.0/8".parse().expect("a network"), "127.0.0.1/32".parse().expect("an address")];
        let tokens = vec!["front-end".to_owned()];
        Clients::new(ClientOptions { proxies, tokens, rate: NonZeroU32::new(rate), burst: None })
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
    }

    #[test]
    fn a_client_is_the_nearest_that_is_no_proxy_of_ours() {
        let clients = clients(1);
        for (peer, forwarded, expected) in [
            ("192.0.2.1", "", "192.0.2.1"),
            ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "198.51.100.7, 203.0.113.9, 10.1.2.3", "203.0.113.9"),
            ("127.0.0.1", "203.0.113.9:4711", "203.0.113.9"),
            ("127.0.0.1", "[2001:db8::1]:80", "2001:db8::1"),
            ("127.0.0.1", "unknown", "127.0.0.1"),
            ("::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "", "127.0.0.1"),
        ] {
            let found = clients.address(peer.parse().expect("an address"), &headers(&[("x-forwarded-for", forwarded)]));
            assert_eq!(found.to_string(), expected, "{peer} {forwarded}");
        }
    }

    #[test]
    fn each_client_has_its_own_rate() {
        let clients = clients(2);
        let from = |peer: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(Peer(peer.parse().expect("an address")));
            extensions
        };
        let (one, other) = (from("192.0.2.1"), from("192.0.2.2"));
        let none = HeaderMap::new();
        assert_eq!((clients.ask(&none, &one), clients.ask(&none, &one)), (Ok(()), Ok(())));
        assert_eq!(clients.ask(&none, &one), Err(1));
        assert_eq!(clients.ask(&none, &other), Ok(()));
        assert_eq!(clients.ask(&headers(&[("authorization", "Bearer front-end")]), &one), Ok(()));
        assert_eq!(clients.ask(&headers(&[("authorization", "Bearer made up")]), &one), Err(1));
    }
}

#!/usr/bin/env bash
# Runs the clients of other projects against the built server. Needs node 20 or newer, npm, python3, and Chromium.
#
# READOUT_BIN is the server, target/release/readout where it is not said. Files can follow: run.sh apollo.test.mjs
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
here="$(cd "$(dirname "$0")" && pwd)"
READOUT_BIN="$(realpath -m "${READOUT_BIN:-$here/../../target/release/readout}")"
export READOUT_BIN
cd "$here"

if [ ! -x "$READOUT_BIN" ]; then
    say "there is no $READOUT_BIN: build it by \`cargo build --release\`, or say in READOUT_BIN where it is"
    exit 1
fi
for tool in node npm python3 git; do
    if ! command -v "$tool" >/dev/null; then
        say "$tool is not there: install it first"
        exit 1
    fi
done
if [ ! -x /usr/bin/chromium ]; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "/usr/bin/chromium is not there: install it first"
        exit 1
    fi
    say "installing chromium"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi

# Some packages ask for a newer node than they need; the tests say whether they work.
npm ci --loglevel=error
for client in gql sgqlc; do
    python3 -m venv ".venv-$client"
    ".venv-$client/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "python/requirements-$client.txt"
done

if [ $# = 0 ]; then
    set -- *.test.mjs browser/*.test.mjs
fi
node --test --test-reporter=spec --test-timeout=120000 "$@"

# What people run; `.ci/run` is what the project holds itself to.

# list the recipes
default:
    @just --list

# run all tests
test:
    cargo test

# check the format, clippy and the docs
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

# run all that a change must pass
ci:
    .ci/run

# index the sample records and serve them on 127.0.0.1:8000
serve:
    cargo run --release

# measure the main job
bench:
    cargo bench --bench main_job

# run each fuzz target of fuzz/ for so many seconds
fuzz seconds="60":
    .ci/fuzz {{seconds}}

# drive the API with the clients that people use; needs node, Python and a browser
clients:
    .ci/clients

# look at the licences and sources of the dependencies
deny:
    .ci/deny

# draw facts of records at random, to read by eye
sample +folders="records":
    tests/sample.py {{folders}}

# run the tests of what others rely on: the schema, the command line, the documents
contracts:
    cargo test --test it -- contracts:: cli:: docs:: layers::

# write anew what the tests hold: schema.graphql, snapshots, the answers in the README
accept:
    cargo run --quiet -- schema > schema.graphql.new
    mv schema.graphql.new schema.graphql
    READOUT_ACCEPT=1 INSTA_UPDATE=always cargo test

#!/bin/bash
# Measures the store with many people and the server under load, and writes the figures into
# docs/performance.md. Usage: benchmarks/service.sh [PEOPLE], by default 300000. Needs wrk, and
# PostgreSQL as the tests do; forces every write to the disk, as a service does.
set -euo pipefail
cd "$(dirname "$0")/.."

people=${1:-300000}
build=build/release
page=docs/performance.md
work=$(mktemp -d)
postgres_server=tests/support/database/postgres_server
clean_up() {
    "$postgres_server" stop "$work/postgres" || true
    rm -rf "$work"
}
trap clean_up EXIT

cmake --preset release -DKYNNYS_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target kynnys storage_benchmark -- --quiet

figures=$work/figures
say() {
    echo "$@" | tee -a "$figures"
}
measured() {
    say
    say '```'
    "$@" | tee -a "$figures"
    say '```'
}

echo >"$figures"
say "$(nproc) cores of $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), on $(date +%F)."
say
say "### $people people on SQLite"
measured "$build/benchmarks/storage_benchmark" "sqlite:$work/many.db" "$people"
say
say "### $people people on PostgreSQL"
KYNNYS_POSTGRES_SETTINGS="-c fsync=on" "$postgres_server" start "$work/postgres"
measured "$build/benchmarks/storage_benchmark" "$(cat "$work/postgres/address")" "$people"
say
say "### The server with the demonstration city on SQLite"
measured python3 -B benchmarks/service_load.py "$build/kynnys" "$work"
say

benchmarks/put_figures "$figures" "figures" "$page"

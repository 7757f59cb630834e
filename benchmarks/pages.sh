#!/bin/bash
# Measures the pages in a browser, on the demonstration city, and writes the figures into
# docs/performance.md. Usage: benchmarks/pages.sh. Needs what the tests of pages need.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --preset release >/dev/null
cmake --build --preset release -- --quiet

figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
{
    echo
    echo "$(nproc) cores of $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), on $(date +%F)."
    echo
    echo '```'
    KYNNYS_PROGRAM=$PWD/build/release/kynnys node benchmarks/pages.js | tee /dev/stderr
    echo '```'
    echo
} >"$figures"
benchmarks/put_figures "$figures" pages docs/performance.md

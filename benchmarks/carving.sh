#!/bin/bash
# Runs our search and CBC on the same markets, one thread each, and writes the table into
# docs/engine.md. Usage: benchmarks/carving.sh [SECONDS [SIZE…]], by default 60 and all sizes; a size is
# "TASKS PEOPLE".
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift || true
sizes=("$@")
[[ $# -gt 0 ]] || sizes=("40 12" "100 30" "240 70" "600 300" "1000 300" "3000 1000")
build=build/release
page=docs/engine.md
table=$(mktemp)
trap 'rm -f "$table"' EXIT

cmake --preset release -DKYNNYS_BENCHMARKS=ON -DKYNNYS_TESTS=ON >/dev/null
cmake --build --preset release --target carving_benchmark -- --quiet

{
    echo
    echo "One thread of $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), processor" \
        "seconds, on $(date +%F). The gap is (bound - value) / value."
    echo
    echo "| tasks × people | seed | options | after | ours | bound | gap | CBC | bound | gap |"
    echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
} > "$table"
for size in "${sizes[@]}"; do
    for seed in 1 2; do
        echo "$size people, seed $seed"
        # shellcheck disable=SC2086  # a size is two words
        "$build/benchmarks/carving_benchmark" compare $size "$seed" "$seconds" | tee -a "$table"
    done
done
echo >> "$table"

benchmarks/put_figures "$table" "carving table" "$page"

#!/usr/bin/env bash
# usage: score.sh [field]  -- builds, runs all dev gold (a+b+c together too), prints F1 per set
cd "$(dirname "$0")" || exit 1
cargo build --release --workspace 2>&1 | grep -E '^error' -A8 | head -40
T=${TMPDIR:-/tmp}/score-$(basename "$PWD"); mkdir -p "$T"
cat ../shared/gold/{a,b,c}.jsonl > "$T/abc.gold"; for g in seed nankai; do cp ../shared/gold/$g.jsonl "$T/$g.gold"; done
for g in seed abc nankai; do target/release/huiyao batch "$T/$g.gold" -o "$T/$g.pred"
 if [ -n "${1:-}" ]; then python3 ../shared/score/score.py "$T/$g.gold" "$T/$g.pred" --errors --field "$1" | grep -E "	|^$1 "; else echo "== $g"; python3 ../shared/score/score.py "$T/$g.gold" "$T/$g.pred"; fi; done

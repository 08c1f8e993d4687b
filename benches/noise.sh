#!/usr/bin/env bash
# What damage costs: F1 of the gold as it is and under each tier of ../shared/score/noise.py, as a table.
# usage: benches/noise.sh   (needs ../shared and, for traditional characters, pip install opencc-purepy)
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
[ -x "$shared/score/noise.py" ] || { echo "no $shared/score/noise.py here" >&2; exit 2; }
cargo build --quiet --release --bin huiyao
tool=target/release/huiyao
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The gold of the repository, and the public reports beside it.
cat tests/gold/{a,b,c}.jsonl "$shared/gold/nankai.jsonl" >"$work/gold.jsonl"
# The pages that those reports were taken from, with the same gold.
python3 - "$shared/gold" >"$work/html.jsonl" <<'PY'
import json, sys
read = lambda name: [json.loads(line) for line in open(f"{sys.argv[1]}/{name}.jsonl", encoding="utf-8")]
gold = {document["id"]: document["gold"] for document in read("nankai")}
for page in read("nankai_html"):
    print(json.dumps({"id": page["id"], "html": page["html"], "gold": gold[page["id"]]}, ensure_ascii=False))
PY

f1() {
  "$tool" score "$1" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["micro_f1"])'
}
row() {
  python3 -c 'import sys
name, f1, clean = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
less = f"{f1 - clean:+.3f}".replace("-0.000", "+0.000")
print(f"| {name} | {f1:.3f} | {less} |")' "$@"
}

echo "| damage | F1 | against clean |"
echo "|---|---|---|"
clean=$(f1 "$work/gold.jsonl")
row clean "$clean" "$clean"
for tier in width script annotated mojibake doubled spaced lost furniture all; do
  python3 "$shared/score/noise.py" "$work/gold.jsonl" --tier "$tier" >"$work/noisy.jsonl"
  row "$tier" "$(f1 "$work/noisy.jsonl")" "$clean"
done
text=$(f1 "$shared/gold/nankai.jsonl")
row "text of web pages" "$text" "$text"
row "the pages themselves" "$(f1 "$work/html.jsonl")" "$text"

#!/usr/bin/env bash
# The tool as its users start it: cold start, memory, scaling over cores, sizes.
# usage: benches/tool.sh [RECORDS]   (100000 unless told; needs python3, and GNU time for memory)
set -euo pipefail
cd "$(dirname "$0")/.."
records=${1:-100000}
cargo build --release --bin huiyao
tool=target/release/huiyao
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$tool" <<'PY'
import statistics, subprocess, sys, time
def runs(args, n=20):
    took = []
    for _ in range(n):
        start = time.perf_counter()
        subprocess.run(args, stdout=subprocess.DEVNULL, check=True)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took)
tool = sys.argv[1]
runs([tool, "--version"], 5)
print(f"cold start, median of 20: no work {runs([tool, '--version']):.1f} ms, "
      f"one report {runs([tool, 'extract', 'examples/reports/science.txt']):.1f} ms")
PY
if [ -x /usr/bin/time ]; then
  /usr/bin/time -f 'peak memory, one report: %M kB' "$tool" extract examples/reports/science.txt >/dev/null
fi

# Records made from the gold by renaming: digits and a family name change from record to record.
python3 - "$records" >"$work/in.jsonl" <<'PY'
import itertools, json, sys
texts = [json.loads(line)["text"] for name in "abc" for line in open(f"tests/gold/{name}.jsonl", encoding="utf-8")]
families = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张"
for n, text in zip(range(int(sys.argv[1])), itertools.cycle(texts)):
    text = text.replace(families[n % 20], families[(n + n // 73) % 20])
    print(json.dumps({"id": n, "text": text}, ensure_ascii=False))
PY
ls -l "$work/in.jsonl" | awk '{print "batch input:", $5, "bytes"}'
for jobs in 1 "$(nproc)"; do
  start=$(date +%s.%N)
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f "peak memory, $jobs thread(s): %M kB" \
      "$tool" batch "$work/in.jsonl" -o "$work/out.$jobs.jsonl" --jobs "$jobs"
  else
    "$tool" batch "$work/in.jsonl" -o "$work/out.$jobs.jsonl" --jobs "$jobs"
  fi
  date +%s.%N | awk -v s="$start" -v j="$jobs" -v n="$records" \
    '{t = $1 - s; printf "batch, %s thread(s): %.1f s, %.0f reports/s\n", j, t, n / t}'
done
cmp "$work/out.1.jsonl" "$work/out.$(nproc).jsonl" && echo "same output on one core and on all"

ls -l "$tool" | awk '{print "size of the tool:", $5, "bytes"}'
cargo package --allow-dirty --no-verify --quiet -p huiyao 2>/dev/null &&
  ls -l target/package/huiyao-*.crate | awk '{print "size of the crate:", $5, "bytes"}'

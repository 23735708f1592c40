#!/usr/bin/env bash
# Runs notebooks (those named, or all) twice at quick scale and compares all outputs, numbers, texts and charts: the same
# seed gives the same ones. The exit code is 0 where nothing but times differs.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- notebooks/*.ipynb
# threads of libtorch that wait at full speed take the cores from each other on a busy machine
export OMP_WAIT_POLICY=passive
rm -rf out/same-figures
for run in first second; do
  # finished trainings are kept, and would be read instead of made again
  rm -rf out/motion-sense/quick*
  dotnet run -c Release --project lib/NotebookRunner -- "$@" --scale quick --images never --output "out/same-figures/$run"
done
# times, and the names that every chart gets anew, may differ
without() {
  sed -E 's/[0-9.,]+ (s|ms|min)\b/TIME/g; s/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/ID/g' "$1"
}
for first in out/same-figures/first/*.ipynb; do
  diff <(without "$first") <(without "out/same-figures/second/$(basename "$first")")
done
echo "the same outputs twice: $*"

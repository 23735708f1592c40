#!/usr/bin/env bash
# Runs notebooks in the published kernels, at quick scale: those named (all without a name) in dotnet-repl, and the
# first of them in Jupyter where its Python packages nbconvert and jupyter-client are installed.
# Executed copies go to out/dotnet-repl and out/jupyter. The exit code is the number of notebooks that failed.
set -uo pipefail
cd "$(dirname "$0")/.."
export SEQUENCELAB_SCALE=quick DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1
out=$PWD/out
mkdir -p "$out/dotnet-repl" "$out/jupyter"
dotnet build -c Release lib/SequenceLab --nologo --verbosity quiet || exit 1
dotnet tool restore >/dev/null || exit 1
# the library's path in the notebooks is relative, and dotnet-repl keeps the folder of the shell
cd notebooks
[ $# -gt 0 ] || set -- *.ipynb
failed=0

# report FRONT-END NOTEBOOK EXIT-CODE START
report() {
  printf '%-12s %-28s exit code %d, %d s\n' "$1" "$2" "$3" $((SECONDS - $4))
  [ "$3" -eq 0 ] || failed=$((failed + 1))
}

for notebook in "$@"; do
  start=$SECONDS
  dotnet repl --run "$notebook" --exit-after-run --output-path "$out/dotnet-repl/$notebook"
  report dotnet-repl "$notebook" $? "$start"
  if grep -nE '"(output_type": "error|name": "stderr)"' "$out/dotnet-repl/$notebook"; then
    failed=$((failed + 1))
  fi
done

for python in /usr/bin/python3 python3 python; do
  if "$python" -c 'import nbconvert, jupyter_client' 2>/dev/null; then
    kernels=$out/jupyter/kernels
    mkdir -p "$kernels"
    dotnet interactive jupyter install --path "$kernels" >/dev/null
    start=$SECONDS
    JUPYTER_PATH=$out/jupyter "$python" -m nbconvert --log-level ERROR --to notebook --execute "$1" \
      --output-dir "$out/jupyter" --ExecutePreprocessor.timeout=-1
    report jupyter "$1" $? "$start"
    exit "$failed"
  fi
done
echo 'jupyter: nbconvert and jupyter-client are not installed'
exit "$failed"

#!/usr/bin/env bash
# What the GitHub Action runs: findings as annotations, the whole table on the job's summary page.
# On a public repository no sentence of a draft is printed, unless CHECKER_EXCERPTS is "true".
set -euo pipefail

options=(-f github --fail-on "${CHECKER_FAIL_ON:-warning}")
if [ -n "${CHECKER_SINCE:-}" ]; then
    options+=(--diff "$CHECKER_SINCE")
fi
if [ "${CHECKER_EXCERPTS:-auto}" != true ] && [ "${CHECKER_PRIVATE:-false}" != true ]; then
    options+=(--no-excerpts)
fi
read -r -a paths <<< "${CHECKER_PATHS:-.}"
exec checker check "${options[@]}" -- "${paths[@]}"

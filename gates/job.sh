#!/usr/bin/env bash
# job.sh: review the files that AGREEMENTS names, one a line, and put the report into the summary of the job.
set -uo pipefail
mapfile -t files < <(printf '%s\n' "$AGREEMENTS" | sed '/^[[:space:]]*$/d')
report=$(mktemp)
agreelint check --color never -- "${files[@]}" >"$report" 2>&1
code=$?
cat "$report"
{
  echo "## agreelint ended with $code"
  echo
  # Indented, every line is shown as it is: words of a contract must not become part of the page.
  sed 's/^/    /' "$report"
} >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
rm -f "$report"
exit "$code"

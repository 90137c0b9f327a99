#!/usr/bin/env bash
# A filter for a CMS: one story on standard input, findings on standard output, no connection.
#
#   cms.sh html < story.html     what WordPress gives: wp post get 42 --field=content
#   cms.sh ninjs < story.json    what Superdesk exports: headline and body_html of a ninjs item
#
# Exits 0 where the story may run, 1 where the desk's rules object, 3 where it cannot be read.
# CHECKER_CONFIG names the desk's checker.toml, CHECKER_FORMAT the format (concise by default).
set -euo pipefail

form="${1:-html}"
options=(-f "${CHECKER_FORMAT:-concise}" --quiet --stdin-filename story.html)
if [ -n "${CHECKER_CONFIG:-}" ]; then
    options+=(--config "$CHECKER_CONFIG")
fi
case "$form" in
    html) exec checker check - "${options[@]}" ;;
    ninjs)
        story="$(python3 -c '
import html, json, sys
item = json.load(sys.stdin)
title = html.escape(item.get("headline") or "")
body = item.get("body_html") or ""
print(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
' )" || { echo "cms.sh: no ninjs item on standard input" >&2; exit 3; }
        printf '%s\n' "$story" | checker check - "${options[@]}" ;;
    *) echo "cms.sh: $form is neither html nor ninjs" >&2; exit 2 ;;
esac

#!/usr/bin/python3
"""Makes the sample corpus: reviews/*.md and gold/*.json become ../corpus. See README.md."""

import argparse
import csv
import os
import sys
import tempfile
import time

from tool.gold import fill_gold
from tool.produce import produce, reading_copy
from tool.source import CORPUS, all_sources

COLUMNS = ["type", "publisher", "publication_date"]


def write_metadata(sources):
    """The librarian's list: what is known of each file without opening it."""
    partial = CORPUS / f".metadata-{os.getpid()}.csv"
    with open(partial, "w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["file", *COLUMNS])
        for source in sorted(sources, key=lambda s: s.file):
            metadata = source.settings.get("metadata") or {}
            if source.finished.exists() and metadata:
                rows.writerow([source.file, *(metadata.get(column) or "" for column in COLUMNS)])
    partial.replace(CORPUS / "metadata.csv")


def make(source, gold_only):
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="corpus-") as work:
        if not gold_only:
            produce(source, work)
        pages = reading_copy(source, work)
        complaints = fill_gold(source, pages)
    print(f"{source.file}: {len(pages)} page(s), {time.monotonic() - started:.1f} s")
    for complaint in complaints:
        print(f"  {complaint}")
    return not complaints


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", metavar="NAME", help="sources by name without .md; all if none")
    arguments.add_argument("--gold-only", action="store_true", help="leave the files, fill the gold again")
    chosen = arguments.parse_args()
    sources, broken = all_sources()
    for complaint in broken:
        print(f"passed over {complaint}", file=sys.stderr)
    wanted = {name.removesuffix(".md") for name in chosen.names}
    unknown = wanted - {source.name for source in sources}
    if unknown:
        sys.exit(f"no such source: {', '.join(sorted(unknown))}")
    CORPUS.mkdir(exist_ok=True)
    results = [make(s, chosen.gold_only) for s in sources if not wanted or s.name in wanted]
    write_metadata(sources)
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()

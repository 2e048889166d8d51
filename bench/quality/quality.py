"""Scores what the indexer extracts against the gold: see README.md beside this file."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from collection import PARTS, Collections, Unusable, saved_export, speed_of_analysis
from gold import corpus_gold, manifest_gold, theme_gold
from listing import listing
from measure import measure_corpus, measure_manifest, measure_themes
from rows import corpus_rows, manifest_rows, speed_row, table, theme_rows

HERE = Path(__file__).resolve().parents[2]
DEV_ASKED = {"f1": 0.80, "precision": 0.85, "central": 0.70}


def options():
    parser = argparse.ArgumentParser(prog="bench/quality/run.sh", description="Scores what the indexer extracts "
                                     "against the gold, prints the table and writes JSON.")
    parser.add_argument("--check", action="store_true", help="exit code 1 if anything asked is missed")
    parser.add_argument("--misses", metavar="tune", help="list every miss of the tune half, of the real reports "
                        "for training and of the manifest; nobody is shown those of the test half or of dev")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="scratch folder that stays; a collection that "
                        "is there is used as it is")
    parser.add_argument("--retag", action="store_true", help="tag again what a --data folder already holds")
    parser.add_argument("--exports", type=Path, metavar="FOLDER", help="score FOLDER/corpus.json, train.json, "
                        "reports.json as export-gold printed them; indexes nothing")
    parser.add_argument("--only", choices=PARTS, help="only this part")
    parser.add_argument("--build", type=Path, default=HERE / "build/release", metavar="FOLDER",
                        help="where the programs are; default build/release")
    parser.add_argument("--json", type=Path, default=HERE / "build/quality.json", metavar="FILE",
                        help="where the JSON goes; default build/quality.json")
    chosen = parser.parse_args()
    if chosen.misses not in (None, "tune"):
        parser.error(f"misses of {chosen.misses!r} are not listed: only those of tune (the tune half of the corpus, "
                     "the real reports for training) may be looked at while tuning")
    return chosen


def tell(line):
    print(line, file=sys.stderr, flush=True)


class Run:
    def __init__(self, chosen, scratch):
        self.chosen = chosen
        self.shared = Path(os.environ.get("THROUGHLINE_SHARED") or HERE.parent / "shared")
        self.collections = Collections(chosen.build / "throughline-indexer", scratch, tell)
        self.rows = []
        self.misses = {}
        self.details = {}

    def export(self, part, sources):
        """The reviews of a part; None where it is left out, with the reason told."""
        if self.chosen.exports:
            found = saved_export(self.chosen.exports, part)
            if found is None:
                tell(f"{part}: skipped: no {self.chosen.exports / part}.json")
            return found
        found = self.collections.export(part, sources, self.chosen.retag)
        for source in sources:
            if source.name not in found:
                tell(f"{part}: {source.name} is not in the export")
        return found

    def is_there(self, part, *paths):
        missing = [str(path) for path in paths if not path.exists()]
        if missing:
            tell(f"{part}: skipped: no {', '.join(missing)} (THROUGHLINE_SHARED says where the shared folder is)")
        return not missing

    def corpus(self):
        golds = corpus_gold(HERE / "corpus/gold")
        export = self.export("corpus", [HERE / "corpus" / file for file in golds])
        if export is None:
            return
        scores, self.misses["tune half of the corpus"] = measure_corpus(golds, export)
        self.rows += corpus_rows(scores)
        self.details["fields_tune"] = {name: tally.as_json() for name, tally in scores["tune"].by_field.items()}

    def train(self):
        gold, folder = self.shared / "gold/themes-train.tsv", self.shared / "gold/reports"
        if not self.is_there("train", gold, folder):
            return
        export = self.export("train", sorted(folder.glob("*.pdf")))
        if export is None:
            return
        score, self.misses["real reports for training"] = measure_themes(theme_gold(gold), export, "train")
        self.rows += theme_rows("real train (tuned on)", score, {})

    def reports(self):
        gold, folder = self.shared / "gold/themes-dev.tsv", self.shared / "data/reports"
        if not self.is_there("reports", gold, folder / "manifest.csv"):
            return
        export = self.export("reports", sorted(folder.glob("*.pdf")))
        if export is None:
            return
        judged = theme_gold(gold)
        score, _ = measure_themes(judged, export, "dev")
        self.rows += theme_rows("real dev", score, DEV_ASKED)
        tallies, self.misses["manifest (but for the dev reports)"] = measure_manifest(
            manifest_gold(folder / "manifest.csv"), export, judged.keys())
        self.rows += manifest_rows(tallies)

    def speed(self):
        if self.chosen.exports:
            return
        measured = [part for part in ("reports", "corpus") if self.collections.folder(part).exists()]
        program = self.chosen.build / "bench/bench_analysis"
        if measured:
            self.rows.append(speed_row(speed_of_analysis(program, self.collections.folder(measured[0]))))

    def all(self):
        if not self.chosen.exports and not self.collections.indexer.exists():
            raise Unusable(f"no {self.collections.indexer}: build it with ./run.sh --no-serve, or with "
                           "cmake --preset release && cmake --build --preset release --target throughline-indexer "
                           "throughline-worker")
        for part in PARTS if not self.chosen.only else (self.chosen.only,):
            getattr(self, part)()
        self.speed()

    def print(self):
        if self.chosen.misses:
            for set_name, misses in self.misses.items():
                print(listing(set_name, misses), end="\n\n")
        print(table(self.rows))
        self.chosen.json.parent.mkdir(parents=True, exist_ok=True)
        written = {"rows": [row.as_json() for row in self.rows], **self.details}
        self.chosen.json.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def main():
    chosen = options()
    with tempfile.TemporaryDirectory(prefix="throughline-quality-") as temporary:
        if chosen.data:
            chosen.data.mkdir(parents=True, exist_ok=True)
        run = Run(chosen, chosen.data or Path(temporary))
        try:
            run.all()
        except Unusable as problem:
            tell(f"bench/quality: {problem}")
            return 2
        run.print()
    missed = [row for row in run.rows if row.verdict == "MISSED"]
    return 1 if chosen.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())

"""What stands first: collections with judgements, indexed with the indexer and asked through the API."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from collection import collection_in, write_files
from corpus import measure_corpus
from scores import average_precision, mean, ndcg, recall
from server import Asker, index, served, timing

ROOT = Path(__file__).resolve().parents[2]


def measure_folder(build, folder):
    collection = collection_in(folder)
    with tempfile.TemporaryDirectory() as scratch:
        ids_of = write_files(folder, scratch)
        summary = index(build, Path(scratch) / "data", [Path(scratch) / "files"], Path(scratch) / "titles.csv")
        figures = []
        with served(build, Path(scratch) / "data") as address:
            asker = Asker(address)
            for query in collection.judged():
                answer = asker.ask("reviews", collection.queries[query], match="any")
                found = [one for review in answer for one in ids_of[review["file"]]]
                grades = collection.judgements[query]
                figures.append(
                    (ndcg(found, grades), average_precision(found, grades), recall(found, grades), query)
                )
    return {
        "collection": collection.name,
        "documents": sum(map(len, ids_of.values())),
        "unread": summary.get("failed", []),
        "queries": len(figures),
        "ndcg_at_10": mean(row[0] for row in figures),
        "map": mean(row[1] for row in figures),
        "recall_at_100": mean(row[2] for row in figures),
        "cut_queries": asker.cut,
        **timing(asker),
        "by_query": {row[3]: round(row[0], 4) for row in figures},
    }


def table(rows):
    heads = ["collection", "documents", "queries", "nDCG@10", "MAP", "R@100", "p50 ms", "p99 ms"]
    lines = [heads]
    for row in [line for row in rows for line in (row, *row.get("parts", ()))]:
        lines.append(
            [row["collection"], str(row["documents"]), str(row["queries"])]
            + [f"{row[key]:.4f}" for key in ("ndcg_at_10", "map", "recall_at_100")]
            + [f"{row[key]:.1f}" if key in row else "" for key in ("p50_ms", "p99_ms")]
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        print("  ".join(cell.ljust(w) if at == 0 else cell.rjust(w) for at, (cell, w) in enumerate(zip(line, widths))))


def remarks(row):
    if row.get("unread"):
        yield f"{len(row['unread'])} documents could not be read (an empty text holds nothing to find)"
    if row.get("cut_queries"):
        yield f"{row['cut_queries']} queries were longer than the server takes, and asked by their beginning"
    if "known_items" in row:
        known = row["known_items"]
        yield f"{known['found']} of {known['queries']} known items are among the first three; missed: {known['missed']}"
    for slow in row["slowest"]:
        yield f"{slow['ms']:.1f} ms: {slow['query']}"


def main():
    parser = argparse.ArgumentParser(prog="bench/relevance/run.sh", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="collections: docs.jsonl, queries.tsv, qrels.txt")
    parser.add_argument("--corpus", action="store_true", help="also the corpus; alone where no folder is named")
    parser.add_argument("--queries", type=Path, default=ROOT / "corpus/queries.json", help="judged queries of the corpus")
    parser.add_argument("--build", type=Path, default=ROOT / "build/release", help="where the programs are")
    parser.add_argument("--json", type=Path, default=ROOT / "build/bench/relevance.json")
    options = parser.parse_args()
    if not (options.build / "throughline-server").exists():
        sys.exit("The programs are not built: run ./run.sh --no-serve first.")
    rows = [measure_folder(options.build, folder) for folder in options.folders]
    if options.corpus or not options.folders:
        rows += measure_corpus(options.build, ROOT / "corpus", options.queries)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    table(rows)
    for row in rows:
        for remark in remarks(row):
            print(f"{row['collection']}: {remark}")


if __name__ == "__main__":
    main()

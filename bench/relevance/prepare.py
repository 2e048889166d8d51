"""Collections and the corpus, indexed, with their judged queries as bench_ranking reads them. Prints the folders."""

import json
import shutil
import sys
from pathlib import Path

from collection import collection_in, write_files
from server import MOST_CHARACTERS, index

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def write_queries(folder, rows):
    with (folder / "queries.jsonl").open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def prepare_collection(build, source, folder):
    folder.mkdir(parents=True)
    collection = collection_in(source)
    ids_of = write_files(source, folder)
    file_of = {document: file for file, documents in ids_of.items() for document in documents}
    index(build, folder / "data", [folder / "files"], folder / "titles.csv")
    rows = []
    for query in collection.judged():
        grades = collection.judgements[query]
        found = {file_of[one]: grade for one, grade in grades.items() if grade > 0 and one in file_of}
        text = collection.queries[query][:MOST_CHARACTERS]
        rows.append({"text": text, "in": "reviews", "match": "any", "grades": found})
    write_queries(folder, rows)
    print(folder)


def prepare_corpus(build, scratch):
    """Reviews and passages apart. Recommendations are ordered by their passages, so they are not asked for here."""
    asked = json.loads((CORPUS / "queries.json").read_text(encoding="utf-8"))["queries"]
    indexed = None
    for kind in ("reviews", "passages"):
        folder = scratch / f"corpus-{kind}"
        folder.mkdir()
        if indexed is None:
            index(build, folder / "data", [CORPUS])
            indexed = folder / "data"
        else:
            shutil.copytree(indexed, folder / "data")
        rows = []
        for query in (one for one in asked if one["in"] == kind):
            grades = {
                one["file"] if kind == "reviews" else f"{one['file']} {one['page']}": one["grade"]
                for one in query["judgements"]
            }
            rows.append({"text": query["text"], "in": kind, "match": query["match"], "grades": grades})
        write_queries(folder, rows)
        print(folder)


def main():
    build, scratch = Path(sys.argv[1]), Path(sys.argv[2])
    for source in map(Path, sys.argv[3:]):
        prepare_collection(build, source, scratch / source.resolve().name)
    if (CORPUS / "queries.json").exists():
        prepare_corpus(build, scratch)


if __name__ == "__main__":
    main()

"""Collections and the corpus, indexed, with their judged queries as bench_ranking reads them. Prints the folders."""

import json
import sys
from pathlib import Path

from collection import collection_in, write_files
from corpus import half_of
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


def judged_by(query):
    """The grades by file, of passages by file and page."""
    of_reviews = query["in"] == "reviews"
    return {one["file"] if of_reviews else f"{one['file']} {one['page']}": one["grade"] for one in query["judgements"]}


def prepare_corpus(build, scratch):
    """Reviews and passages apart, and of each the queries that constants are chosen by and those they are judged by.

    Recommendations are ordered by their passages, so they are not asked for here.
    """
    asked = json.loads((CORPUS / "queries.json").read_text(encoding="utf-8"))["queries"]
    index(build, scratch / "corpus", [CORPUS])
    for half in ("seen", "unseen"):
        for kind in ("reviews", "passages"):
            folder = scratch / f"{kind}-{half}"
            folder.mkdir()
            (folder / "data").symlink_to(scratch / "corpus")
            these = [one for one in asked if one["in"] == kind and half_of(one["id"]) == half]
            write_queries(
                folder,
                [{"grades": judged_by(one), **{name: one[name] for name in ("text", "in", "match")}} for one in these],
            )
            print(folder)


def main():
    build, scratch = Path(sys.argv[1]), Path(sys.argv[2])
    for source in map(Path, sys.argv[3:]):
        prepare_collection(build, source, scratch / source.resolve().name)
    if (CORPUS / "queries.json").exists():
        prepare_corpus(build, scratch)


if __name__ == "__main__":
    main()

"""The corpus and its judged queries (corpus/queries.json): reviews, passages, and recommendations.

A review is judged as a file, a passage as a page of a file (the first passage of a page stands for it), and a
recommendation as its file and the words it starts with. A query with a `page` asks for a known item: it is found when
that file, in a list of passages that page of it, is among the first three.
"""

import hashlib
import json
import tempfile
from pathlib import Path

from scores import average_precision, mean, ndcg, recall
from server import Asker, index, served, timing

FIRST = 3


# What a review prints with either sign, the index has with the straight one.
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def _words(text):
    return " ".join(text.translate(STRAIGHT).split()).casefold()


def half_of(identifier):
    """"seen" or "unseen": one half of the queries is for looking at, the other for totals alone."""
    return "seen" if hashlib.sha256(identifier.encode()).digest()[-1] % 2 == 0 else "unseen"


def _once(items):
    return list(dict.fromkeys(items))


class Judge:
    """Results and judgements of one query as the same kind of key."""

    def __init__(self, query, file_of):
        self.kind = query["in"]
        self._file_of = file_of
        self._judgements = query["judgements"]
        self.grades = {self._judged(one): one["grade"] for one in self._judgements}

    def _judged(self, one):
        if self.kind == "passages":
            return one["file"], one["page"]
        if self.kind == "recommendations":
            return one["file"], _words(one["starts"])
        return one["file"]

    def keys(self, answer):
        return _once(self._found(one) for one in answer)

    def _found(self, one):
        if self.kind == "reviews":
            return one["file"]
        file = self._file_of[one["review"]["id"]]
        if self.kind == "passages":
            return file, one["page"]
        text = _words(one["text"])
        starts = [start for of, start in self.grades if of == file and start in text]
        return file, starts[0] if starts else text

    def is_found(self, page, keys):
        """Is the known item among the first three?"""
        if self.kind == "passages":
            return any(key in keys[:FIRST] for key in ((page["file"], number) for number in page["pages"]))
        return page["file"] in keys[:FIRST]


def files_by_id(asker):
    """{id: file} of all reviews of the collection."""
    files = {}
    for page in range(1, 1000):
        answer = asker.ask("reviews", "", page=page)
        files.update((one["id"], one["file"]) for one in answer)
        if not answer:
            return files
    return files


def measured(asker, query, file_of):
    judge = Judge(query, file_of)
    keys = judge.keys(asker.ask(query["in"], query["text"], match=query["match"]))
    row = {
        "id": query["id"],
        "kind": query["kind"],
        "in": query["in"],
        "half": half_of(query["id"]),
        "ndcg_at_10": ndcg(keys, judge.grades),
        "map": average_precision(keys, judge.grades),
        "recall_at_100": recall(keys, judge.grades),
    }
    if "page" in query:
        row["is_found"] = judge.is_found(query["page"], keys)
    return row


def summed(name, rows, documents):
    return {
        "collection": name,
        "documents": documents,
        "queries": len(rows),
        **{key: mean(row[key] for row in rows) for key in ("ndcg_at_10", "map", "recall_at_100")},
    }


def known_items(rows):
    asked = [row for row in rows if "is_found" in row]
    missed = [row["id"] for row in asked if not row["is_found"]]
    return {"queries": len(asked), "found": len(asked) - len(missed), "missed": missed}


def measure_corpus(build, folder, queries):
    asked = json.loads(Path(queries).read_text(encoding="utf-8"))["queries"]
    with tempfile.TemporaryDirectory() as scratch:
        index(build, Path(scratch) / "data", [folder])
        with served(build, Path(scratch) / "data") as address:
            file_of = files_by_id(Asker(address))
            asker = Asker(address)
            rows = [measured(asker, query, file_of) for query in asked]
    whole = summed("corpus", rows, len(file_of))
    whole |= {"known_items": known_items(rows), **timing(asker)}
    whole["by_query"] = {row["id"]: round(row["ndcg_at_10"], 4) for row in rows}
    parts = []
    for key in ("half", "in", "kind"):
        for value in _once(row[key] for row in rows):
            part = [row for row in rows if row[key] == value]
            parts.append(summed(f"  {key} {value}", part, len(file_of)))
            for half in ("seen", "unseen") if key == "kind" else ():
                of_half = [row for row in part if row["half"] == half]
                parts.append(summed(f"    {half}", of_half, len(file_of)))
    return [whole | {"parts": parts}]

"""A collection with judgements: docs.jsonl, queries.tsv, qrels.txt in one folder."""

import csv
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Collection:
    """Queries by id, and for each the grades of the documents that were judged: {document: grade}."""

    name: str
    queries: dict = field(default_factory=dict)
    judgements: dict = field(default_factory=dict)

    def judged(self):
        """The queries that can be measured: those for which something is relevant, as trec_eval has it."""
        return [
            query
            for query in self.queries
            if any(grade > 0 for grade in self.judgements.get(query, {}).values())
        ]


def documents_of(folder):
    """(id, title, text) of each document; what is missing is empty."""
    with (Path(folder) / "docs.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                number = row.get("id", row.get("_id"))
                yield str(number), row.get("title") or "", row.get("text") or ""


def collection_in(folder):
    """The queries and judgements of a folder. Rows that say nothing are passed over."""
    folder = Path(folder)
    collection = Collection(folder.name)
    for line in (folder / "queries.tsv").read_text(encoding="utf-8").splitlines():
        query, _, text = line.partition("\t")
        if text.strip():
            collection.queries[query.strip()] = " ".join(text.split())
    for line in (folder / "qrels.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t") if "\t" in line else line.split()
        if len(cells) == 4:
            query, _, document, grade = (cell.strip() for cell in cells)
            collection.judgements.setdefault(query, {})[document] = int(float(grade))
    return collection


def write_files(folder, out):
    """One text file for each document below `out`/files, its title in `out`/titles.csv.

    Files are named by their place, since an id may be anything. Returns {file: [ids]}: documents of the same bytes
    are one file, as they are one review.
    """
    files = Path(out) / "files"
    files.mkdir(parents=True)
    by_digest = {}
    ids_of = {}
    with (Path(out) / "titles.csv").open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["file", "title"])
        for place, (document, title, text) in enumerate(documents_of(folder)):
            title = " ".join(title.split())
            content = f"{title}\n\n{text}\n".encode("utf-8", "replace")
            digest = hashlib.sha256(content).digest()
            if digest in by_digest:
                ids_of[by_digest[digest]].append(document)
                continue
            name = f"{place:07d}.txt"
            by_digest[digest] = name
            ids_of[name] = [document]
            (files / name).write_bytes(content)
            if title:
                rows.writerow([name, title])
    return ids_of

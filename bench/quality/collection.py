"""Scratch collections: what is indexed into which folder, and its export in the gold shape."""

import json
import shutil
import subprocess
from pathlib import Path

PARTS = ("corpus", "train", "reports")


class Unusable(Exception):
    """What is needed is not there; the message says what to do."""


class Collections:
    """One collection for each part below a scratch folder; a part that is already there is not indexed again."""

    def __init__(self, indexer, scratch, tell):
        self.indexer = indexer
        self.scratch = scratch
        self.tell = tell

    def folder(self, part):
        return self.scratch / part

    def run(self, part, *command, codes=(0,)):
        command = [str(self.indexer), "--data", str(self.folder(part)), *map(str, command)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode not in codes:
            raise Unusable(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr[-2000:]}{done.stdout[-500:]}")
        return done.stdout

    def export(self, part, sources, retag):
        """The reviews of the files, as the indexer reads them with no manifest beside them."""
        if not (self.folder(part) / "catalogue.sqlite").exists():
            self.tell(f"{part}: indexing {len(sources)} files")
            self.index(part, sources)
        elif retag:
            self.tell(f"{part}: tagging again")
            self.run(part, "retag")
        exported = self.run(part, "export-gold", "--extracted")
        (self.scratch / f"{part}.json").write_text(exported, encoding="utf-8")
        return parsed(exported, part)

    def index(self, part, sources):
        """Copies the files first: what lies beside them (manifests, gold) must not be read."""
        copies = self.scratch / f"{part}-files"
        copies.mkdir(parents=True, exist_ok=True)
        for source in sources:
            shutil.copyfile(source, copies / source.name)
        some_failed = 2
        summary = self.run(part, "index", "--json", copies, codes=(0, some_failed))
        for failure in json.loads(summary).get("failed") or []:
            self.tell(f"{part}: failed: {failure}")


def parsed(exported, part):
    try:
        return {review["file"]: review for review in json.loads(exported)}
    except (ValueError, TypeError, KeyError) as problem:
        raise Unusable(f"{part}: what export-gold printed is not a list of reviews: {problem!r}") from problem


def saved_export(folder, part):
    """An export that was written before; None where there is none."""
    path = Path(folder) / f"{part}.json"
    return parsed(path.read_text(encoding="utf-8"), part) if path.exists() else None


def speed_of_analysis(program, collection):
    """Milliseconds a page, of the program that measures them on one core; None where it is not built."""
    if not program.exists() or not collection.exists():
        return None
    done = subprocess.run([str(program), str(collection)], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise Unusable(f"{program}: exit code {done.returncode}")
    return json.loads(done.stdout)

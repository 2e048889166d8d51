"""What judgements may name: the reviews of the corpus, their pages, and the recommendations printed in them."""

import json
import tempfile
from pathlib import Path

from .produce import reading_copy
from .source import CORPUS, all_sources
from .texts import Pages, folded


class Corpus:
    """The finished reviews by file name. Texts are read only when a quotation is looked up."""

    def __init__(self):
        self.sources = {source.file: source for source in all_sources()[0]}
        self.gold = {file: json.loads((CORPUS / "gold" / f"{source.name}.json").read_text(encoding="utf-8"))
                     for file, source in self.sources.items()}
        self._pages = {}

    def text(self, file):
        if file not in self._pages:
            with tempfile.TemporaryDirectory(prefix="corpus-") as work:
                self._pages[file] = Pages(reading_copy(self.sources[file], work))
        return self._pages[file]

    def is_on(self, file, page, quote):
        """Whether the quotation begins on this page."""
        return self.text(file).page_of_text(quote, page) == page

    def place_problems(self, entry):
        """A review and, where one is named, a page of it."""
        if entry.get("file") not in self.gold:
            yield f"no such review: {entry.get('file')}"
        elif "page" in entry and not 1 <= entry["page"] <= self.gold[entry["file"]]["page_count"]:
            yield f"no page {entry['page']} in {entry['file']}"

    def recommendation_problems(self, entry):
        """`starts` has to begin exactly one recommendation of the review, and `number` has to be its own.

        One that an earlier review made and this one only quotes is not in the gold: its words have to stand
        somewhere in the text.
        """
        if entry.get("file") not in self.gold:
            yield f"no such review: {entry.get('file')}"
            return
        starts = folded(entry["starts"])
        found = [one for one in self.gold[entry["file"]]["recommendations"]
                 if folded(one["text"]).startswith(starts)]
        if entry.get("earlier"):
            if found or self.text(entry["file"]).page_of_text(entry["starts"]) is None:
                yield f"not quoted from an earlier review in {entry['file']}: {entry['starts']}"
        elif len(found) != 1:
            yield f"{len(found)} recommendations of {entry['file']} begin so: {entry['starts']}"
        elif entry["number"] != found[0]["number_as_printed"]:
            yield f"printed as {found[0]['number_as_printed']}, not {entry['number']}: {entry['starts']}"


def read_judgements(name):
    """The content of a file beside the reviews."""
    return json.loads((Path(CORPUS) / name).read_text(encoding="utf-8"))


def repeated(values):
    """What stands more than once, in order."""
    values = list(values)
    return sorted({value for value in values if values.count(value) > 1}, key=str)

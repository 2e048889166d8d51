"""The gold and its sets: the two halves of the corpus, the real reports for training and those for measuring."""

import csv
import hashlib
import json
from dataclasses import dataclass, field


def half_of(file):
    """tune or test, settled by the file's name alone."""
    return "tune" if int(hashlib.sha256(file.encode()).hexdigest(), 16) % 2 == 0 else "test"


def corpus_gold(folder):
    """{file: gold}, each with the themes about which its readers disagree as `contested_themes`."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    golds = {gold["file"]: gold | {"contested_themes": []} for gold in read}
    with (folder / "contested.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            golds[row["file"]]["contested_themes"].append(row["theme"])
    return golds


@dataclass
class Judgement:
    """What readers said of one theme in one report."""

    label: str  # central, present, mentioned, contested
    evidence: list = field(default_factory=list)  # (page, polarity, quote)


def theme_gold(path):
    """{file: {theme: Judgement}} of a table with a row for each piece of evidence."""
    judged = {}
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            themes = judged.setdefault(row["doc"] + ".pdf", {})
            judgement = themes.setdefault(row["theme"], Judgement(row["label"]))
            judgement.evidence.append((row["page"], row["polarity"], row["quote"]))
    return judged


def manifest_gold(path):
    """{file: row} of the manifest of real files; what it does not state is None."""
    with path.open(encoding="utf-8", newline="") as table:
        rows = [{name: value.strip() or None for name, value in row.items()} for row in csv.DictReader(table)]
    return {row["file"]: row for row in rows}


def by_file(export):
    """The reviews of an export-gold, by the name of their file."""
    return {review["file"]: review for review in export}

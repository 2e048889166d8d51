"""Gold: from what the writer judged to what the finished file is checked against."""

import json

from .source import CORPUS
from .texts import Pages

SOURCE_ONLY = "in_section"  # a hint for a text that stands in the file twice: count from this heading on


def with_pages(gold, pages, complain):
    """The gold with page_count and every page filled in."""
    pages = Pages(pages)
    gold["page_count"] = len(pages)
    headings = [section["heading"] for section in gold["sections"]]
    starts = {}
    for section, page in zip(gold["sections"], pages.pages_of_headings(headings)):
        section["page"] = page
        starts.setdefault(section["heading"], page)
        if page is None:
            complain(f"heading not found: {section['heading']}")
    for entry in gold["findings"] + gold["recommendations"]:
        start = starts.get(entry.pop(SOURCE_ONLY, None)) or 1
        entry["page"] = pages.page_of_text(entry["text"], start)
        if entry["page"] is None:
            complain(f"text not found: {entry['text'][:90]}")
    return gold


def fill_gold(source, pages):
    """Writes the finished gold of a source; returns what could not be found."""
    complaints = []
    if not source.gold.exists():
        return ["no gold yet"]
    gold = with_pages(json.loads(source.gold.read_text(encoding="utf-8")), pages, complaints.append)
    target = CORPUS / "gold" / source.gold.name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return complaints

"""Headings of sections: found when heading and page are both right."""

from collections import Counter

from tally import Tally
from texts import folded


def headings(review):
    return Counter((folded(section["heading"]), section["page"]) for section in review.get("sections") or [])


def score_sections(gold, given, misses):
    stated, found = headings(gold), headings(given)
    elsewhere = {heading: page for heading, page in found - stated}
    for heading, page in stated - found:
        other_page = elsewhere.get(heading)
        hint = f" (given with page {other_page})" if other_page is not None else ""
        misses.add("sections", "missing", gold["file"], f"page {page}: {heading}{hint}")
    for heading, page in found - stated:
        misses.add("sections", "extra", gold["file"], f"page {page}: {heading}")
    return Tally((stated & found).total(), found.total(), stated.total())

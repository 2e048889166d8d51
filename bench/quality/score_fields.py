"""Fields of a review and of its children: exact values, counted field by field."""

from tally import Tally
from texts import folded

FIELDS = ("title", "review_type", "publisher", "publication_date", "incident_date", "period_under_review",
          "lead_reviewer", "outcome", "page_count")
CHILD_FIELDS = ("pseudonym", "age_text", "age_band", "sex")


def paired_children(gold, given):
    """Children of the same pseudonym are the same child; the others are paired in their order."""
    pairs, rest = [], list(given)
    unpaired = []
    for child in gold:
        twin = next((other for other in rest if child.get("pseudonym") and other.get("pseudonym")
                     and folded(other["pseudonym"]) == folded(child["pseudonym"])), None)
        if twin is None:
            unpaired.append(child)
        else:
            rest.remove(twin)
            pairs.append((child, twin))
    for place in range(max(len(unpaired), len(rest))):
        pairs.append((unpaired[place] if place < len(unpaired) else {}, rest[place] if place < len(rest) else {}))
    return pairs


def compare(name, gold, given, file, misses):
    right = gold is not None and given is not None and folded(gold) == folded(given)
    if not right and not (gold is None and given is None):
        cause = "not given" if given is None else "not stated in the gold" if gold is None else "another value"
        misses.add("fields", f"{name}: {cause}", file, f"gold:  {gold}", f"given: {given}")
    return Tally(int(right), int(given is not None), int(gold is not None))


def score_fields(gold, given, misses):
    """{field: Tally} of one review."""
    tallies = {name: compare(name, gold.get(name), given.get(name), gold["file"], misses) for name in FIELDS}
    for name in CHILD_FIELDS:
        tallies[f"child {name}"] = Tally()
    for child, other in paired_children(gold.get("children") or [], given.get("children") or []):
        for name in CHILD_FIELDS:
            tallies[f"child {name}"] += compare(f"child {name}", child.get(name), other.get(name), gold["file"], misses)
    return tallies

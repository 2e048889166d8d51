"""Recommendations, findings and learning points: found when text, page and (recommendations) number are right."""

from dataclasses import dataclass

from tally import Tally
from texts import folded_number, overlap, words

ENOUGH = 0.9  # of the words; more than this is the same text
LIKE = 0.3  # of the words; more than this is worth showing beside a miss


@dataclass
class Point:
    number: object
    text: str
    page: int
    addressees: frozenset

    def __post_init__(self):
        self.words = words(self.text)


def points_of(review, kind):
    """Points that are the review's own: what it quotes from an earlier review is not."""
    number = "number_as_printed" if kind == "recommendations" else "number"
    return [Point(entry.get(number), entry["text"], entry.get("page"), frozenset(entry.get("addressees") or []))
            for entry in review.get(kind) or [] if not (entry.get("is_quoted") or entry.get("quoted"))]


def differences(one, other, number_counts):
    """What makes the second not the first, {kind: in words}; nothing when it is."""
    shared = overlap(one.words, other.words)
    found = {} if shared > ENOUGH else {"text": f"words {shared:.2f}"}
    if one.page != other.page:
        found["page"] = f"page {other.page} for {one.page}"
    if number_counts and folded_number(one.number) != folded_number(other.number):
        found["number"] = f"number {other.number!r} for {one.number!r}"
    return found


def matched(gold, given, number_counts):
    """One to one, the best overlap first: {place in gold: place in given}."""
    candidates = sorted((-overlap(one.words, other.words), i, j)
                        for i, one in enumerate(gold) for j, other in enumerate(given)
                        if not differences(one, other, number_counts))
    pairs, taken = {}, set()
    for _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def as_line(point):
    return f"page {point.page}, number {point.number!r}: {point.text}"


def nearest(point, others):
    """The one of the others with most of its words; None where none is like it."""
    best = max(others, key=lambda other: overlap(point.words, other.words), default=None)
    return best if best is not None and overlap(point.words, best.words) > LIKE else None


def note_missing(kind, file, points, given, misses):
    """Points of the gold that were not found, grouped by what was wrong with the nearest that was given."""
    for point in points:
        near = nearest(point, given)
        if near is None:
            misses.add(kind, "missing: nothing like it given", file, as_line(point))
            continue
        apart = differences(point, near, kind == "recommendations") or {"place": "it stands for another one"}
        misses.add(kind, f"missing: other {' and '.join(apart)}", file, as_line(point),
                   f"nearest given ({'; '.join(apart.values())}): {as_line(near)}")


def note_extra(kind, file, points, gold, misses):
    for point in points:
        near = nearest(point, gold)
        if near is None:
            misses.add(kind, "extra: nothing like it in the gold", file, as_line(point))
        else:
            misses.add(kind, "extra: like one of the gold", file, as_line(point), f"gold: {as_line(near)}")


def note_addressees(file, gold, given, misses):
    if gold.addressees != given.addressees:
        apart = [f"without {name}" for name in sorted(gold.addressees - given.addressees)]
        apart += [f"with {name}" for name in sorted(given.addressees - gold.addressees)]
        misses.add("addressees", ", ".join(apart), file, as_line(gold),
                   f"gold: {', '.join(sorted(gold.addressees)) or '-'}; "
                   f"given: {', '.join(sorted(given.addressees)) or '-'}")


def score_points(kind, gold, given, misses):
    """(points, addressees) of one review. The addressees of a point that was not found are all missed."""
    stated, found = points_of(gold, kind), points_of(given, kind)
    pairs = matched(stated, found, kind == "recommendations")
    taken = set(pairs.values())
    note_missing(kind, gold["file"], [p for i, p in enumerate(stated) if i not in pairs], found, misses)
    note_extra(kind, gold["file"], [p for j, p in enumerate(found) if j not in taken], stated, misses)
    if kind == "recommendations":
        for i, j in pairs.items():
            note_addressees(gold["file"], stated[i], found[j], misses)
    shared = sum(len(stated[i].addressees & found[j].addressees) for i, j in pairs.items())
    return (Tally(len(pairs), len(found), len(stated)),
            Tally(shared, sum(len(p.addressees) for p in found), sum(len(p.addressees) for p in stated)))

"""Fields of the real files against their manifest: right where it states one."""

from periods import period_days
from tally import Tally
from texts import folded

LETTERS = ("focused-", "jtai-")  # their publication date is the date of the letter


def area_name(value):
    """Names of areas differ in capitals and in the sign for "and"."""
    return folded(value).lower().replace("&", "and")


def person_name(value):
    """The manifest has "Anne Brown -Green" for a name that a line's end divided."""
    return folded(value).replace(" -", "-")


def cases(row, review):
    """(what, how it is compared, stated, given) of each field that the manifest states of one file."""
    yield "area", area_name, row["area"], review.get("area")
    yield "area, letter for letter", folded, row["area"], review.get("area")
    yield "lead_reviewer", person_name, row["lead_inspector"], review.get("lead_reviewer")
    if row["inspection_start"] and row["inspection_end"]:
        yield ("period_under_review", lambda value: value, (row["inspection_start"], row["inspection_end"]),
               period_days(review.get("period_under_review")) or review.get("period_under_review"))
    if row["file"].startswith(LETTERS):
        yield "publication_date", folded, row["publication_date"], review.get("publication_date")


def score_manifest(row, review, misses):
    """{field: Tally} of one file."""
    tallies = {}
    for name, form, stated, given in cases(row, review):
        if stated is not None:
            right = given is not None and form(stated) == form(given)
            tallies[name] = Tally(int(right), int(given is not None), 1)
            if not right:
                misses.add("manifest", name, row["file"], f"manifest: {stated}", f"given:    {given}")
    return tallies

"""The first and the last day of a period as reports print it."""

import re
from datetime import date

from texts import folded

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")
DAY = (r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\d{1,2})(?:st|nd|rd|th)?"
       rf"(?: ({'|'.join(MONTHS)}))?,?(?: (\d{{4}}))?")
PRINTED = re.compile(rf"(?:between |from )?{DAY} ?(?:to|and|until|-) ?{DAY}")
ISO = re.compile(r"(\d{4}-\d\d-\d\d) ?(?:to|and|until|-|/) ?(\d{4}-\d\d-\d\d)")


def iso(year, month, day):
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day)).isoformat()
    except ValueError:
        return None


def period_days(text):
    """(first, last) as ISO dates, or None for what is no period of days. The first day may borrow month and year."""
    if text is None:
        return None
    told = folded(text).lower().rstrip(".")
    if found := ISO.fullmatch(told):
        return found.groups()
    found = PRINTED.fullmatch(told)
    if not found:
        return None
    day, month, year, last_day, last_month, last_year = found.groups()
    if not last_month or not last_year:
        return None
    month = month or last_month
    if not year:  # "28 December to 5 January 2023" began the year before
        year = int(last_year) - (MONTHS.index(month) > MONTHS.index(last_month))
    first, last = iso(year, month, day), iso(last_year, last_month, last_day)
    return (first, last) if first and last else None

"""When two texts are the same, and how much of their words two texts share."""

import re
import unicodedata
from collections import Counter

QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'})
DASHES = re.compile("[\u2010-\u2015\u2212]")
WORD = re.compile(r"\w+")


def folded(value):
    """White space collapsed, curly and straight quotes and all dashes alike; nothing else is forgiven."""
    text = unicodedata.normalize("NFC", str(value)).translate(QUOTES)
    return " ".join(DASHES.sub("-", text).split())


def folded_number(value):
    """A number as printed, without the punctuation that ends it; none is the empty number."""
    return "" if value is None else folded(value).rstrip(".:;,)- ")


def words(text):
    return Counter(WORD.findall(folded(text).lower()))


def overlap(one, other):
    """F1 of two bags of words: 1 where both have the same words equally often."""
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0

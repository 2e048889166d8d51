"""The measures, as trec_eval defines them, of one query: `found` is a ranked list of documents, `grades` what was judged.

nDCG@10 takes the grade itself as the gain (trec_eval's ndcg_cut_10, which BEIR publishes too); MAP and R@100 take every
grade above zero as relevant. MAP is that of the first 100: so many are asked for.
"""

import math

NDCG_DEPTH = 10
DEPTH = 100


def _discounted(gains):
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def ndcg(found, grades, depth=NDCG_DEPTH):
    best = _discounted(sorted((max(grade, 0) for grade in grades.values()), reverse=True)[:depth])
    return _discounted(max(grades.get(one, 0), 0) for one in found[:depth]) / best if best else 0.0


def average_precision(found, grades):
    relevant = sum(grade > 0 for grade in grades.values())
    hits, total = 0, 0.0
    for place, one in enumerate(found[:DEPTH], start=1):
        if grades.get(one, 0) > 0:
            hits += 1
            total += hits / place
    return total / relevant if relevant else 0.0


def recall(found, grades):
    relevant = sum(grade > 0 for grade in grades.values())
    return sum(grades.get(one, 0) > 0 for one in found[:DEPTH]) / relevant if relevant else 0.0


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0

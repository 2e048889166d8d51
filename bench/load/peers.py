#!/usr/bin/env python3
"""Throughline beside other search engines, as one table.

    peers.py speed ADDRESS DATA QUERIES.txt [MOST_PASSAGES]
    peers.py judged COLLECTION_DIR...

speed: the passages of an indexed collection (read only) in each engine; each answers every query for its ten best
passages and the number of all of them, on one connection. Throughline is the server at ADDRESS that serves DATA, over
HTTP with filters and excerpts; PostgreSQL and FTS5 give numbers only, Omega's include starting its process.
judged: nDCG@10 of collections in the form that bench/relevance reads, asked for any of the words; Throughline's figure
is the last of bench/relevance/run.sh. An engine that is not installed is left out with a word.
"""
import http.client
import json
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'relevance'))

from collection import collection_in, documents_of  # noqa: E402
from engines import ENGINES, parts_of  # noqa: E402
from measure import classes_in, percentile  # noqa: E402
from scores import mean, ndcg  # noqa: E402

RELEVANCE = Path(__file__).resolve().parents[2] / 'build/bench/relevance.json'


def passages_of(data, most):
    catalogue = sqlite3.connect(f'file:{data}/catalogue.sqlite?mode=ro', uri=True)
    pages = {}
    rows = catalogue.execute('SELECT review, number, page, begin, "end" FROM passage ORDER BY review, number LIMIT ?',
                             (most,))
    for review, number, page, begin, end in rows:
        if review not in pages:
            pages = {review: dict(catalogue.execute('SELECT number, text FROM page WHERE review = ?', (review,)))}
        text = pages[review][page].encode()[begin:end].decode(errors='replace')
        yield review * 10000 + number, ' '.join(text.split())


class Throughline:
    name = 'Throughline'

    def __init__(self, address):
        parts = urlsplit(address)
        self.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)

    def best(self, query):
        self.connection.request('GET', '/api/v1/passages?q=' + quote_plus(query))
        return json.loads(self.connection.getresponse().read()).get('results', [])

    def total(self, _query):
        """Stands in the same answer."""


def installed():
    for engine in ENGINES:
        if engine.is_installed():
            yield engine
        else:
            print(f'{engine.name} is not installed: left out')


def times_of(engine, queries):
    times = []
    for query in queries:
        began = time.perf_counter()
        engine.best(query)
        engine.total(query)
        times.append((time.perf_counter() - began) * 1000)
    return times


def speed(address, data, queries, most=-1):
    queries = [query for _, query in classes_in(queries) if parts_of(query)]
    print(f'{"engine":<14}{"passages":>10}{"indexed s":>11}{"p50 ms":>9}{"p99 ms":>9}{"max ms":>9}')

    def row(name, passages, seconds, times):
        print(f'{name:<14}{passages:>10}{seconds:>11}{percentile(times, 0.5):>9}{percentile(times, 0.99):>9}'
              f'{percentile(times, 1):>9}', flush=True)

    passages = list(passages_of(data, int(most)))
    row(Throughline.name, len(passages), '', times_of(Throughline(address), queries))
    for make in installed():
        with tempfile.TemporaryDirectory() as scratch:
            began = time.perf_counter()
            engine = make(Path(scratch), passages)
            seconds = f'{time.perf_counter() - began:.1f}'
            try:
                row(engine.name, len(passages), seconds, times_of(engine, queries))
            finally:
                engine.close()


def judged(*folders):
    print(f'{"collection":<14}{"engine":<14}{"documents":>10}{"nDCG@10":>9}')
    own = {row['collection']: row for row in json.loads(RELEVANCE.read_text())} if RELEVANCE.exists() else {}
    for folder in folders:
        collection = collection_in(folder)
        documents = list(documents_of(folder))
        names = [document for document, _, _ in documents]
        texts = [(place, ' '.join(f'{title} {text}'.split())) for place, (_, title, text) in enumerate(documents)]
        if collection.name in own:
            row = own[collection.name]
            print(f'{collection.name:<14}{Throughline.name:<14}{row["documents"]:>10}{row["ndcg_at_10"]:>9.4f}')
        for make in installed():
            with tempfile.TemporaryDirectory() as scratch:
                engine = make(Path(scratch), texts)
                try:
                    value = mean(ndcg([names[number] for number in engine.best(collection.queries[query], True)],
                                      collection.judgements[query]) for query in collection.judged())
                finally:
                    engine.close()
            print(f'{collection.name:<14}{engine.name:<14}{len(texts):>10}{value:>9.4f}', flush=True)


if __name__ == '__main__':
    {'speed': speed, 'judged': judged}[sys.argv[1]](*sys.argv[2:])

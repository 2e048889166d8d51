#!/usr/bin/env python3
"""How long every pattern takes over HTTP, as a page and as JSON: views.py ADDRESS [N] [WORD]

Each view is asked N times (100) for the whole collection, with a query, and with filters; one connection, each time for
other reviews, so that no answer comes from a cache. Only views whose address has WORD in it, if one is given. Prints the
middle and the slowest hundredth in milliseconds, the slowest view last; exits with 1 if a view takes more than 50 ms in
its slowest hundredth.
"""
import http.client
import itertools
import json
import sys
import time
from urllib.parse import quote_plus, urlsplit

MOST_MS = 50
# Of each view, where its page and its JSON stand. What begins with POST is a form.
VIEWS = {
    'prevalence': ('/patterns?', '/api/v1/patterns/prevalence?'),
    'co-occurrence, default': ('/patterns/co-occurrence?', '/api/v1/patterns/co-occurrence?'),
    'co-occurrence, matrix of all themes': ('/patterns/co-occurrence?at_least=1&show=120&', '/api/v1/patterns/co-occurrence?at_least=1&'),
    'one pair': ('/patterns/co-occurrence/pair?first=neglect&second=domestic-abuse&',
                 '/api/v1/patterns/co-occurrence/pair?first=neglect&second=domestic-abuse&'),
    'three together': ('/patterns/co-occurrence/three?', '/api/v1/patterns/co-occurrence/three?'),
    'trends': ('/patterns/trends?', '/api/v1/patterns/trends?'),
    'ages by theme': ('/patterns/cross-table?rows=age_band&columns=theme&',
                      '/api/v1/patterns/cross-table?rows=age_band&columns=theme&'),
    'agencies by theme, suppressed': ('/patterns/cross-table?rows=agency&columns=theme&suppress=5&',
                                      '/api/v1/patterns/cross-table?rows=agency&columns=theme&suppress=5&'),
    'compare': ('/patterns/compare?a.outcome=death&b.outcome=serious-harm&',
                '/api/v1/patterns/compare?a.outcome=death&b.outcome=serious-harm&'),
    'two cases': ('/patterns/cases?id={a}&id={b}&', '/api/v1/patterns/cases?id={a}&id={b}&'),
    'eight cases': ('/patterns/cases?{eight}', '/api/v1/patterns/cases?{eight}'),
    'choose cases': ('/patterns/cases?',),
    'recurring recommendations': ('/patterns/recurring?', '/api/v1/patterns/recurring?'),
    'recurring recommendations, 100 a page': ('/patterns/recurring?per_page=100&', '/api/v1/patterns/recurring?per_page=100&'),
    'recurring findings': ('/patterns/recurring?kind=finding&', '/api/v1/patterns/recurring?kind=finding&'),
    'said before': ('POST /patterns/said-before', 'POST /api/v1/said-before'),
    'published beside ours': ('/patterns/published?', '/api/v1/patterns/published?'),
    'precedents': ('/precedents?age_band=under-1&outcome=death&theme=neglect&theme=hidden-men&',
                   '/api/v1/precedents?age_band=under-1&outcome=death&theme=neglect&theme=hidden-men&'),
}
QUERIES = ('neglect', 'father', 'missed appointments', 'domestic abuse police', 'baby bruising', 'school attendance',
           'mental health of the mother', 'housing', 'home visit', 'information sharing')
CASE = ('A baby of three months was brought to hospital with fractures of different ages. The mother had a new partner '
        'whom no service had met; a bruise seen by a nurse two weeks before had been put down to a toy. ')
FILTERS = ('year_from=2015', 'outcome=death', 'theme=domestic-abuse', 'age_band=under-1', 'year_to=2022',
           'theme=neglect&outcome=serious-harm')
# Each view is asked of these; {at} makes every question another one.
SELECTIONS = {
    'all': lambda at: f'theme_without=none-{at}',
    'query': lambda at: f'q={quote_plus(QUERIES[at % len(QUERIES)])}&theme_without=none-{at}',
    'filters': lambda at: f'{FILTERS[at % len(FILTERS)]}&theme_without=none-{at}',
}
WITHOUT_SELECTION = ('two cases', 'eight cases', 'said before')


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


class Asker:
    def __init__(self, address):
        self.host = urlsplit(address)
        self.connection = None

    def ask(self, path, form=None):
        """(milliseconds, bytes, status)"""
        began = time.perf_counter()
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host.hostname, self.host.port, timeout=120)
        if form is None:
            self.connection.request('GET', path)
        else:
            self.connection.request('POST', path, form, {'Content-Type': 'application/x-www-form-urlencoded'})
        answer = self.connection.getresponse()
        body = answer.read()
        taken = (time.perf_counter() - began) * 1000
        if answer.getheader('Connection') == 'close':
            self.connection.close()
            self.connection = None
        return taken, body, answer.status


def drafts_of(asker):
    """Recommendations that stand in the collection, each with the words of another after it: near many, the same as none."""
    rows = json.loads(asker.ask('/api/v1/recommendations?per_page=100')[1])['results']
    texts = [' '.join(row['text'].split()) for row in rows]
    return texts + [' '.join(one.split()[:15] + other.split()[-15:]) for one, other in zip(texts, texts[1:])]


def ids_of(asker):
    return [row['id'] for row in json.loads(asker.ask('/api/v1/reviews?per_page=100')[1])['results']]


def question(view, where, selection, at, drafts, ids):
    if where.startswith('POST '):
        return where[5:], 'draft=' + quote_plus(drafts[at % len(drafts)])
    some = list(itertools.islice(itertools.cycle(ids), at * 8 % len(ids), at * 8 % len(ids) + 8))
    path = where.format(a=some[0], b=some[1], eight='&'.join('id=' + one for one in some))
    if view in WITHOUT_SELECTION:
        return path, None
    if view == 'compare' or view == 'choose cases':
        return path + SELECTIONS[selection](at).replace('q=', 'a.q=' if view == 'compare' else 'q='), None
    if view == 'precedents' and selection == 'query':
        return path + 'q=' + quote_plus(CASE + QUERIES[at % len(QUERIES)]), None
    return path + SELECTIONS[selection](at), None


def main():
    address, times = sys.argv[1].rstrip('/'), int(sys.argv[2]) if len(sys.argv) > 2 else 100
    word = sys.argv[3] if len(sys.argv) > 3 else ''
    asker = Asker(address)
    drafts, ids = drafts_of(asker), ids_of(asker)
    first = asker.ask('/api/v1/patterns/recurring?')[0]
    print(f'the first question about recurring recommendations, which compares them all: {first:.0f} ms')
    rows = []
    for view, places in VIEWS.items():
        for where in places:
            if word not in where:
                continue
            for selection in ('all',) if view in WITHOUT_SELECTION else SELECTIONS:
                answers = [asker.ask(*question(view, where, selection, at, drafts, ids)) for at in range(times)]
                wrong = sum(status != 200 for *_, status in answers)
                taken = [milliseconds for milliseconds, *_ in answers]
                form = 'JSON' if '/api/' in where else 'page'
                rows.append((percentile(taken, 0.99), percentile(taken, 0.5), max(taken), f'{view} ({form}, {selection})',
                             max(len(body) for _, body, _ in answers), wrong))
    print(f'{"over HTTP, milliseconds":64} {"p50":>7} {"p99":>7} {"worst":>7} {"bytes":>8}')
    for slowest, middle, worst, name, size, wrong in sorted(rows):
        said = f'  {wrong} ERRORS' if wrong else ''
        print(f'{name:64} {middle:7.1f} {slowest:7.1f} {worst:7.1f} {size:8}{said}')
    late = [row for row in rows if row[0] > MOST_MS]
    print(f'{len(rows)} questions, {times} times each: {len(late)} above {MOST_MS} ms in the slowest hundredth')
    sys.exit(1 if late or any(row[5] for row in rows) else 0)


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""Asks a running server the mix of queries over HTTP: measure.py ADDRESS QUERIES.txt PID [ROUNDS]

Every query of the file is asked once a round for each form of answer (JSON of reviews, of passages and of
recommendations, and the page), first on one connection, then on 16 at once, in an order that the seed decides. A
query's class is the last line before it that begins with #. Prints one JSON object: milliseconds of the middle and of
the slowest hundredth for each class and in all, errors, and the memory of the server (PID): its own, and with the pages of
files that it has mapped, which count once for each handle and are the system's to take back.
"""
import http.client
import json
import random
import sys
import threading
import time
from urllib.parse import quote_plus, urlsplit

FORMS = {
    'reviews': '/api/v1/reviews?q=',
    'passages': '/api/v1/passages?q=',
    'recommendations': '/api/v1/recommendations?q=',
    'page': '/search?q=',
}


def classes_in(path):
    """[(class, query)]; the two lines at the top of the file say what it is."""
    kind, found = '', []
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('#'):
                kind = line.strip('# ').rsplit(':', 1)[0]
            elif line:
                found.append((kind, line))
    return found


def percentile(values, share):
    values = sorted(values)
    return round(values[min(len(values) - 1, int(share * len(values)))], 2) if values else None


def ask(address, work, answers):
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
    for kind, form, query in work:
        began = time.perf_counter()
        try:
            connection.request('GET', FORMS[form] + quote_plus(query))
            response = connection.getresponse()
            response.read()
            status = response.status
        except (OSError, http.client.HTTPException):
            connection.close()
            status = 0
        answers.append((kind, form, query, status, (time.perf_counter() - began) * 1000))
    connection.close()


def all_asked(address, work, connections):
    answers = [[] for _ in range(connections)]
    threads = [threading.Thread(target=ask, args=(address, work[at::connections], answers[at]))
               for at in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answer for part in answers for answer in part]


def summary(answers):
    times = [time for *_, time in answers]
    return {'requests': len(times), 'p50_ms': percentile(times, 0.5), 'p99_ms': percentile(times, 0.99),
            'max_ms': percentile(times, 1), 'errors': sum(status != 200 for _, _, _, status, _ in answers)}


def figures(answers):
    kinds = list(dict.fromkeys(kind for kind, *_ in answers))
    made = {}
    for form in FORMS:
        of_form = [answer for answer in answers if answer[1] == form]
        made[form] = {'all': summary(of_form)} | {
            kind: summary([answer for answer in of_form if answer[0] == kind]) for kind in sorted(kinds)}
    slowest = sorted(answers, key=lambda answer: -answer[4])[:12]
    return made | {'slowest': [{'form': form, 'query': query[:120], 'status': status, 'ms': round(time, 1)}
                               for _, form, query, status, time in slowest]}


def memory_mib(pid):
    with open(f'/proc/{pid}/status', encoding='utf-8') as lines:
        found = dict(line.split(':', 1) for line in lines)
    return {name: int(found[field].split()[0]) // 1024 for name, field in (('own', 'RssAnon'), ('with_files', 'VmRSS'))}


def main():
    address, queries, pid = urlsplit(sys.argv[1]), classes_in(sys.argv[2]), int(sys.argv[3])
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    work = [(kind, form, query) for form in FORMS for kind, query in queries] * rounds
    random.Random(1).shuffle(work)
    result = {'memory_mib_before': memory_mib(pid)}
    first = []
    ask(address, [('', form, 'safeguarding') for form in FORMS], first)
    result['first_request_ms'] = round(first[0][4], 1)
    for connections in (1, 16):
        result[f'connections_{connections}'] = figures(all_asked(address, work, connections))
    result['memory_mib_after'] = memory_mib(pid)
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == '__main__':
    main()

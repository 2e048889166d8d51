#!/usr/bin/env python3
"""Recurring recommendations against bench/patterns/groups.tsv: precision and recall of pairs, and near misses kept apart.

    paraphrases.py BUILD_FOLDER

Makes a review of each text, indexes them with the real indexer and asks the real server which recur. The texts say the
same in words as different as different partnerships choose, and each group has near misses of the same subject: this is
harder than corpus/recurring.json (recurring.py), where reviews of one author repeat each other's words. Nothing is
learned from it; the parts of the likeness were chosen with its figures in view.
"""
import collections
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

from recurring import asked, everything

HERE = pathlib.Path(__file__).parent


def rows_of(path):
    lines = path.read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


def make_reviews(rows, folder):
    for number, (_, text) in enumerate(rows):
        (folder / f'{number:04}.txt').write_text(
            f'Local Child Safeguarding Practice Review: Child {number}\n\nPublished: March {2010 + number % 14}\n\n'
            f'Recommendations\n\nRecommendation 1: {text}\n', encoding='utf-8')


def found_groups(server):
    """The numbers of the rows, by group."""
    numbers = {row['id']: int(row['file'][:4]) for row in everything(server, '/api/v1/reviews', 'results')}
    for group in everything(server, '/api/v1/patterns/recurring', 'groups'):
        if len(group['members']) < group['n_points']:
            group = asked(server, '/api/v1' + group['url'])['groups'][0]
        yield [numbers[one['review']['id']] for one in group['members']]


def pairs(members):
    return {tuple(sorted(pair)) for pair in itertools.combinations(members, 2)}


def measure(rows, groups):
    of_group = collections.defaultdict(list)
    for number, (name, _) in enumerate(rows):
        of_group[name].append(number)
    gold = set().union(*(pairs(members) for name, members in of_group.items() if not name.startswith('~')))
    near = {tuple(sorted((one, other))) for name, ones in of_group.items() if name.startswith('~')
            for one in ones for other in of_group[name[1:]]}
    found = set().union(set(), *(pairs(group) for group in groups))
    right = len(found & gold)
    print(f'{len(rows)} recommendations, {len(gold)} pairs that ask for the same: precision '
          f'{right / max(len(found), 1):.3f} ({right} of {len(found)} pairs), recall {right / len(gold):.3f}')
    print(f'near misses kept apart: {len(near - found)} of {len(near)}')


def main():
    build = pathlib.Path(sys.argv[1])
    rows = rows_of(HERE / 'groups.tsv')
    with tempfile.TemporaryDirectory() as scratch:
        reviews, data = pathlib.Path(scratch) / 'reviews', pathlib.Path(scratch) / 'data'
        reviews.mkdir()
        make_reviews(rows, reviews)
        subprocess.run([build / 'throughline-indexer', '--data', data, 'index', reviews], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        command = [build / 'throughline-server', '--data', data, '--listen', '127.0.0.1:0']
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
            try:
                address = re.search(r'http://\S+', server.stdout.readline()).group()
                measure(rows, list(found_groups(address)))
            finally:
                server.terminate()


if __name__ == '__main__':
    main()

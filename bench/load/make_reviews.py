#!/usr/bin/env python3
"""Makes as many made-up reviews as asked, for measurements of load: make_reviews.py FOLDER COUNT [SEED]

A review takes its paragraphs from the fictional reviews of corpus-sources, each from a section of the same kind
(summary, narrative, analysis, findings, recommendations, method, references), until it is as long as real ones are:
some 83 passages in the middle, a few of them five times that (log-normal). So that the collection does not hold the
same sentences a thousand times, and so that its vocabulary grows with its size as a real one's does (Heaps' law):

- every name of a person or place is another one in every review, made of syllables;
- every number has other digits;
- of the longer words one in twelve is another of the corpus with the same ending, the commoner the oftener (Zipf);
- one word in seven hundred has a letter exchanged, changed, doubled or dropped, as in typing and reading by machine.

The same seed gives the same files. Nothing in them is real. Beside them stands metadata.csv for the indexer.
"""
import csv
import random
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / 'corpus-sources' / 'reviews'
WORDS_ON_A_PAGE = 420
MEDIAN_WORDS, SPREAD = 9000, 0.5

SECTIONS = (  # kind, headings that begin it in the sources, heading that it gets, share of a review's words
    ('summary', ('summary', 'introduction', 'background'), 'Introduction and summary', 0.08),
    ('method', ('method', 'terms', 'scope', 'process', 'how the review'), 'Terms of reference and how the review was done', 0.07),
    ('narrative', ('what happened', 'narrative', 'chronology', 'life', 'story'), 'What happened', 0.36),
    ('analysis', ('analysis', 'practice', 'what we think', 'discussion'), 'Analysis of practice', 0.28),
    ('finding', ('finding', 'learning', 'lesson', 'conclusion'), 'Findings and learning', 0.13),
    ('recommendation', ('recommend', 'action', 'question'), 'Recommendations', 0.06),
    ('reference', ('reference', 'glossary', 'appendix'), 'References', 0.02),
)
TYPES = ('lcspr', 'scr', 'lcspr', 'scr', 'lcspr', 'national-review', 'cpr-wales', 'other-learning-review')
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d+")


def kind_of(heading):
    folded = heading.lower()
    for kind, beginnings, _, _ in SECTIONS:
        if any(beginning in folded for beginning in beginnings):
            return kind
    return 'narrative'


def paragraphs_by_kind():
    pools = defaultdict(list)
    for source in sorted(SOURCES.glob('*.md')):
        text = source.read_text(encoding='utf-8').split('\n---\n', 1)[-1]
        kind = 'summary'
        for block in re.split(r'\n\s*\n', text):
            block = ' '.join(block.split())
            if block.startswith('#') or (block.startswith('**') and len(block) < 90):
                kind = kind_of(block)
            elif len(block.split()) >= 15 and 'fictional' not in block and ':::' not in block and block[0] not in '|<':
                plain = re.sub(r'[*_#>`|\\]', '', block)
                pools[kind].append(re.sub(r'^[\d.]+\s+', '', plain))
    return pools


class Wording:
    """What the corpus is made of, and how one review is made unlike it."""

    def __init__(self, pools):
        words = Counter(word for pool in pools.values() for text in pool for word in WORD.findall(text))
        self.names = {word for word in words
                      if word[0].isupper() and len(word) > 2 and words[word.lower()] == 0 and not word.isupper()}
        by_ending = defaultdict(list)
        for word, count in sorted(words.items()):
            if word.islower() and len(word) >= 5:
                by_ending[word[-3:]].append((word, count))
        self.alike = {ending: ([word for word, _ in rows], [count for _, count in rows])
                      for ending, rows in by_ending.items() if len(rows) > 2}

    def changed(self, text, names, chance):
        def change(match):
            word = match.group()
            if word.isdigit():
                if len(word) == 4 and word[:2] in ('19', '20'):
                    return str(chance.randrange(2005, 2026))
                return ''.join(chance.choice('123456789') for _ in word)
            if word in self.names:
                return names.setdefault(word, name(chance))
            luck = chance.random()
            if len(word) >= 5 and luck < 1 / 12 and word[-3:] in self.alike:
                alike, counts = self.alike[word[-3:]]
                return chance.choices(alike, counts)[0]
            if len(word) >= 4 and luck > 1 - 1 / 700:
                return mistyped(word, chance)
            return word
        return WORD.sub(change, text)


def mistyped(word, chance):
    at = chance.randrange(1, len(word) - 2)
    letter = chance.choice('aeioulnrstcdmhgpbfk')
    return chance.choice((word[:at] + word[at + 1] + word[at] + word[at + 2:], word[:at] + letter + word[at + 1:],
                          word[:at] + letter + word[at:], word[:at] + word[at + 1:]))


def name(chance):
    first = ('al', 'bar', 'cor', 'dun', 'el', 'fen', 'gar', 'hol', 'in', 'ket', 'lor', 'mar', 'nor', 'os', 'pel', 'quar',
             'rav', 'sal', 'tor', 'ul', 'ver', 'wex', 'yar')
    middle = ('', 'a', 'en', 'er', 'i', 'in', 'ol', 'um')
    last = ('by', 'combe', 'dale', 'den', 'ford', 'ham', 'ley', 'mere', 'mouth', 'ney', 'rick', 'shaw', 'stead', 'ton', 'wick')
    return (chance.choice(first) + chance.choice(middle) + chance.choice(middle) + chance.choice(last)).capitalize()


def sections_of(pools, wording, chance, names, length):
    for kind, _, heading, share in SECTIONS:
        pool, count, texts = pools[kind] or pools['narrative'], 0, []
        while count < max(60, length * share):
            text = wording.changed(chance.choice(pool), names, chance)
            texts.append(text)
            count += len(text.split())
        yield kind, heading, texts


def review_of(number, pools, wording, publishers, seed):
    chance = random.Random(f'{seed}-{number}')
    names, publisher = {}, chance.choice(publishers)
    year, month = chance.choices(range(2008, 2026), range(4, 22))[0], chance.randrange(1, 13)
    title = f'{chance.choice(("Child", "Baby", "Young Person"))} {name(chance)}: a review of practice in {publisher.split()[0]}'
    length = min(60_000, int(MEDIAN_WORDS * chance.lognormvariate(0, SPREAD)))
    pages, page, count = [], [title, publisher, f'Published in {year}', 'Made up for measurements. Nothing here is real.'], 0
    for place, (kind, heading, texts) in enumerate(sections_of(pools, wording, chance, names, length), 1):
        page.append(f'{place}. {heading}')
        for item, text in enumerate(texts, 1):
            page.append(f'Recommendation {item}: {text}' if kind == 'recommendation' else f'{place}.{item} {text}')
            count += len(text.split())
            if count >= WORDS_ON_A_PAGE:
                pages.append('\n\n'.join(page))
                page, count = [], 0
    pages.append('\n\n'.join(page))
    row = {'title': title, 'publisher': publisher, 'publication_date': f'{year}-{month:02}', 'type': chance.choice(TYPES),
           'outcome': chance.choice(('death', 'serious-harm'))}
    return '\f'.join(pages), row


def main():
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else '1'
    pools = paragraphs_by_kind()
    wording = Wording(pools)
    chance = random.Random(seed)
    publishers = sorted({f'{name(chance)} Safeguarding Children Partnership' for _ in range(160)})
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / 'metadata.csv', 'w', newline='', encoding='utf-8') as file:
        rows = csv.DictWriter(file, ('file', 'title', 'publisher', 'publication_date', 'type', 'outcome'))
        rows.writeheader()
        for number in range(1, count + 1):
            text, row = review_of(number, pools, wording, publishers, seed)
            path = folder / f'{number // 100:03}' / f'made-up-{number:05}.txt'
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding='utf-8')
            rows.writerow({'file': path.name, **row})


if __name__ == '__main__':
    main()

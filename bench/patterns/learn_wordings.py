#!/usr/bin/env python3
"""Learns vocabulary/wording-model.tsv: which recommendations ask for the same in other words. See learn.sh.

    learn_wordings.py VOCABULARY_FOLDER VECTORS.json [--hold-out PREFIX]

Each word gets a vector; a text is the sum of the vectors of its words, each word once, and two texts are as alike as the
angle between them is small. Words begin as general English has them (VECTORS.json, GloVe) and as rare as they are among
the texts; then they are moved until the texts of a group lie nearer to one another than to those of other groups and to
the near misses of their own (softmax over all texts of a draw of groups, as in contrastive learning; Adam). Words are left
out by lot, so that no single one decides. At last the directions that tell the texts apart most are kept.
--hold-out: does not learn from groups whose names begin so, prints how well their pairs are told apart, writes nothing.
"""
import argparse
import collections
import json
import pathlib
import re
import unicodedata

import numpy
from scipy.sparse import csr_matrix

STEPS = 60             # more of them learn the groups by heart: pairs of groups not learned from are told apart worse
RATE = 0.005
TEMPERATURE = 0.1
LEFT_OUT = 0.4         # of the words of a text, by lot
SHARE_OF_GROUPS = 0.33  # in a step
PULL_TO_START = 0.3
DIMENSIONS = 48        # kept
LARGEST = 99           # a number of the file


def words_of(text):
    """As core/text/words.hpp folds them."""
    plain = unicodedata.normalize('NFKD', text.lower().replace('\u2019', "'"))
    plain = ''.join(one for one in plain if not unicodedata.combining(one))
    return re.findall(r'[a-z0-9&]+', re.sub(r"'s\b", '', plain).replace("'", ''))


class Texts:
    def __init__(self, rows):
        self.words = [sorted(set(words_of(text))) for _, text in rows]
        self.is_near = numpy.array([name.startswith('~') for name, _ in rows])
        names = {}
        self.group = numpy.array([names.setdefault(name.lstrip('~'), len(names)) for name, _ in rows])
        self.n_groups = len(names)

    def matrix(self, numbers):
        """A row a text, a column a word."""
        places = [(row, numbers[word]) for row, words in enumerate(self.words) for word in words if word in numbers]
        rows, columns = zip(*places)
        return csr_matrix((numpy.ones(len(places), numpy.float32), (rows, columns)), (len(self.words), len(numbers)))

    def pairs(self, chosen):
        """Of these texts: which two ask for the same, and of which two it is known that they do not."""
        group, near = self.group[chosen], self.is_near[chosen]
        of_one_group = group[:, None] == group[None]
        same = of_one_group & ~near[:, None] & ~near[None]
        numpy.fill_diagonal(same, False)
        other = numpy.where(of_one_group, near[:, None] != near[None], ~(near[:, None] | near[None]))
        return same, other


def rows_of(folder):
    for file in sorted(folder.glob('*.tsv')):
        for line in file.read_text(encoding='utf-8').splitlines():
            if line and not line.startswith('#'):
                yield tuple(line.split('\t'))


def beginning(texts, numbers, vectors):
    """The vectors and the logarithms of the weights with which learning begins."""
    known = json.loads(vectors.read_text(encoding='utf-8'))['vectors']
    start = numpy.zeros((len(numbers), 100), numpy.float32)
    for word, number in numbers.items():
        if word in known:
            vector = numpy.array(known[word][:100])
            start[number] = vector / numpy.linalg.norm(vector)
    held = numpy.abs(start).sum(1) > 0
    start[held] -= start[held].mean(0)
    texts_with = collections.Counter(word for words in texts.words for word in words)
    rarity = [numpy.log((len(texts.words) + 1) / (texts_with[word] + 0.5)) for word in numbers]
    return start, numpy.log(numpy.maximum(rarity, 0.05) / 5).astype(numpy.float32)


class Adam:
    def __init__(self, values, rate):
        self.values, self.rate, self.step = values, rate, 0
        self.mean, self.square = numpy.zeros_like(values), numpy.zeros_like(values)

    def move(self, slope):
        self.step += 1
        self.mean += 0.1 * (slope - self.mean)
        self.square += 0.01 * (slope * slope - self.square)
        height = numpy.sqrt(self.square / (1 - 0.99 ** self.step)) + 1e-6
        self.values -= self.rate * (self.mean / (1 - 0.9 ** self.step)) / height


def slope_of_loss(nearness, same, other):
    """Of the mean over texts of -log softmax(a text of its group among all that ask for something else)."""
    power = numpy.exp(nearness / TEMPERATURE)
    against = numpy.where(other, power, 0)
    all_against = against.sum(1, keepdims=True) + 1e-9
    missing = numpy.where(same, all_against / (power + all_against), 0) / numpy.maximum(same.sum(1, keepdims=True), 1)
    return (against / all_against * missing.sum(1, keepdims=True) - missing) / (TEMPERATURE * len(nearness))


def learned(texts, numbers, vectors):
    """A vector for each word, its weight in it."""
    start, rarity = beginning(texts, numbers, vectors)
    words, weights = start.copy(), rarity.copy()
    word_steps, weight_steps = Adam(words, RATE), Adam(weights, 2 * RATE)
    every = texts.matrix(numbers)
    chance = numpy.random.default_rng(0)
    for _ in range(STEPS):
        chosen = numpy.flatnonzero((chance.random(texts.n_groups) < SHARE_OF_GROUPS)[texts.group])
        kept = every[chosen]
        kept.data = kept.data * (chance.random(len(kept.data), dtype=numpy.float32) > LEFT_OUT)
        weighed = kept.multiply(numpy.exp(weights)[None]).tocsr()
        sums = weighed @ words
        lengths = numpy.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
        unit = sums / lengths
        slope = slope_of_loss(unit @ unit.T, *texts.pairs(chosen))
        of_unit = (slope + slope.T) @ unit
        of_sums = (of_unit - unit * (of_unit * unit).sum(1, keepdims=True)) / lengths
        of_weights = ((kept.T @ of_sums) * words).sum(1) * numpy.exp(weights)
        word_steps.move(weighed.T @ of_sums + PULL_TO_START * (words - start) / len(words))
        weight_steps.move(of_weights + PULL_TO_START * (weights - rarity) / len(words))
    return numpy.exp(weights)[:, None] * words


def unit_rows(matrix):
    return matrix / (numpy.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


def reduced(texts, numbers, words):
    """Whole numbers along the directions in which the texts lie apart."""
    _, _, directions = numpy.linalg.svd(unit_rows(texts.matrix(numbers) @ words), full_matrices=False)
    fewer = words @ directions[:DIMENSIONS].T
    largest = numpy.percentile(numpy.abs(fewer), 99.9)
    return numpy.rint(numpy.clip(fewer / largest, -1, 1) * LARGEST).astype(int)


def average_precision(texts, numbers, words):
    unit = unit_rows(texts.matrix(numbers) @ words)
    same, other = texts.pairs(numpy.arange(len(unit)))
    known = numpy.triu(same | other, 1)
    order = numpy.argsort(-(unit @ unit.T)[known], kind='stable')
    right = same[known][order]
    return float((numpy.cumsum(right) / numpy.arange(1, len(right) + 1) * right).sum() / right.sum())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('vocabulary', type=pathlib.Path)
    arguments.add_argument('vectors', type=pathlib.Path)
    arguments.add_argument('--hold-out')
    asked = arguments.parse_args()
    rows = list(rows_of(asked.vocabulary / 'training' / 'wordings'))
    held = [row for row in rows if asked.hold_out and row[0].lstrip('~').startswith(asked.hold_out)]
    texts = Texts([row for row in rows if row not in set(held)])
    numbers = {word: number for number, word in enumerate(sorted({word for words in texts.words for word in words}))}
    model = reduced(texts, numbers, learned(texts, numbers, asked.vectors))
    if held:
        print(f'{len(held)} texts held out: average precision of pairs {average_precision(Texts(held), numbers, model):.3f}')
        return
    with open(asked.vocabulary / 'wording-model.tsv', 'w', encoding='utf-8') as file:
        file.write('# Learned by bench/patterns/learn.sh. What a line means: core/vocabulary/wording_model.hpp\n')
        for word, number in numbers.items():
            file.write(word + '\t' + ' '.join(map(str, model[number])) + '\n')


if __name__ == '__main__':
    main()

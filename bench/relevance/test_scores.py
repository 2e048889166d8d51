"""The measures, against figures worked out by hand."""

import math
import unittest

from scores import average_precision, ndcg, recall


class Scores(unittest.TestCase):
    def test_the_ideal_order_is_one_and_nothing_found_is_nothing(self):
        grades = {"a": 3, "b": 1}
        self.assertEqual(ndcg(["a", "b", "c"], grades), 1)
        self.assertEqual(ndcg([], grades), 0)
        self.assertEqual(ndcg(["c"], grades), 0)

    def test_the_gain_is_the_grade_itself(self):
        ideal = 3 + 1 / math.log2(3)
        self.assertAlmostEqual(ndcg(["b", "a"], {"a": 3, "b": 1}), (1 + 3 / math.log2(3)) / ideal)

    def test_what_stands_eleventh_counts_no_more(self):
        self.assertEqual(ndcg([str(number) for number in range(10)] + ["a"], {"a": 1}), 0)

    def test_precision_is_averaged_over_all_that_is_relevant(self):
        self.assertAlmostEqual(average_precision(["a", "x", "b"], {"a": 1, "b": 2, "c": 1}), (1 + 2 / 3) / 3)

    def test_a_grade_of_zero_is_not_relevant(self):
        self.assertEqual(recall(["a", "b"], {"a": 0, "b": 1, "c": 1}), 0.5)


if __name__ == "__main__":
    unittest.main()

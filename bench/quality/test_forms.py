"""Texts, periods, rows and lists of misses in their forms."""

import unittest

from listing import listing
from periods import period_days
from rows import Row, share, table, theme_rows
from score_themes import ThemeScore
from tally import Misses, Tally
from texts import folded_number, overlap, words


class Texts(unittest.TestCase):
    def test_overlap_counts_words_as_often_as_they_stand_there(self):
        self.assertEqual(overlap(words("The child, the home"), words("the CHILD the home.")), 1)
        self.assertAlmostEqual(overlap(words("a b c"), words("a b d")), 2 / 3)
        self.assertEqual(overlap(words(""), words("")), 0)

    def test_numbers_end_without_punctuation_and_keep_the_rest(self):
        for printed, number in (("R1.", "R1"), ("(a)", "(a"), ("Recommendation  1:", "Recommendation 1"),
                                (None, ""), ("4.2", "4.2")):
            self.assertEqual(folded_number(printed), number)


class Periods(unittest.TestCase):
    days = ("2023-05-15", "2023-05-26")

    def test_all_printed_forms_of_a_period_are_the_same_days(self):
        for printed in ("15 May 2023 to 26 May 2023", "15 May to 26 May 2023", "15 to 26 May 2023", "15–26 May 2023",
                        "15 May 2023 – 26 May 2023", "2023-05-15 to 2023-05-26", "2023-05-15/2023-05-26",
                        "between 15 and 26 May 2023", "Monday 15 May to Friday 26 May 2023",
                        "15th to 26th May, 2023", "15\nMay 2023  to 26 May 2023"):
            self.assertEqual(period_days(printed), self.days, printed)

    def test_a_first_day_without_a_year_may_be_of_the_year_before(self):
        self.assertEqual(period_days("28 December to 5 January 2023"), ("2022-12-28", "2023-01-05"))

    def test_what_is_no_period_of_days_is_none(self):
        for printed in (None, "", "May 2023", "15 May 2023", "31 to 32 May 2023", "the spring of 2023",
                        "15 May 2023 to 26 May 2023 and later"):
            self.assertIsNone(period_days(printed), printed)


class Rows(unittest.TestCase):
    def test_a_bound_is_met_when_it_is_reached(self):
        self.assertEqual(Row("a", 0.95, least=0.95).verdict, "ok")
        self.assertEqual(Row("a", 0.949, least=0.95).verdict, "MISSED")
        self.assertEqual((Row("a", 0, most=0).verdict, Row("a", 1, most=0).verdict), ("ok", "MISSED"))
        self.assertEqual((Row("a", 1.99, below=2.0).verdict, Row("a", 2.0, below=2.0).verdict), ("ok", "MISSED"))

    def test_what_was_not_measured_is_said_and_what_is_not_asked_is_not_judged(self):
        self.assertEqual(Row("a", None, below=2.0).verdict, "not measured")
        self.assertEqual(Row("a", 0.1).verdict, "")

    def test_nothing_given_where_something_is_stated_is_no_precision_at_all(self):
        self.assertEqual(share(Tally(0, 0, 5), "precision"), 0)
        self.assertIsNone(share(Tally(0, 0, 0), "f1"))

    def test_the_table_shows_the_counts(self):
        rows = theme_rows("some", ThemeScore(Tally(3, 4, 6), Tally(1, 1, 2)), {"f1": 0.5})
        self.assertIn("3/4/6", table(rows))
        self.assertRegex(table(rows), r"some, themes: F1 +>= 0\.500 +0\.600 +ok")


class Listing(unittest.TestCase):
    def test_the_largest_group_comes_first(self):
        misses = Misses("tune")
        misses.add("fields", "title", "a.pdf", "gold:  A")
        misses.add("fields", "outcome", "a.pdf", "gold:  death")
        misses.add("fields", "outcome", "b.pdf", "gold:  other")
        listed = listing("tune", misses.kept)
        self.assertLess(listed.index("fields, outcome: 2"), listed.index("fields, title: 1"))
        self.assertIn("gold:  death", listed)


if __name__ == "__main__":
    unittest.main()

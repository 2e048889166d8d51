"""What the scores say of predictions that are the gold itself, or the gold with a known damage."""

import copy
import unittest

from gold import Judgement, half_of
from measure import measure_corpus, measure_manifest, measure_themes
from score_fields import score_fields
from score_points import score_points
from score_sections import score_sections
from score_themes import score_themes
from tally import Misses, Tally

ASKED = "The partnership should make sure that every practitioner records who lives in the home of the child"
GOLD = {
    "file": "example-child-z-2020.pdf", "title": "Review: Child Z – “the quiet one”", "review_type": "lcspr",
    "publisher": "Examplewick Safeguarding Children Partnership", "publication_date": "2020-05",
    "incident_date": None, "period_under_review": "1 March 2018 to 2 April 2019", "lead_reviewer": None,
    "children": [{"pseudonym": "Child Z", "age_text": "five", "age_band": "1-5", "sex": "female"},
                 {"pseudonym": "Child Y", "age_text": "eight", "age_band": "6-10", "sex": None}],
    "outcome": "death", "page_count": 9,
    "sections": [{"heading": "1. Introduction", "page": 1}, {"heading": "2. Findings", "page": 3},
                 {"heading": "2. Findings", "page": 3}],
    "findings": [{"number": None, "text": "Nobody asked the grandmother what she had seen", "page": 3}],
    "recommendations": [
        {"number_as_printed": "R1.", "text": ASKED, "addressees": ["safeguarding-partnership"], "page": 8},
        {"number_as_printed": "R2.", "text": "Health visitors and police should meet each month to speak of risk",
         "addressees": ["police", "health-visiting-school-nursing"], "page": 8}],
    "themes": [{"id": "hidden-men", "salience": "central", "evidence": ["nobody knew who he was"]},
               {"id": "recording", "salience": "present", "evidence": ["it was not written down"]}],
    "not_themes": [{"id": "neglect", "why": "only in the glossary"}], "personal_data_traps": [],
}


def damaged(**changes):
    return copy.deepcopy(GOLD) | changes


def fields_of(given, misses=None):
    return sum(score_fields(GOLD, given, misses or Misses("tune")).values(), Tally())


def points_of(given, kind="recommendations"):
    return score_points(kind, GOLD, given, Misses("tune"))


class Fields(unittest.TestCase):
    def test_the_gold_itself_is_all_right(self):
        total = fields_of(GOLD)
        self.assertEqual(total, Tally(14, 14, 14))
        self.assertEqual((total.precision, total.recall, total.f1), (1, 1, 1))

    def test_white_space_quotes_and_dashes_are_folded_and_nothing_else(self):
        same = damaged(title="Review:  Child Z - \"the\nquiet one\"")
        self.assertEqual(fields_of(same).right, 14)
        for other in ("Review: Child Z – “the quiet one”.", "review: Child Z – “the quiet one”"):
            self.assertEqual(fields_of(damaged(title=other)), Tally(13, 14, 14))

    def test_a_value_where_the_gold_states_none_is_wrong(self):
        self.assertEqual(fields_of(damaged(incident_date="2019-04-02")), Tally(14, 15, 14))

    def test_a_value_left_out_is_missed_but_not_wrong(self):
        self.assertEqual(fields_of(damaged(outcome=None)), Tally(13, 13, 14))

    def test_children_are_matched_by_pseudonym_in_any_order(self):
        self.assertEqual(fields_of(damaged(children=GOLD["children"][::-1])), Tally(14, 14, 14))

    def test_children_of_other_pseudonyms_are_matched_by_order(self):
        renamed = [GOLD["children"][0] | {"pseudonym": "Zed"}, GOLD["children"][1]]
        self.assertEqual(fields_of(damaged(children=renamed)), Tally(13, 14, 14))

    def test_a_child_that_the_gold_does_not_have_is_wrong_in_all_that_is_said_of_it(self):
        third = {"pseudonym": "Child X", "age_text": "two", "age_band": "1-5", "sex": "male"}
        self.assertEqual(fields_of(damaged(children=GOLD["children"] + [third])), Tally(14, 18, 14))

    def test_a_review_that_is_not_in_the_export_misses_everything(self):
        self.assertEqual(fields_of({}), Tally(0, 0, 14))


class Sections(unittest.TestCase):
    def test_heading_and_page_have_to_be_right_as_often_as_they_stand_there(self):
        self.assertEqual(score_sections(GOLD, GOLD, Misses("tune")), Tally(3, 3, 3))
        moved = damaged(sections=[{"heading": "1.  Introduction", "page": 1}, {"heading": "2. Findings", "page": 4},
                                  {"heading": "2. Findings", "page": 3}, {"heading": "3. More", "page": 5}])
        self.assertEqual(score_sections(GOLD, moved, Misses("tune")), Tally(2, 4, 3))


class Points(unittest.TestCase):
    def with_first(self, **changes):
        first, second = copy.deepcopy(GOLD["recommendations"])
        return damaged(recommendations=[second, first | changes])

    def test_the_gold_in_another_order_is_all_right(self):
        self.assertEqual(points_of(self.with_first()), (Tally(2, 2, 2), Tally(3, 3, 3)))

    def test_the_number_is_read_without_its_last_point(self):
        self.assertEqual(points_of(self.with_first(number_as_printed="R1"))[0].right, 2)

    def test_another_number_or_page_or_text_is_not_found_and_its_addressees_are_missed(self):
        for change in ({"number_as_printed": "1"}, {"page": 7}, {"text": ASKED[:60]}):
            self.assertEqual(points_of(self.with_first(**change)), (Tally(1, 2, 2), Tally(2, 3, 3)), change)

    def test_one_word_of_many_may_differ(self):
        self.assertEqual(points_of(self.with_first(text=ASKED.upper().replace("HOME", "HOUSE")))[0].right, 2)

    def test_a_second_copy_of_a_recommendation_is_wrong(self):
        twice = damaged(recommendations=GOLD["recommendations"] + GOLD["recommendations"][:1])
        self.assertEqual(points_of(twice)[0], Tally(2, 3, 2))

    def test_what_is_quoted_from_an_earlier_review_is_not_counted(self):
        quoted = GOLD["recommendations"][0] | {"text": "An older board should act", "is_quoted": True}
        self.assertEqual(points_of(damaged(recommendations=GOLD["recommendations"] + [quoted]))[0], Tally(2, 2, 2))

    def test_an_addressee_too_many_and_one_too_few(self):
        self.assertEqual(points_of(self.with_first(addressees=["police", "cafcass"]))[1], Tally(2, 4, 3))

    def test_findings_need_no_number(self):
        numbered = damaged(findings=[GOLD["findings"][0] | {"number": "Finding 1"}])
        self.assertEqual(points_of(numbered, "findings")[0], Tally(1, 1, 1))


class Themes(unittest.TestCase):
    judged = {"hidden-men": Judgement("central"), "recording": Judgement("present"), "cce": Judgement("mentioned"),
              "neglect": Judgement("contested")}

    def score(self, **tags):
        given = {"themes": [{"id": theme.replace("_", "-"), "salience": salience} for theme, salience in tags.items()]}
        return score_themes("a.pdf", self.judged, given, Misses("train"), [{"id": "cce", "why": "in passing"}])

    def test_central_and_present_are_wanted(self):
        score = self.score(hidden_men="central", recording="present")
        self.assertEqual((score.tagged, score.central, score.denied), (Tally(2, 2, 2), Tally(1, 1, 1), 0))

    def test_a_contested_theme_counts_neither_way(self):
        self.assertEqual(self.score(neglect="central").tagged, Tally(0, 0, 2))
        self.assertEqual(self.score(neglect="central").central, Tally(0, 0, 1))

    def test_a_tag_of_what_is_only_mentioned_is_wrong_and_one_that_is_denied_is_counted(self):
        score = self.score(cce="present")
        self.assertEqual((score.tagged, score.denied), (Tally(0, 1, 2), 1))

    def test_a_theme_that_is_only_mentioned_is_no_tag(self):
        self.assertEqual(self.score(cce="mentioned").tagged, Tally(0, 0, 2))

    def test_central_for_present_is_found_but_not_central(self):
        score = self.score(recording="central", hidden_men="present")
        self.assertEqual((score.tagged, score.central), (Tally(2, 2, 2), Tally(0, 1, 1)))


class Sets(unittest.TestCase):
    def test_a_half_is_settled_by_the_name_of_the_file(self):
        halves = {half_of(f"review-{number}.pdf") for number in range(20)}
        self.assertEqual(halves, {"tune", "test"})
        self.assertEqual(half_of("review-1.pdf"), half_of("review-1.pdf"))

    def test_misses_are_kept_of_the_tune_half_and_never_of_the_test_half(self):
        golds = {f"r{number}.pdf": GOLD | {"file": f"r{number}.pdf"} for number in range(20)}
        scores, misses = measure_corpus(golds, {})
        self.assertTrue(misses)
        self.assertEqual({half_of(miss.file) for miss in misses}, {"tune"})
        self.assertEqual(scores["tune"].files + scores["test"].files, 20)
        self.assertEqual((scores["tune"] + scores["test"]).fields, Tally(0, 0, 14 * 20))

    def test_misses_are_kept_of_train_and_never_of_dev(self):
        judged = {"a.pdf": {"neglect": Judgement("central")}}
        self.assertEqual(len(measure_themes(judged, {}, "train")[1]), 1)
        self.assertIsNone(measure_themes(judged, {}, "dev")[1])


class Manifest(unittest.TestCase):
    row = {"file": "focused-x.pdf", "area": "Sand & Stone", "lead_inspector": "Ann Brown -Green",
           "inspection_start": "2023-05-15", "inspection_end": "2023-05-26", "publication_date": "2023-06-01"}
    right = {"area": "Sand and Stone", "lead_reviewer": "Ann Brown-Green", "publication_date": "2023-06-01",
             "period_under_review": "15 to 26 May 2023"}

    def score(self, unseen=(), row=None, **changes):
        row = row or self.row
        return measure_manifest({row["file"]: row}, {row["file"]: self.right | changes}, unseen)

    def test_right_values_in_another_form_are_right(self):
        tallies, misses = self.score()
        self.assertEqual({name for name, tally in tallies.items() if not tally.right}, {"area, letter for letter"})
        self.assertEqual(len(misses), 1)

    def test_another_day_is_wrong(self):
        tallies, _ = self.score(period_under_review="15 to 25 May 2023")
        self.assertEqual(tallies["period_under_review"], Tally(0, 1, 1))

    def test_what_the_manifest_does_not_state_is_not_judged(self):
        tallies, _ = self.score(row=self.row | {"file": "ilacs-x.pdf", "lead_inspector": None,
                                                "inspection_start": None})
        self.assertEqual(set(tallies), {"area", "area, letter for letter"})

    def test_misses_of_files_not_to_be_looked_at_are_not_kept(self):
        self.assertEqual(self.score(unseen=["focused-x.pdf"], area=None)[1], [])


if __name__ == "__main__":
    unittest.main()

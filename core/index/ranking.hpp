// What makes one match better than another: every constant that is applied when a question is asked. What a
// word counts by where it stands is decided when it is indexed (prepare.cpp, writer.cpp).
//
// All were chosen by bench/relevance/choose.sh over MED, CISI, SciFact and the seen queries of the corpus for
// reviews and for passages, together: none is the best for one of them. Figures are nDCG@10 of these five, in
// this order: 0.738 0.396 0.702 0.887 0.865 with what stands here; those beside a constant are what another
// value changes.
#pragma once

#include <cstddef>

namespace throughline {

struct Ranking {
    // BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): k1, and b for reviews and
    // for passages. k1 0.9: MED -0.018; 1.6: SciFact -0.011. b of reviews 0.5: MED -0.015, SciFact -0.007; b
    // of passages 0.3: MED -0.008, CISI -0.004; 0.7: SciFact -0.005, passages -0.003.
    double saturation = 1.2;
    double length = 0.9;
    double passage_length = 0.5;
    // BM25's k3: a word that is asked for twice counts 1.83. Without end: MED -0.009; the first time alone:
    // CISI -0.082.
    double repetition = 10;

    // Two words that stand side by side in the question and in a passage, against a word alone. None: SciFact
    // -0.001, unseen reviews -0.005; 0.8: SciFact -0.002.
    double pair = 0.3;
    // What the best passage of a review adds to it: a review that says it all in one place is about it. None:
    // reviews -0.005, SciFact -0.005; 0.6: MED -0.010, SciFact -0.007, CISI -0.005.
    double best_passage = 0.2;
    std::size_t reviews_compared =
        20;  // the first by their words; the others stay behind them. 50: reviews +0.003
    // Of passages too, the first by their words alone are ordered anew with all else. More: 0.0002 at most.
    std::size_t passages_compared = 500;
    // What a passage gains by what its review weighs as a whole, against its own weight (Callan,
    // Passage-level evidence in document retrieval, 1994): "did anyone ask?" is answered best in a review
    // about not asking. It cannot change MED, CISI and SciFact. None: passages -0.029; 1.2: -0.007; 4:
    // -0.005.
    double context = 2;
    std::size_t passages_in_context =
        100;  // the first of those that are ordered anew; the others stay behind them
    // What a passage that may be evidence has before one that only names its subject (terms of reference,
    // glossary, references, contents): a middling word's weight. None: reviews -0.002.
    double evidence = 1;

    // Feedback: what the best passages say beside the words of the question (Lavrenko and Croft's relevance
    // model, each stem times its rarity). It finds more where the question is in other words than the texts,
    // and spoils a question that names its answer: so it is used where even the best passage speaks of little
    // of it. None: MED -0.032, CISI -0.019, SciFact -0.004, reviews -0.005; always: SciFact -0.014.
    double feedback = 0.2;  // what all of these stems weigh together, against all words of the question
    // Share of the question, each word by its rarity, of which the best passage speaks: from the first down
    // to the second, more and more. 0.4 and 0.3: MED -0.025.
    double feedback_from = 0.6;
    double feedback_full = 0.4;
    std::size_t feedback_words = 3;      // a question of fewer choices means just these
    std::size_t feedback_passages = 10;  // one of each review. 5: MED -0.029; 20: CISI -0.012
    std::size_t feedback_terms = 10;     // 30: CISI -0.010, MED -0.007
    std::size_t feedback_least = 2;      // passages that must have a stem
    double feedback_commonest = 0.1;     // share of all passages beyond which a stem says nothing

    // The themes of the best passages, where most of these have the same: a theme that all have, against a
    // word of the question. "Missed the new partner living in the house" is about hidden men. None: passages
    // -0.004, SciFact +0.001; 2: SciFact -0.002, passages -0.003.
    double themes = 1;
    double themes_agreed = 0.5;  // share of these passages, each as much as it weighs. 0.25: SciFact -0.012
    std::size_t themes_passages = 4;  // one of each review. 10: passages -0.004

    // What the question speaks of in words of its own (Query::leanings), against a word of the question: a
    // theme that is likely, and an age that is named. No themes: reviews -0.012, passages -0.018, and of the
    // unseen -0.015 and -0.016; CISI +0.014. 1: passages -0.009;
    // 4: passages -0.004. No ages: unseen reviews -0.007.
    double leaning_theme = 2;
    double leaning_age = 1;
    // Likelihood of a theme: from the first on more and more, from the second on all of it. From 0.1: SciFact
    // -0.003, passages -0.004; all from 0.8: passages -0.006.
    double leaning_from = 0.25;
    double leaning_full = 0.5;
};

}  // namespace throughline

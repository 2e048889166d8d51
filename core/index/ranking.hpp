// What makes one match better than another: every constant that is applied when a question is asked. What a
// word counts by where it stands is decided when it is indexed (prepare.cpp, writer.cpp).
//
// All were chosen by bench/relevance/choose.sh over MED, CISI, SciFact and the queries of the corpus for
// reviews and for passages, together: none is the best for one of them. Figures are nDCG@10 of these five, in
// this order: 0.731 0.394 0.703 0.695 0.761 with what stands here; those beside a constant are what another
// value changes.
#pragma once

#include <cstddef>

namespace throughline {

struct Ranking {
    // BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): k1, and b for reviews and
    // for passages. k1 0.9: MED -0.030; 1.6: SciFact -0.010. b of reviews 0.5: MED -0.014, SciFact -0.008; b
    // of passages 0.9: SciFact -0.003, passages -0.005.
    double saturation = 1.2;
    double length = 0.9;
    double passage_length = 0.5;
    // BM25's k3: a word that is asked for twice counts 1.88. Without end: MED -0.009; the first time alone:
    // CISI -0.085.
    double repetition = 15;

    // Two words that stand side by side in the question and in a passage, against a word alone. None: reviews
    // -0.003, passages -0.002; 0.8: MED -0.008, passages -0.011.
    double pair = 0.3;
    // What the best passage of a review adds to it: a review that says it all in one place is about it. None:
    // reviews -0.005; 0.6: MED -0.015, SciFact -0.007.
    double best_passage = 0.1;
    std::size_t reviews_compared =
        20;  // the first by their words; the others stay behind them. 50: no better
    // What a passage gains by what its review weighs as a whole, against its own weight (Callan,
    // Passage-level evidence in document retrieval, 1994): "did anyone ask?" is answered best in a review
    // about not asking. It cannot change MED, CISI and SciFact. None: passages of the queries that may be
    // looked at 0.812 instead of 0.840, all of the others 0.805 instead of 0.810; 0.4: 0.817; 2.4: 0.842,
    // recommendations -0.014.
    double context = 1.2;
    std::size_t passages_compared = 100;  // the first by their words; the others stay behind them
    std::size_t reviews_of_context =
        500;  // the best; what the last of these weighs, the others weigh as well
    // What a passage that may be evidence has before one that only names its subject (terms of reference,
    // glossary, references, contents): a middling word's weight. None: passages -0.003.
    double evidence = 1;

    // Feedback: what the best passages say beside the words of the question (Lavrenko and Croft's relevance
    // model, each stem times its rarity). It finds more where the question is vague, and spoils a question
    // that names its answer: so it is used where even the best passage answers little of it. None: MED
    // -0.023; always: SciFact -0.027, passages -0.010.
    double feedback = 0.8;  // the best of these stems against a word of the question
    // Share of the possible weight that the best passage reaches: from the first down to the second, more and
    // more.
    double feedback_from = 0.24;
    double feedback_full = 0.20;
    std::size_t feedback_words = 4;      // a question of fewer choices means just these
    std::size_t feedback_passages = 10;  // one of each review
    std::size_t feedback_terms = 30;
    std::size_t feedback_least = 2;   // passages that must have a stem
    double feedback_commonest = 0.1;  // share of all passages beyond which a stem says nothing
};

}  // namespace throughline

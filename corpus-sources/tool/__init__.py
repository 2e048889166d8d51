"""What make_corpus.py and verify_corpus.py share."""

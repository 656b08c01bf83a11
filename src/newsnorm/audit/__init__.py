"""Compare a page with what an extractor made of it."""

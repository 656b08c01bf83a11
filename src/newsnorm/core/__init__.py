"""What every room shares: spans, edits, data tables, folding, argument checks."""

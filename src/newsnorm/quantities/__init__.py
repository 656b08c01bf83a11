"""Figures: numerals, units, comparators, and what they count."""

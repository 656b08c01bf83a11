"""Hypothesis strategies that plant answers, for callers' tests and for our own (extra ``newsnorm[testing]``)."""

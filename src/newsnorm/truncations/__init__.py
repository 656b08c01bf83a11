"""Figures that lost their digits or unit on the way to us."""

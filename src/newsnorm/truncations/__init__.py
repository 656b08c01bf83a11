"""Figures that lost their digits or unit on the way to us, and what may repair them."""

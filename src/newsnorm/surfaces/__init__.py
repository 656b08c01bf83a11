"""Thin doors to the library; each imports its host when it is opened."""

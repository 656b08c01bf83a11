"""Toponyms: romanisation, gazetteer, linker, finder."""

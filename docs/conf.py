"""Sphinx settings: MyST pages, furo, autodoc; warnings are errors in CI."""

import newsnorm

project = "newsnorm"
author = "The newsnorm developers"
copyright = "2026, the newsnorm developers"  # noqa: A001
version = release = newsnorm.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_class_signature = "separated"
# Every name of newsnorm that a page mentions must be there; those of Python and of other packages are not ours to hold
nitpicky = True
nitpick_ignore_regex = [("py:.*", r"(?!newsnorm\b).*")]
nitpick_ignore = [("py:class", "newsnorm.places.gazetteer_tables.Store")]  # shown by a signature, but nobody's to make
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "newsnorm"

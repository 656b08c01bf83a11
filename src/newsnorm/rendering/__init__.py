"""Show a document to a person: words for each finding, HTML, and a plain-text account of every change and doubt.

What is shown is a `Findings`, described by its attributes alone, so that this room lies below the
pipeline: `Document.to_html` and `Document.explain` call down into it, and the surfaces use it too.
"""

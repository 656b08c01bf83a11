"""Make scraped war news comparable, and say exactly what was changed and what is doubtful.

Importing newsnorm imports nothing else: each name loads its own room when it
is first used (PEP 562), so a pipeline that calls one function pays for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # for type checkers and editors, which cannot follow __getattr__
    from newsnorm.audit.finder import LostFigure as LostFigure
    from newsnorm.audit.finder import audit_extraction as audit_extraction
    from newsnorm.claims.model import Claim as Claim
    from newsnorm.claims.model import Mention as Mention
    from newsnorm.claims.model import Repair as Repair
    from newsnorm.claims.reconcile import reconcile as reconcile
    from newsnorm.claims.repair import suggest_repair as suggest_repair
    from newsnorm.core.data_version import data_version as data_version
    from newsnorm.core.edits import Edit as Edit
    from newsnorm.core.edits import Rewrite as Rewrite
    from newsnorm.core.records import Span as Span
    from newsnorm.dates.dateline import detect_dateline as detect_dateline
    from newsnorm.dates.finder import find_dates as find_dates
    from newsnorm.dates.model import Date as Date
    from newsnorm.dates.model import DatePolicy as DatePolicy
    from newsnorm.debris.boilerplate import Boilerplate as Boilerplate
    from newsnorm.debris.boilerplate import learn_boilerplate as learn_boilerplate
    from newsnorm.debris.model import Debris as Debris
    from newsnorm.debris.repair import repair_text as repair_text
    from newsnorm.debris.strip import Stripped as Stripped
    from newsnorm.debris.strip import find_debris as find_debris
    from newsnorm.debris.strip import strip_debris as strip_debris
    from newsnorm.pipeline import Document as Document
    from newsnorm.pipeline import Normalizer as Normalizer
    from newsnorm.pipeline import normalize as normalize
    from newsnorm.places.finder import find_places as find_places
    from newsnorm.places.finder import normalize_places as normalize_places
    from newsnorm.places.model import Candidate as Candidate
    from newsnorm.places.model import Place as Place
    from newsnorm.places.persons import normalize_persons as normalize_persons
    from newsnorm.quantities.finder import find_quantities as find_quantities
    from newsnorm.quantities.model import Quantity as Quantity
    from newsnorm.quantities.rendering import normalize_quantities as normalize_quantities
    from newsnorm.truncations.finder import find_truncations as find_truncations
    from newsnorm.truncations.model import Expectation as Expectation
    from newsnorm.truncations.model import Truncation as Truncation

__version__ = "0.1.0"

# Public name: the module that holds it.
_HOMES = {
    "LostFigure": "audit.finder",
    "audit_extraction": "audit.finder",
    "Claim": "claims.model",
    "Mention": "claims.model",
    "Repair": "claims.model",
    "reconcile": "claims.reconcile",
    "suggest_repair": "claims.repair",
    "data_version": "core.data_version",
    "Edit": "core.edits",
    "Rewrite": "core.edits",
    "Span": "core.records",
    "detect_dateline": "dates.dateline",
    "find_dates": "dates.finder",
    "Date": "dates.model",
    "DatePolicy": "dates.model",
    "Boilerplate": "debris.boilerplate",
    "learn_boilerplate": "debris.boilerplate",
    "Debris": "debris.model",
    "repair_text": "debris.repair",
    "Stripped": "debris.strip",
    "find_debris": "debris.strip",
    "strip_debris": "debris.strip",
    "Document": "pipeline",
    "Normalizer": "pipeline",
    "normalize": "pipeline",
    "find_places": "places.finder",
    "normalize_places": "places.finder",
    "Candidate": "places.model",
    "Place": "places.model",
    "normalize_persons": "places.persons",
    "find_quantities": "quantities.finder",
    "Quantity": "quantities.model",
    "normalize_quantities": "quantities.rendering",
    "find_truncations": "truncations.finder",
    "Expectation": "truncations.model",
    "Truncation": "truncations.model",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        msg = f"module 'newsnorm' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    value = getattr(import_module(f"newsnorm.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted((set(globals()) | set(__all__)) - {"TYPE_CHECKING", "annotations"})

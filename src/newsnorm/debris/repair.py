"""Repair a text: first its characters, then its spaces."""

from __future__ import annotations

from newsnorm.core.edits import Rewrite
from newsnorm.debris.characters import repair_characters
from newsnorm.debris.spaces import tidy_spaces


def repair_text(text: str) -> Rewrite:
    """Repair mojibake, entities, invisible characters, stray tags, spaces and glued words.

    >>> repair_text("Russiaâ€™s army left Izium&nbsp;, it said .Next").text
    'Russia’s army left Izium, it said. Next'

    Sound text comes back as it is:

    >>> repair_text("Kyiv's forces took 2,000 km² (770 sq miles).").edits
    ()
    """
    characters = repair_characters(text)
    return characters.then(tidy_spaces(characters.text))

"""Repair a text: first its characters, then its spaces."""

from __future__ import annotations

from newsnorm.core.edits import Rewrite
from newsnorm.debris.characters import repair_characters
from newsnorm.debris.spaces import tidy_spaces

_ROUNDS = 3


def repair_text(text: str) -> Rewrite:
    """Repair mojibake, entities, invisible characters, stray tags, spaces and glued words.

    >>> repair_text("Russiaâ€™s army left Izium&nbsp;, it said .Next").text
    'Russia’s army left Izium, it said. Next'

    Sound text comes back as it is:

    >>> repair_text("Kyiv's forces took 2,000 km² (770 sq miles).").edits
    ()
    """
    done = repair_characters(text)
    done = done.then(tidy_spaces(done.text))
    for _ in range(_ROUNDS):
        # Two odd characters that a space kept apart can read as mojibake once it is gone.
        if done.text.isascii() or done.text == text:
            break
        again = repair_characters(done.text)
        if not again.edits:
            break
        done = done.then(again)
        done = done.then(tidy_spaces(done.text))
    return done

"""Repair a text: first its characters, then its spaces."""

from __future__ import annotations

from newsnorm.core.edits import Rewrite
from newsnorm.debris.characters import repair_characters
from newsnorm.debris.spaces import tidy_spaces

_ROUNDS = 3

#: The rules of repair: what each does, and an example before and after; docs/reference lists them.
REPAIR_RULES = {
    "entity": ("An entity of HTML is written out.", "Fire &amp; smoke", "Fire & smoke"),
    "mojibake": ("Text that was read in a wrong encoding is read again.", "The mayorâ€™s car", "The mayor’s car"),
    "control": ("A Windows quote that became a control character.", "\x93No\x94", "“No”"),
    "soft-hyphen": ("A soft hyphen goes.", "bat\xadtery", "battery"),
    "invisible": ("A mark that no reader sees goes; joiners that spell a word stay.", "bat\u200btery", "battery"),
    "odd-space": ("A no-break or thin space becomes a plain one.", "3\u202f000 men", "3 000 men"),
    "composed": ("A letter and its accent become one character.", "cafe\u0301", "café"),
    "ligature": ("A typesetter's ligature becomes its letters.", "ﬁre", "fire"),
    "stray-tag": ("A tag of HTML goes; raised digits stay raised.", "The <b>bridge</b>", "The bridge"),
    "shortcode": ("A shortcode of blog software goes.", "[gallery ids=1] Smoke", " Smoke"),
    "double-space": ("A run of spaces becomes one.", "control of  the town", "control of the town"),
    "space-before-stop": ("A space before a stop goes.", "It fell .", "It fell."),
    "space-in-bracket": ("A space inside a bracket goes.", "the town ( Izium )", "the town (Izium)"),
    "glued-sentence": ("Two sentences are parted.", "It fell.The crew left.", "It fell. The crew left."),
    "glued-comma": ("A comma and the next word are parted.", "Izium,which fell", "Izium, which fell"),
    "glued-words": ("Two words are parted.", "the articleOther voices", "the article Other voices"),
}


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

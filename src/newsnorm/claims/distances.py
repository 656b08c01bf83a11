"""Tell a length that says where something lies, to which nothing happens, from one that something went."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue
from newsnorm.claims.sentences import Sentences, Stretch

_LINK = 4  # words behind a length among which "from" or "south of" stands
_VERB = 4  # words from "pulled" of "pulled back another" to the length


def tells_where(sentences: Sentences, stretch: Stretch, cue: Cue) -> bool:
    """Say whether a length tells where something lies, and not how far it went, as a cue would have it.

    Of "took a village 25 km south of Mosul" it tells where, of "pulled back 25 km from the line" how far.

    Args:
        sentences: The text.
        stretch: Where the length stands.
        cue: The nearest event word.
    """
    words, (first, last, _, high) = sentences.words, stretch
    went = words[cue.at + 1 : first]
    straight = len(went) < _VERB and all(word in lexicon.words("on_the_way") for word in went)
    if cue.at < first and (straight or went[-1:] in (["back"], ["forward"])):
        return False  # "pulled back another 5 km", "drove them back 5 km"
    behind = words[last : min(high, last + _LINK)]
    clause = next((at for at, word in enumerate(behind) if word in (",", ".", ";", "and")), len(behind))
    off = lexicon.words("compass") | lexicon.words("distant") - {"of"}
    far = any(word.replace("-", "") in off or word == "away" for word in behind[:clause])
    return far or words[first] == "within" or words[first - 1] in lexicon.words("lying")

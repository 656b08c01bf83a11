"""Write the places of a text in one style."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from newsnorm.core.edits import Edit
from newsnorm.places.gazetteer import Entry, Gazetteer
from newsnorm.places.keys import heard, key
from newsnorm.places.scan import Hit
from newsnorm.places.styles import named_on, stem_of, styled

# "Bakhmut, formerly Artemivsk": the former name is what the sentence is about
_SPEAKS_OF_NAME = re.compile(
    r"(?:\b(?:former|formerly|previously|then|once|renamed|known as|called|name of|named|a\.k\.a\.|aka|or|spelt|née)"
    r"(?: from| as| the)?[ \u00a0]|\()[\"“'‘]?$"
)


class Writer:
    """Finds the edits that put the names of one text into one style."""

    def __init__(self, text: str, style: str, as_of: dt.date | None, gazetteer: Gazetteer) -> None:
        self.text = text
        self.style = style
        self.as_of = as_of
        self.gazetteer = gazetteer
        self._common: dict[int, str | None] = {}  # the one name of all places that a mention may mean

    def edits(self, hits: Iterable[Hit]) -> Iterator[Edit]:
        """Yield an edit for each hit that the style writes otherwise."""
        for hit in hits:
            edit = self._edit(hit)
            if edit is not None:
                yield edit

    def _edit(self, hit: Hit) -> Edit | None:
        name = self._styled(hit.entry) if hit.entry is not None else self._common_name(hit.entries)
        if name is None or _is_short(hit.text):
            return None
        entry = hit.entry or hit.entries[0]
        end = hit.end
        if self.style != "native":
            end = hit.name_end
            name = name.removesuffix(stem_of(entry)[1])
        printed = self.text[hit.start : end]
        if printed.isupper() and len(printed) > 1:
            name = name.upper()
        if printed == name or not self._may_become(hit, printed, name, entry):
            return None
        return Edit(hit.start, end, printed, name, self.style)

    def _styled(self, entry: Entry) -> str:
        return styled(named_on(entry, self.as_of), self.style)

    def _common_name(self, entries: Sequence[Entry]) -> str | None:
        """Return the name that all of *entries* have in this style; what may become this or that stays as it is."""
        if id(entries) not in self._common:
            names = {self._styled(entry) for entry in entries}
            self._common[id(entries)] = names.pop() if len(names) == 1 else None
        return self._common[id(entries)]

    def _may_become(self, hit: Hit, printed: str, name: str, entry: Entry) -> bool:
        respelled = key(printed) == key(name)
        if self.style != "native" and not respelled and self._is_spoken_of(hit):
            return False
        if self.style in ("national", "ap") and not _is_spelling(printed, name, entry):
            return False
        # What does not lead back to the place would be another name at the next reading
        if "designated" not in hit.tags:
            back = self.gazetteer.lookup(name)
            return back is not None and any(e.name == entry.name for e in back.entries)
        return True

    def _is_spoken_of(self, hit: Hit) -> bool:
        return bool(_SPEAKS_OF_NAME.search(self.text, max(0, hit.start - 30), hit.start))


def _is_spelling(printed: str, name: str, entry: Entry) -> bool:
    """Say whether *name* is *printed* spelled otherwise, not a longer or more formal name: "Britain" stays."""
    if "(" in name or (len(re.split("[ -]", name)) > len(re.split("[ -]", printed)) and heard(name) != heard(printed)):
        return False
    return entry.kind != "country" or key(printed) == key(name)


def _is_short(spelled: str) -> bool:
    """Say whether this is abbreviated, and so not for a style to spell out: "US", "U.K.", "St. Petersburg"."""
    return (spelled.isupper() and len(spelled) <= 3) or "." in spelled.rstrip(".")[1:3]

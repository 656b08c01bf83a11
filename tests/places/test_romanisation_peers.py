"""Our romanisation tables against translitua and ICU, which other hands wrote, and why they differ where they do."""

import pytest

from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.keys import folded
from newsnorm.places.romanisation import romanise

NAMES = [
    *("Згурський", "Їжакове", "Єнакієве", "Юріївка", "Яготин", "Йосипівка", "Щастя", "Біле", "Кам’янка", "Слов’янськ"),
    *(
        "Великий Бурлук",
        "Ґоринь",
        "Жовті Води",
        "Нова Каховка",
        "Запоріжжя",
        "Дніпро",
        "Чуднів",
        "Хмільник",
        "Цюрупинськ",
    ),
    *("Лебедин", "Шостка", "Фастів", "Донецьк", "Гадяч", "Мар’їнка", "Знам’янка", "Звягель", "Розсоша", "Бахмут"),
]
# Ours, theirs; a name that one of the two writes otherwise, with what the standard says
TRANSLITUA = {
    "kmu2010": ("UkrainianKMU", set()),
    "british": ("UkrainianBritish", set()),
    # Between vowels French reads s as z: the press doubles it, translitua does not
    "french": ("UkrainianFrench", {"Йосипівка"}),
    "iso9": ("UkrainianISO9", set()),
    "bgn1965": ("UkrainianBGN", set()),
}


@pytest.mark.parametrize("system", TRANSLITUA)
def test_translitua_writes_as_we_do(system):
    translitua = pytest.importorskip("translitua")
    theirs, excepted = TRANSLITUA[system]
    table = getattr(translitua, theirs)
    differ = {
        name: (romanise(name, system), translitua.translit(name, table))
        for name in NAMES
        if folded(romanise(name, system)) != folded(translitua.translit(name, table))
    }
    assert differ.keys() == excepted, differ


def test_translitua_does_not_part_z_and_h_where_bgn_1965_does():
    """Зг is z·h, so that nobody reads ж; ICU has it right."""
    translitua = pytest.importorskip("translitua")
    icu = pytest.importorskip("icu")
    assert "Z·h" in romanise("Згурський", "bgn1965")
    assert "Z·h" in icu.Transliterator.createInstance("Ukrainian-Latin/BGN").transliterate("Згурський")
    assert "·" not in translitua.translit("Згурський", translitua.UkrainianBGN)


@pytest.mark.parametrize("name", NAMES)
def test_icu_writes_bgn_as_we_do(name):
    icu = pytest.importorskip("icu")
    written = icu.Transliterator.createInstance("Ukrainian-Latin/BGN").transliterate(name)
    assert folded(written) == folded(romanise(name, "bgn1965"))


@pytest.mark.parametrize("package", ["translitua", "icu"])
def test_what_peers_write_of_famous_places_leads_to_them(package):
    peer = pytest.importorskip(package)
    gazetteer = Gazetteer.default()
    lost = []
    for place in {row[0] for row in load_table("places/former.tsv", ("id", "name", "native", "since", "until"))}:
        entry = gazetteer.entry(place)
        if entry is None or entry.country != "UA" or not entry.native:
            continue
        if package == "icu":
            written = [peer.Transliterator.createInstance("Ukrainian-Latin/BGN").transliterate(entry.native)]
        else:
            written = [peer.translit(entry.native, table) for table in peer.ALL_UKRAINIAN]
        for spelling in written:
            match = gazetteer.lookup(spelling)
            if match is None or place not in {e.id for e in match.entries}:
                lost.append((entry.name, spelling))
    assert lost == []

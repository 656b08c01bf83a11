"""Places that may be one by where they lie, and ways from one to another."""

import pytest

from newsnorm.claims.gates import forbidden
from newsnorm.claims.left import Left
from newsnorm.claims.nearness import Spot, lie_apart, lie_together
from newsnorm.claims.parting import parted_by
from newsnorm.claims.reading import Reading


def last(text: str):
    return Reading.of(text).subjects[-1]


def gate(one: str, other: str) -> str:
    """Return what forbids that the last figures of two texts are of one thing, asked both ways round."""
    found = {forbidden(last(a), last(b), None, None) for a, b in ((one, other), (other, one))}
    assert len(found) == 1
    return found.pop()


def parted(one: str, other: str) -> bool:
    return any(parted_by(last(one), last(other), Left(digits=False, told=0, unit=False, of_whole=False)))


TOWN = "In Mariupol 12 men gave up."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (TOWN, "At Azovstal 12 men gave up.", ""),
        ("In Berdiansk 12 men gave up.", "At Azovstal 12 men gave up.", "place"),
        # Two sites are two places, in one town or not, listed or not
        ("At Azovstal 12 men gave up.", "In Mariupol 12 men gave up at the Qorvath plant.", "place"),
        # Two towns are two, but for what is told to lie around one
        ("In Tajoura 12 men died.", "In Tripoli 12 men died.", "place"),
        ("In Tajoura 12 men died.", "In a suburb east of Tripoli 12 men died.", ""),
        ("In Tajoura 12 men died.", "Outside Tripoli 12 men died.", ""),
        ("In Tajoura 12 men died.", "On the outskirts of Tripoli 12 men died.", ""),
        ("In Tajoura 12 men died.", "On the roads of Tripoli 12 men died.", "place"),
        # "West of Tripoli" only tells where Janzur is
        ("In Tajoura 12 men died.", "In Janzur, west of Tripoli, 12 men died.", "place"),
        ("In Misrata 12 men died.", "In a suburb east of Tripoli 12 men died.", "place"),
        # A mountain and the village below
        ("In Meron 12 men died.", "On Mount Meron 12 men died.", ""),
        ("In Haifa 12 men died.", "On Mount Meron 12 men died.", "place"),
        # Nobody knows in which region the one lies, but it lies too far off
        ("Over Kyiv 12 drones fell.", "Over the Odesa region 12 drones fell.", "place"),
        ("In Bila Tserkva 12 drones fell.", "In the Kyiv region 12 drones fell.", ""),
        # A region behind a town only tells where that is
        ("In Pont-Sonde in the Artibonite 12 men died.", "In Port-au-Prince 12 men died.", "place"),
        ("In Pont-Sonde and the Artibonite 12 men died.", "In Port-au-Prince 12 men died.", ""),
        # A crossing belongs to both lands
        ("In Gaza City 12 men died.", "At the Zikim crossing 12 men died.", ""),
        ("In Rafah 12 men died.", "At the Zikim crossing 12 men died.", "country"),
    ],
)
def test_a_site_lies_in_its_town(one, other, found):
    assert gate(one, other) == found


def test_how_far_places_lie_apart():
    kyiv, odesa, lviv = Spot(50.45, 30.52, 0, False), Spot(46.49, 30.74, 20, True), Spot(49.84, 24.03, 0, False)
    assert lie_apart(frozenset({kyiv}), frozenset({odesa, lviv}))
    assert not lie_apart(frozenset({kyiv, lviv}), frozenset({odesa, kyiv}))
    assert not lie_apart(frozenset({kyiv}), frozenset({kyiv._replace(lat=52.0)}))  # 172 kilometres
    assert not lie_apart(frozenset(), frozenset({kyiv}))


def test_how_far_a_place_reaches():
    here, near, far = Spot(50.0, 30.0, 0, False), Spot(50.1, 30.0, 20, True), Spot(50.0, 30.5, 20, True)
    assert lie_together(frozenset({here}), frozenset({near}))
    assert lie_together(frozenset({near}), frozenset({here}))
    assert not lie_together(frozenset({here}), frozenset({far}))  # 36 kilometres, though half a degree
    assert lie_together(frozenset({Spot(80.0, 30.0, 0, False)}), frozenset({Spot(80.0, 30.5, 20, True)}))
    assert not lie_together(frozenset({near}), frozenset({here, far}))
    assert not lie_together(frozenset(), frozenset({near}))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("They drove 12 lorries from Lviv.", "They drove 12 lorries to Odesa.", ""),
        ("They drove 12 lorries towards the Lviv region.", "They drove 12 lorries from Odesa.", ""),
        ("They drove 12 lorries from Lviv.", "They drove 12 lorries from Odesa.", "place"),
        ("They drove 12 lorries to Lviv.", "They drove 12 lorries to Odesa.", "place"),
        ("They drove 12 lorries from Lviv and to Kovel.", "They drove 12 lorries from Odesa.", "place"),
        ("They drove 12 lorries from Lviv and to Kovel.", "They drove 12 lorries to Odesa.", "place"),
        ("They drove 12 lorries towards Lviv.", "They drove 12 lorries from the northern Odesa region.", ""),
        ("They burned 12 lorries in Lviv.", "They drove 12 lorries to Odesa.", "place"),
        # Who flees one land arrives in another, and who flees within one does not
        ("In the camps of Adre 12 people sought refuge after they fled.", "In Nyala 12 people fled their homes.", ""),
        ("In Nyala 12 people fled their homes.", "In Atbara 12 people fled their homes.", "place"),
        # A court sits elsewhere than the crime was
        ("He was jailed for 12 years for a murder in Lviv.", "He was jailed for 12 years in Koblenz.", ""),
        ("He was ill for 12 years in Lviv.", "He was ill for 12 years in Koblenz.", "country"),
        ("They jailed 12 men in Lviv.", "They jailed 12 men in Koblenz.", "country"),
    ],
)
def test_ways_from_one_place_to_another(one, other, found):
    assert gate(one, other) == found


def test_where_an_article_was_before():
    told = "Shells fell on Lyman. They burned 12 lorries."
    assert parted(told, "They burned 12 lorries in Odesa.")
    assert not parted(told, "They drove 12 lorries to Odesa.")
    # A town may lie in the land that was told of
    land = "Shells fell in Kurdistan. They burned 12 lorries."
    assert not parted(land, "They burned 12 lorries in Sulaymaniyah.")


def test_a_way_has_two_ends():
    one = "They took Lyman after the last 12 kilometres from Izium."
    assert not parted(one, "They walked the 12 kilometres that separate Izium from Lyman.")
    assert parted(one, "They took Lyman after the last 12 kilometres from Sloviansk.")
    assert parted(one, "They walked the 12 kilometres that separate Izium from Sloviansk.")

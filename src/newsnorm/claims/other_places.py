"""What tells that a figure is of another place than a gap: another town, all of a land, somewhere farther off."""

from __future__ import annotations

from newsnorm.claims.left import Left, Rule, differ
from newsnorm.claims.names import other_bearings, spelt_alike
from newsnorm.claims.placekeys import beside_seat, may_be_one, names_a_region, names_in, places_apart, places_meet
from newsnorm.claims.subjects import Subject
from newsnorm.claims.whereabouts import Where

_SPELT_ALIKE = 4  # letters
_FLYING = frozenset(("missile", "drone"))


def _is_of_one_place_among_others(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the Kharkiv region alone" from what is told of the country."""
    return whole.share.alone != gap.share.alone and (gap.where.near != whole.where.near or not gap.where.near)


def _is_of_the_whole_land(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "over the whole of Yemen" from "in Hodeidah"."""
    return any(
        one.share.everywhere and not one.where.near and bool(other.where.near)
        for one, other in ((gap, whole), (whole, gap))
    )


def _is_of_the_whole_region(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the whole of the Kherson region" from "in Kherson"."""
    return any(
        one.share.overall
        and not other.share.overall
        and names_a_region(one.where.near)
        and bool(other.where.near)
        and not names_a_region(other.where.near)
        for one, other in ((gap, whole), (whole, gap))
    )


def _is_of_another_town(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in Odesa", which may be its whole region, from Izmail."""
    # "in the Odesa district", "in and around Odesa"
    return beside_seat(gap.where.near, whole.where.near) and not may_be_one(gap.where.near, whole.where.near)


def _is_of_several_places(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the Kharkiv and Kherson regions together" from what is told of one of them."""
    ours, theirs = names_in(gap.where.near), names_in(whole.where.near)
    return whole.share.together and bool(ours) and ours < theirs


def _is_on_another_side(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell villages east of Manbij from those south-east of it."""
    return other_bearings(gap.where.bearings, whole.where.bearings)


def _is_named_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell two places of which one at least is in no gazetteer: "off Midway", "at Leyte".

    Two names may be two spellings of one: Tinzaouaten, Tinzaouatene.
    """
    if gap.where.near and whole.where.near:
        return False
    ours, theirs = (
        {key for key in one.where.near if " " not in key and ":" not in key} | one.where.names for one in (gap, whole)
    )
    # "Omdurman's Karari district", "in Karari"
    named = (ours & whole.where.proper) | (theirs & gap.where.proper)
    # "On Rustaveli Avenue", "in Tbilisi"
    within = any(
        one.where.near and not one.where.inner and other.where.names <= other.where.inner
        for one, other in ((gap, whole), (whole, gap))
    )
    return bool(ours) and bool(theirs) and not spelt_alike(ours, theirs) and not named and not within


def _is_of_where_it_was_not(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a figure of Butembo from a gap whose article has just spoken of Goma, and the other way round."""
    pairs = ((gap.where, whole.where), (whole.where, gap.where))
    return gap.dimension != "length" and any(
        not one.near and not other.way and not names_a_region(one.around) and places_apart(one.around, other.near)
        for one, other in pairs
    )


def _happened_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what happened in Beit Lahiya from what happened in Deir al-Balah: both are told to be where.

    A salvo falls on many towns, and a ship is at sea.
    """
    ours, theirs = gap.where, whole.where
    salvo = "launch" in (gap.event, whole.event) and not (gap.nouns | whole.nouns).isdisjoint(_FLYING)
    if salvo or ours.afloat or theirs.afloat:
        return False
    if not places_apart(ours.scene, theirs.scene) or spelt_alike(_towns(ours), _towns(theirs)):
        return False
    met = places_meet(ours.scene, theirs.beside) or places_meet(ours.beside, theirs.scene)
    return not met and _words(ours).isdisjoint(theirs.proper) and _words(theirs).isdisjoint(ours.proper)


def _went_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell who crossed into Uganda from who reached Burundi."""
    return gap.event == whole.event == "move" and differ(gap.where.bound, whole.where.bound)


def _passed_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came through the Zikim crossing from what came through Kerem Shalom."""
    return differ(gap.where.crossings, whole.where.crossings)


def _towns(where: Where) -> frozenset[str]:
    return names_in(where.scene)


def _words(where: Where) -> frozenset[str]:
    """Return the words of the towns where something happened: "at Nova Kakhovka", "the Kakhovka dam"."""
    return frozenset(word for town in _towns(where) for word in town.split())


def _is_of_another_quarter(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in Kherson's Korabelnyi district" from its Dniprovskyi district."""
    ours, theirs = ({name[:_SPELT_ALIKE] for name in one.where.quarters} for one in (gap, whole))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_from_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell how far they are from Bukavu from how far from Goma, and what lies south of it from what lies west."""
    ours, theirs = gap.measure, whole.measure
    # From Anefis to Kidal is as far as from Kidal to Anefis
    if ours.landmark & names_in(whole.where.near) and theirs.landmark & names_in(gap.where.near):
        return False
    return differ(ours.landmark, theirs.landmark) or differ(ours.bearing, theirs.bearing)


#: What parts a figure from a gap …
ALWAYS: tuple[Rule, ...] = (
    _went_elsewhere,
    _passed_elsewhere,
    _happened_elsewhere,
    _is_of_one_place_among_others,
    _is_of_the_whole_land,
    _is_of_the_whole_region,
    _is_of_another_town,
    _is_of_several_places,
    _is_from_elsewhere,
)
#: … and what does unless two digits that are left fit.
UNLESS_DIGITS: tuple[Rule, ...] = (
    _is_named_elsewhere,
    _is_on_another_side,
    _is_of_where_it_was_not,
    _is_of_another_quarter,
)
#: … of which these are wrong as often as right …
DOUBTFUL: tuple[Rule, ...] = (
    _is_of_another_town,
    _is_named_elsewhere,
)
#: … and these bar a figure: hardly any that they part is the right one.
BARRING: tuple[Rule, ...] = (
    _went_elsewhere,
    _passed_elsewhere,
    _happened_elsewhere,
    _is_from_elsewhere,
)

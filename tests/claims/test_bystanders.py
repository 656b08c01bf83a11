"""Places that a sentence names beside the scene: of who speaks, of where it was told, of what it answers."""

import pytest

from newsnorm.claims.placekeys import names_in
from newsnorm.claims.reading import Reading


def near(text: str) -> frozenset[str]:
    """Return the names of the places where the last figure of a text belongs."""
    return names_in(Reading.of(text).subjects[-1].where.near)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # An office in a capital speaks for its land
        ("Bamako's deputy army chief counted 12 burnt lorries.", set()),
        ("The Bamako minister counted 12 burnt lorries.", set()),
        ("Bamako's markets lost 12 lorries, as a minister saw.", {"bamako"}),
        ("Bamako's markets, a minister saw, lost 12 lorries.", {"bamako"}),
        ("In Bamako state ministers lost 12 lorries.", {"bamako"}),
        ("Sikasso's deputy army chief counted 12 burnt lorries.", {"sikasso"}),
        ("In Bamako 12 lorries of the minister burned.", {"bamako"}),
        # Who rules a region speaks of a town of it
        ("In Izium 12 lorries burned, the governor of Kharkiv said.", {"izium"}),
        ("In Izium 12 lorries burned, the ombudsman of Lviv said.", {"izium"}),
        ("In Izium 12 lorries burned, the nightlife of Lviv did not.", {"izium"}),
        # Who only has its seat there
        ("A New York watchdog counted 12 burnt lorries.", set()),
        ("In New York 12 watchdogs were set up.", {"new york"}),
        ("A Geneva-based monitor counted 12 burnt lorries.", set()),
        # Where it was told, and who was there on a visit
        ("The envoy warned in Nairobi that 12 mills had shut.", set()),
        ("The envoy wept in Nairobi when 12 mills shut.", {"nairobi"}),
        ("On a trip to Sikasso he said that 12 mills had shut.", set()),
        ("On the road to Sikasso he saw that 12 mills had shut.", {"sikasso"}),
        ("An envoy visiting eastern Sikasso saw that 12 mills had shut.", set()),
        ("An envoy crossing eastern Sikasso saw that 12 mills had shut.", {"sikasso"}),
        # What is answered happened elsewhere
        ("They fired 12 shells in revenge for the raid on Sikasso.", set()),
        ("They fired 12 shells in revenge, on Sikasso.", {"sikasso"}),
        ("In revenge for that, they fired 12 shells on Sikasso.", {"sikasso"}),
        ("The answer was 12 shells on Sikasso.", {"sikasso"}),
        # Ground of a capital is no side
        ("In Kyiv's suburbs 12 boats lay.", {"kyiv"}),
        ("In Kyiv's hands 12 boats lay.", set()),
    ],
)
def test_places_beside_the_scene(text, names):
    assert near(text) == names

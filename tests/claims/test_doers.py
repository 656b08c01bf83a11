"""Who did what is told of a figure: the subject of its verb, or whom "by" names, and nobody else of its sentence."""

import pytest

from newsnorm.claims.reading import Reading
from newsnorm.claims.tellers import NOBODY, Teller

NOBODY_NAMED = [
    # What a preposition leads to
    "The flights from Minsk took out 12 men.",
    "Clashes between the ELN and the army have killed 12 people.",
    "The fall of Kabul drove out 900 people.",
    "Shots at a post of the army in Sudan killed 12 people.",
    # What was taken, and who was freed
    "Vehicles of which 12 were captured. The Kenyan trucks were burned and 12 captured.",
    "More than 12 Polish nurses came home.",
    "Three Polish nurses and 12 Kenyan doctors were let go.",
    # Who counts, and who died
    "The army had counted 12 dead.",
    "The ministry has put Kenyan deaths at 12.",
    # Who only asks for it
    "Kenya demanded the release of 12 hostages.",
    "Kenya's dead numbered 12.",
    "Kenya welcomed the release on Friday of 12 men by eastern forces.",
    "The number displaced by the war between Kenya and the rebels has reached 12.",
    "The 12 tankers that reached Kenya released their load.",
    # Both sides
    "Government troops and rebels took 12 villages.",
    "French, British and Kenyan jets shot down 12 drones.",
    "Talks between the rebels and the government brought 12 men home.",
    # A noun is no verb
    "Kenya faced a barrage of 12 drones.",
    # Whose it is of which a share is told
    "Kenya's port handles 12 per cent of Sudan's imports, and Minsk some 12 per cent of Kenya's imports.",
    # Who only helped
    "Some 12 women came home on Monday in a swap brokered by Kenya.",
    # Whom another clause names
    "Kenya was told that thieves killed 12 men.",
    "The guns that Kenya sold killed 12 people.",
    "Near Minsk some 12 of the army's soldiers surrendered.",
    "People who fled Kenya found 12 bodies.",
    "Some 900 people slept in schools after a night of raids by Kenya.",
]


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_who_is_only_named_did_nothing(text):
    assert Reading.of(text).subjects[-1].doer == NOBODY


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A Kenyan raid on a base in southern Sudan killed 12 men.", Teller("KE", "")),
        # What one subject did after another thing
        ("Kenya's army beat off a Sudanese attack and burned 12 cars.", Teller("KE", "state")),
        ("The army attacked the rebels at dawn, killing 12 men.", Teller("", "state")),
        ("Kenyan jets killed two rebels and wounded 12.", Teller("KE", "")),
        ("Kenya agreed to send 12 guns.", Teller("KE", "")),
        ("Kenya delayed the release of 12 hostages.", Teller("KE", "")),
        ("Kenya welcomed the release of 12 hostages by the rebels.", Teller("", "group")),
        ("Kenya has since taken full control of 12 villages.", Teller("KE", "")),
        ("Three women were freed and Kenya let 12 prisoners go.", Teller("KE", "")),
        ("Kenya took two villages and the rebels took 12.", Teller("", "group")),
        ("Kenya plans to give them 12 tanks by the autumn.", Teller("KE", "")),
        # Its, their: of who says it
        ("Kenya's army said it had killed 12 rebels.", Teller("KE", "state")),
        ("Kenya said on Monday that its fighters had killed 12 rebels.", Teller("KE", "")),
        ("Kenyan radio said the army had killed 12 rebels.", Teller("KE", "state")),
        ("In a quiet gesture Kenya let go 12 men.", Teller("KE", "")),
        # Behind where and when it was
        ("Overnight into Monday Kenya attacked the port with 12 drones.", Teller("KE", "")),
        ("In the past month the Kachin Independence Army took 12 villages.", Teller("", "KIA")),
        ("On a visit to Minsk the Kenyan premier promised 12 million euros.", Teller("KE", "state")),
        ("In the night to Monday Kenya launched 12 drones.", Teller("KE", "")),
        ("Overnight Kenya launched 12 drones.", Teller("KE", "")),
        ("Since Sunday, Kenya has launched 12 drones.", Teller("KE", "")),
        ("Hours after the guns had gone silent, Kenya freed 12 hostages.", Teller("KE", "")),
        ("MINSK - Kenyan troops took 12 villages.", Teller("KE", "")),
        # Told of more by a phrase
        ("Rebels backed by Kenya took 12 villages.", Teller("", "group")),
        ("Shelling by the RSF killed 12 people.", Teller("SD", "RSF")),
        ("Forces loyal to Haftar shut 12 wells.", Teller("", "LNA")),
        ("Soldiers of the RSF killed 12 people.", Teller("SD", "RSF")),
        ("Armed men took 12 girls.", Teller("", "group")),
        # "By"
        ("The release on Friday of 12 men by Kenya was a relief.", Teller("KE", "")),
        ("Some 12 men were killed by the army.", Teller("", "state")),
        ("Some 12 men were let go by the rebels on Friday.", Teller("", "group")),
        ("Some 12 villages fell to the M23.", Teller("CD", "M23")),
        # A verb that is not told again
        ("Denmark gave 30 tanks, Kenya 12 guns.", Teller("KE", "")),
        ("Denmark gave 30 tanks and the Netherlands 12 guns.", Teller("NL", "")),
    ],
)
def test_the_subject_of_the_verb_did_it(text, doer):
    assert Reading.of(text).subjects[-1].doer == doer


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Kenya's government told Minsk that it would send 12 guns.", "KE"),
        ("Kenya shot down 30 of 12 drones launched by Sudan.", "SD"),
        ("After the loss of the port Kenya sent 12 guns.", "KE"),
        ("Kenya and Denmark will send 12 guns.", ""),
        ("Kenya admitted the loss of 12 villages.", "not KE"),
    ],
)
def test_who_gives_or_fires(text, agent):
    assert Reading.of(text).subjects[-1].who.agent == agent


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("An Iskander missile hit a boy, 12.", set()),
        ("NAIROBI - Some 12 girls were hurt.", set()),
        ("The Red Cross treated a 12-year-old girl.", set()),
        ("A girl, 12, was moved from Tolmin and Bovec.", set()),
        ("Ofek II killed a 12-year-old girl.", set()),
        ("MSF treated a 12-year-old girl.", set()),
        ("A boy, Danylo Hnatiuk, 12, was hurt.", {"danylo", "hnatiuk"}),
    ],
)
def test_only_persons_are_persons(text, persons):
    assert Reading.of(text).subjects[-1].who.persons == persons

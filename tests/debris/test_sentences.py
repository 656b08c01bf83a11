"""Sentences of an article that hold, somewhere, the words of a page's furniture, and stay."""

import pytest

from newsnorm import strip_debris

ABOVE = "Shells fell on Izium on Sunday night, officials said."
BELOW = "Two people were hurt when a bus was hit, the mayor wrote."

SENTENCES = """\
Troops set up roadblocks on the ring road using concrete slabs and burnt-out buses.
The militia put road blocks on the highway and allowed only ambulances to pass.
Germany would consider supporting a second package if Washington moved first.
Ankara is to consider becoming a guarantor of the corridor, two diplomats say.
Tribal leaders support their patron in Damascus with men and grain.
The town has become a patron of the drone unit and pays for its batteries.
The summons landed in their inbox three days after the bridge was lost.
A truce may be reached before the rains, the envoy believes.
The village can be reached only on foot since the bridge was lost.
Nobody could reach the reporters held in the basement of the school.
The sentries were too frightened to miss anything that moved on the bank.
The families demanded a list of captives for immediate release.
You can now listen to the guns from the square without a radio.
The museum has been declared a ruin, a foreign agent having sold its roof.
The ministry may get reports from the commission within a week.
Brokers can make large commissions on each crate of shells that crosses the border.
The order was published in the republic with credit to the two garrisons.
The regiment was redistributed along the river without the permission of the general staff.
He is now facing a second trial on a charge of murder in the second degree.
The plant may not be reproduced on such a scale without permission from Moscow, engineers at the site say.
Fighters can be reached by radio only after dark, the commander of the signal troops said.
Help us to bury them, the women begged the soldiers at the gate.
It joined the offensive in December with two brigades, the staff said.
And Anna Koval is the author of the order, according to the file.
""".splitlines()

NOTICES = """\
Please turn off your ad blocker to read on.
We noticed that you are using an adblocker.
You may also consider supporting our work.
Become a patron today.
The reporter can be reached at desk@example.org.
For immediate release
As an affiliate we may earn a commission when you buy through our links.
Republication is allowed with credit to the authors.
This material may not be published, broadcast, rewritten or redistributed.
""".splitlines()


@pytest.mark.parametrize("beside", ["", "Read More", "Advertisement"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_stays_whatever_stands_beside_it(sentence, beside):
    text = "\n".join(line for line in (ABOVE, beside, sentence, BELOW) if line)
    assert sentence in strip_debris(text).text


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_goes(notice):
    assert strip_debris(f"{ABOVE}\n{notice}\n{BELOW}").text == f"{ABOVE}\n{BELOW}"


def test_a_call_beside_one_button_inside_the_article_stays():
    call = "Check the map below for the towns you know along the river."
    assert call in strip_debris(f"{ABOVE}\n{call}\nAdvertisement\n{BELOW}").text
    assert call not in strip_debris(f"{ABOVE}\nRead More\n{call}\nAdvertisement\n{BELOW}").text

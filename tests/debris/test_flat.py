"""Tables and polls that an extractor flattened to a line a cell."""

import pytest

from newsnorm import strip_debris
from newsnorm.debris.flat import flat_tables
from newsnorm.debris.lines import lines_of

LEAD = "The institute counts what each country has pledged since the war began, and told so on Tuesday.\n\n"
TABLES = {
    "heads that menus have": "Country\nMilitary\nFinancial\nGermany\n10.9\n3.2\nEstonia\n0.6\n0.1\nTotal\n11.5\n3.3",
    "dates": "Date\nRussia\nUkraine\n1 Nov\n1,230\n140\n2 Nov\n1,190\n98",
    "a poll": "Yes\n52%\nNo\n38%\nDon't know\n10%",
    "a head that buttons have": "Party\nShare\nVotes\nUnity\n41.2%\n1,204,311\nHome\n20.1%\n588,020",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("behind", ["", "\n\nRead more: What the figures hide\nSign up for our newsletter"])
def test_no_cell_of_a_table_is_lost(table, behind):
    assert strip_debris(LEAD + table + behind).text.rstrip() == LEAD + table


@pytest.mark.parametrize(
    "furniture",
    ["Share\n12\nComments\n34\nLikes\n5", "Most read\n1\nStorm hits coast\n2\nElection results\n3\nBridge reopens"],
    ids=["counters", "a numbered list"],
)
def test_counters_and_lists_are_no_tables(furniture):
    assert flat_tables(list(lines_of(furniture))) == set()

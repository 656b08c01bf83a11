import datetime as dt

from newsnorm import Edit, Rewrite
from newsnorm.rendering.explain import explain


def test_an_account_names_damage_first_then_doubts_then_each_change_by_rule(shown):
    assert explain(shown) == (
        "1 damaged figure\n"
        "    2:21  Kiev took back over ⟦3,⟧ of <b>territory</b> near …\n"
        "          comma tail; expected: area from 3,000 to 3,999. The group is cut. (confidence 0.91)\n"
        "\n"
        "3 doubtful findings\n"
        "    2:49  “Kamianka”: Kamianka, UA — shared by 2: Cherkasy Oblast, Kamianka\n"
        "    2:61  “Saturday”: unresolved: needs a reference date\n"
        "     3:1  “Some 30 km”: ≈ 30 kilometer — doubtful: unit misuse\n"
        "\n"
        "2 changes\n"
        "     1:1  removed “·3-min read⏎” (rule read_time)\n"
        "     2:1  “Kiev” → “Kyiv” (rule national)\n"
        "\n"
        "1 piece of debris left in place\n"
        "     4:1  “AFP”: credit, rule agency\n"
        "\n"
        "no reference date, so relative dates are left unresolved\n"
    )


def test_a_text_without_findings_has_a_short_account(empty):
    assert explain(empty) == "no reference date, so relative dates are left unresolved\n"


def test_the_reference_says_where_it_comes_from(make_shown):
    made = make_shown(Rewrite.of("x"), reference=dt.date(2022, 9, 12), reference_from="dateline")
    assert explain(made) == "reference date 2022-09-12 from the dateline\n"


def test_invisible_characters_are_spelled_out_and_long_ones_cut(make_shown):
    source = "a\u200bb" + "word " * 40
    edits = [Edit(1, 2, "\u200b", "", "zero_width"), Edit(3, len(source), source[3:], "", "menu")]
    account = explain(make_shown(Rewrite.of(source, edits)))
    assert "removed “\\u200b” (rule zero_width)" in account
    assert " … " in account
    assert max(map(len, account.splitlines())) < 120

"""What one sure fault tells about the rest of its document."""

import pytest

from newsnorm import find_truncations

SURE = "Kyiv took back over 3, of territory in the east."
WHOLE = "The reserve spans 400 square kilometres."


def found(*paragraphs):
    return {t.text for t in find_truncations("\n\n".join(paragraphs))}


def test_a_weak_gap_alone_is_not_reported():
    assert found("The troops have recaptured in the south.") == set()


def test_a_sure_fault_of_the_class_brings_the_weak_gap_to_light():
    assert found(SURE, "The troops have recaptured in the south.") == {"3,", "recaptured"}


def test_whole_figures_of_the_class_keep_it_dark():
    assert found(SURE, WHOLE, "The troops have recaptured in the south.") == {"3,"}


def test_a_passive_lacks_nothing_even_in_a_damaged_document():
    assert found(SURE, "The town was recaptured in May.") == {"3,"}


def test_the_reason_says_that_the_document_decided():
    text = f"{SURE}\n\nThe troops have recaptured in the south."
    [weak] = [t for t in find_truncations(text) if t.text == "recaptured"]
    assert "lost others like it" in weak.reason
    assert find_truncations(text, strict=True)[-1].text == "3,"


def test_bare_nouns_count_where_numbers_before_nouns_are_lost_and_none_is_left():
    text = "It killed no fewer than people. It wounded an estimated children.\n\nThe army captured villages."
    assert "villages" in found(text)
    assert "villages" not in found(text, "It lost 40 men.")
    assert "villages" not in found("It killed at least people.", "The army captured villages.")


def test_a_range_that_lost_both_its_bounds_is_one_fault():
    [fault] = find_truncations("The victors lost between  and  men in all.")
    assert fault.kind == "missing_bound"


def test_bare_nouns_count_where_most_numbers_before_nouns_are_lost():
    lost = "It killed no fewer than people. It wounded an estimated children. It hit at least houses."
    assert "villages" in found(lost, "The army captured villages.", "It lost 40 men.")
    assert "villages" not in found(lost, "The army captured villages.", "It lost 40 men.", "It held 30 soldiers.")


def test_a_bare_unit_of_measure_counts_where_more_numbers_are_lost_than_units_of_its_kind_have_kept_theirs():
    lost = "It killed no fewer than people. It wounded an estimated children."
    assert "kilometres" in found(lost, "They crossed kilometres of steppe.")
    assert "kilometres" not in found("They crossed kilometres of steppe.")
    assert "kilometres" in found(lost, "They crossed kilometres of steppe.", "He slept 9 nights.")
    assert "kilometres" not in found(lost, "They crossed kilometres of steppe.", "It is 9 km wide and 12 km long.")
    assert "feet" not in found(lost, "They came on feet wrapped in rags.")
    assert "kilometres" not in found(lost, "They crossed thousands of kilometres, and those kilometres were long.")


def test_a_bare_month_counts_where_most_dates_have_lost_their_days():
    lost = "At least people died. On March, they fled. The town fell on April, he said."
    assert "July" in found(lost, "Cases rose between July and August.")
    assert "July" in found(lost, "They must be gone by July, he said.")
    assert "July" not in found("At least people died.", "Cases rose between July and August.")
    assert "July" not in found(lost, "Cases rose between July and August.", "6 May, 7 May, 8 May.")
    assert "July" not in found(lost, "Cases rose between July 2021 and August.")
    assert "May" not in found(lost, "They came from may bushes.")


def test_a_bare_unit_counts_behind_what_wants_a_number_where_its_kind_is_lost():
    lost = "The trench is over  long."
    assert "metres" in found(lost, "A shell landed metres from her gate.")
    assert "just metres" in found(lost, "The post lies just metres from the river.")
    assert not found("A shell landed metres from her gate.", "The post lies just metres from the river.")


NOTED = "It lost 60%3 of its men.\n\nBy then 4,0005 troops had come.\n\nIn all 9,000 were there."


def test_plain_numbers_that_end_in_the_next_note_of_a_series_have_it_glued_on():
    text = "The navy took 7501 tons of shells.\n\n" + NOTED + "\n\nGuards of 3507 men stood by."
    assert found(text) == {"7501", "60%3", "4,0005", "3507"}
    assert found("The navy took 7501 tons of shells.") == set()


def test_a_plain_number_that_fits_no_place_of_the_series_is_whole():
    assert "7509" not in found("The navy took 7509 tons of shells.", NOTED)
    assert "2001" not in found("It was signed in 2001.", NOTED)
    assert {"7507", "7509"} & found(NOTED, "It took 7509 tons, and then 7507.") == {"7507"}
    assert "5501" not in found("It took 5501 tons.", NOTED.replace("9,000", "9000").replace("4,0005", "70%5"))


UNITLESS = "The dyke is 1.5 thick. Boats had a warhead of 60, and a range of 70, and came."


def test_numbers_that_count_nothing_lack_a_unit_where_units_are_gone():
    assert "82" in found(UNITLESS, "They have two mortars of 82 and a cellar.")
    assert "150" in found(UNITLESS, "It takes 150 , they say.")
    assert "82" not in found("They have two mortars of 82 and a cellar.")


def test_ages_and_years_lack_no_unit_where_units_are_gone():
    assert found(UNITLESS, "Vadym, 62, came in 2024 and left on 6 May.") == found(UNITLESS)


def test_a_count_is_gone_only_where_more_are_lost_than_left():
    lost = "It killed no fewer than people. It wounded an estimated children."
    assert "Over" in found(lost, "Over suspected cases were seen.")
    assert "Over" not in found("It killed no fewer than people.", "Over suspected cases were seen.")
    assert "Over" not in found(lost, "It lost 40 men, 5 tanks and 6 boats.", "Over suspected cases were seen.")


def test_what_money_verbs_lack_shows_where_sums_are_gone():
    lost = "It will cost $ billion. The grant was € million."
    assert "sends" in found(lost, "His brother sends when he can.")
    assert "sends" not in found(lost, "His brother sends when he can.", "A sack costs $3.")
    assert "sends" not in found("His brother sends when he can.")


def test_a_line_that_begins_small_has_lost_its_number():
    assert found("Figures:\npeople displaced since May") == {"people"}
    assert found("They were among the\npeople displaced since May") == set()


def test_two_units_that_are_gone_show_no_habit():
    two = "The dyke is 1.5 thick. Boats had a warhead of 60, and came."
    assert "82" not in found(two, "They have two mortars of 82 and a cellar.")


def test_years_and_pairs_of_numbers_lack_no_unit_where_units_are_gone():
    assert found(UNITLESS, "The accord of 2024 and the mortars of 82 and 120 are of steel.") == found(UNITLESS)


def test_one_area_in_kilometres_makes_others_doubtful_too():
    forest = "Its camps lie in 650 kilometres of forest."
    assert "650 kilometres" not in found(forest)
    assert "650 kilometres" in found("The army retook 300 kilometres of farmland.", forest)


def test_an_age_lacks_no_unit_where_units_are_gone():
    assert found(UNITLESS, "Elchin, who is 29 and a father, came.") == found(UNITLESS)


def test_a_weak_note_counts_where_notes_are_glued_on_throughout():
    notes = "Of 3,0001 men 1,2002 fell. "
    assert "2,47113" in found(notes, "Raids rose to 2,47113 in the year.")
    assert "2,47113" not in found("Raids rose to 2,47113 in the year.")


def test_blanks_behind_a_number_show_a_lost_unit_where_units_are_gone():
    assert "533" in found(UNITLESS, "Next lay a torpedo of  533  calibre.")
    assert "533" not in found("Next lay a torpedo of 533 calibre.")
    assert "250" in found(UNITLESS, "It cruises near 250  until dawn.")
    assert "250" not in found(UNITLESS, "It cruises near 250 until dawn.")


def test_a_bare_on_lacks_its_date_where_dates_have_lost_their_days():
    dates = "It fell on , 2014. The mission met on , 2015, and on October in Kyiv. "
    assert "on" in found(dates, "They showed the wreck of a rocket on and promised an inquiry.")
    assert "on" not in found("They showed the wreck of a rocket on and promised an inquiry.")


TAILS = "They took 3, of territory. The fund paid out £4, for the widows. More than 7, of pine burned. "


@pytest.mark.parametrize(
    ("rest", "flags"),
    [
        ("Kharkiv region accounts for 6, and the rest for less.", 1),
        ("The defenders were outnumbered, at a ratio of 1 to 2, as he noted.", 0),
        ("Kharkiv region accounts for 6, and the rest for 1,200.", 0),
    ],
)
def test_three_tails_make_one_of_a_number_that_stands_where_an_amount_may(rest, flags):
    found = find_truncations(TAILS + rest)
    assert len([one for one in found if one.start >= len(TAILS)]) == flags


def test_two_areas_printed_as_lengths_make_one_of_the_same_land():
    area = "They took 2,000 kilometres of territory. "
    rest = "Rangers may not enter 300 kilometres of it."
    assert len(find_truncations(area + rest)) == 1
    assert [one.text for one in find_truncations(area * 2 + rest)][2:] == ["300 kilometres"]


GAPS = "It holds about  of the south. It took over  in May. It lost at least  on Monday. It gained nearly  since. "


def test_four_gaps_of_a_kind_let_a_weak_one_count():
    weak = "They had lost some in the autumn."
    kept = "It is 5 km off. "
    assert [one.text for one in find_truncations(GAPS + kept + weak)][4:] == ["some"]
    assert not [one for one in find_truncations(GAPS[: GAPS.index("It lost")] + kept + weak) if one.text == "some"]


def test_a_habit_spares_what_asks_for_something_that_the_document_keeps():
    lengths = (
        "A wall of about  high. A ditch nearly  deep. A road over  long. A gap of at least  wide. It is 5 km off. "
    )
    assert len(find_truncations(lengths)) >= 4
    assert not [one for one in find_truncations(lengths + "Few families save in winter.") if one.text == "save"]


def test_a_habit_spares_adverbs():
    assert len(find_truncations(GAPS + "They drove around in circles.")) == 4


def test_plurals_are_gaps_only_where_three_numbers_before_nouns_are_gone():
    two = "The raid killed at least  people and wounded more than  civilians. "
    rest = "He has workers now. Repairs take weeks."
    assert len(find_truncations(two + rest)) == 2
    three = two + "They freed nearly  hostages. "
    assert [one.text for one in find_truncations(three + rest)][3:] == ["workers", "weeks"]
    assert len(find_truncations(three + "In some villages nobody stayed.")) == 3


def test_blanks_before_what_is_left_count_beside_a_sure_fault():
    sure, rest = (
        "It lost up to  soldiers, 40 men, 12 guns, 9 tanks and 5 lorries. ",
        "Bayeux fell and its  beekeepers came out.",
    )
    assert [one.text for one in find_truncations(sure + rest)] == ["up to", "beekeepers"]
    assert find_truncations(rest) == []


def test_a_figure_and_the_one_in_brackets_behind_it_are_two():
    assert [one.text for one in find_truncations("The strip covers  sq km ( sq miles).")] == ["sq km", "( sq miles)"]


def test_a_comparison_in_step_is_none():
    sure = "It lost less than  in March, and rose by  in all. "
    rest = "Prices grew less in June than in May, and in May less than in April."
    assert not [one for one in find_truncations(sure + rest) if one.start >= len(sure)]


def test_two_views_of_one_fault_share_what_they_know():
    [gap] = find_truncations("The slope is of 5 to per cent on its northern face.", strict=True)
    assert gap.confidence >= 0.75


LOST_NUMBERS = "At least people died. No fewer than men were hurt, and an estimated children fled."


def test_a_comparator_before_what_is_counted_is_a_gap_where_numbers_before_nouns_are_lost():
    assert "over" in found(LOST_NUMBERS, "The rebels attacked over vessels.")
    assert "over" not in found("The rebels attacked over vessels.")
    assert "some" in found(LOST_NUMBERS, "It is backed by some Rwandan soldiers.")
    assert "some" not in found(LOST_NUMBERS, "In some villages nobody stayed.", "A third of some companies fell.")
    assert "about" not in found(LOST_NUMBERS, "They asked about the soldiers.", "They asked about other soldiers.")
    assert "around" not in found(LOST_NUMBERS, "They saw a yard around which soldiers stood.")


def test_several_likely_faults_show_a_habit_as_one_sure_one_does():
    likely = "About African migrants were locked up. More than Sudanese have fled. He said at least were hurt."
    assert "kilometres" in found(likely, "They crossed kilometres of steppe.")
    assert "kilometres" not in found("More than Sudanese have fled.", "They crossed kilometres of steppe.")


def test_a_number_of_a_whole_is_a_share_where_per_cent_is_gone():
    lost = "Unemployment stood at 64 in May. About 60 of the population fled. Inflation hit 30 in June."
    assert "63" in found(lost, "Eight years on, 63 of its households owe money.")
    assert "63" not in found("Unemployment stood at 64 in May.", "Eight years on, 63 of its households owe money.")


def test_half_a_unit_shows_nothing_of_whole_ones():
    halves = "It holds 610 square in all. It won 725 square in May. It lost 40 square."
    assert "99" not in found(halves, "The toll has climbed to nearly 99.")


def test_how_far_short_is_lost_where_lengths_are():
    lost = "The trench is over  long."
    assert "halted" in found(lost, "They halted short of the river.")
    assert "halted" not in found("They halted short of the river.")


def test_numbers_gone_behind_signs_and_before_per_cent_make_no_gap_of_a_bare_noun():
    lost = "The bank lost $ million on it. Costs were up per cent. Profit fell to $ billion. "
    assert [found.text for found in find_truncations(f"{lost}Its founder killed civilians and has readers.")] == [
        "$",
        "per cent",
        "$",
    ]


@pytest.mark.parametrize("subject", ["Donors", "Nurses"])
def test_a_capital_has_lost_no_digits_before_it(subject):
    lost = (
        "It killed at least people. Fewer than civilians fled. More than soldiers died. About fighters were seen.\n\n"
    )
    whole = find_truncations(f"{lost}{subject} have been asked for help.")
    small = find_truncations(f"{lost}{subject.lower()} have been asked for help.")
    assert [found.text for found in small][-1] == subject.lower()
    assert len(whole) == len(small) - 1


@pytest.mark.parametrize(
    ("left", "flags"), [("It is a deal that they sign", 0), ("A mule gets", 1), ("The road has brought", 1)]
)
def test_up_to_is_a_gap_only_where_an_object_may_stand(left, flags):
    lost = "The range is at least in winter. It weighs. The depth is over in spring. An area of was lost. "
    found = find_truncations(f"{lost}{left} up to, but they grumble.")
    assert sum(one.text == "up to" for one in found) == flags


def test_about_behind_a_noun_tells_of_what_even_where_numbers_are_gone():
    lost = "It killed at least people. Fewer than civilians fled. More than soldiers died. "
    texts = [one.text for one in find_truncations(f"{lost}They told the children about mines.")]
    assert "about" not in texts
    assert "about" in [one.text for one in find_truncations(f"{lost}They lifted about mines.")]


def test_hundreds_of_a_unit_lack_nothing_where_lengths_are_gone():
    lost = "The front is at least long. It lies about from the border. A trench of over was dug. "
    assert not [one for one in find_truncations(f"{lost}Hundreds of kilometres of fence are down.") if one.text == "of"]
    assert [one.text for one in find_truncations(f"{lost}Hundreds of kilometres of fence are down.")].count(
        "kilometres"
    ) == 0


@pytest.mark.parametrize("when", ["last Tuesday", "before the war", "yesterday"])
def test_less_than_at_another_time_lacks_nothing_even_in_a_damaged_document(when):
    lost = "It killed at least people. An area of was lost. The dead number. A trench of over was dug. "
    assert "less than" not in [one.text for one in find_truncations(f"{lost}That would be less than {when}.")]


@pytest.mark.parametrize(("verb", "flags"), [("retook", 1), ("lost", 0)])
def test_what_is_lost_in_a_place_may_be_a_match(verb, flags):
    text = f"{SURE} The army has {verb} in the marshes along the river."
    assert sum(one.text == verb for one in find_truncations(text)) == flags


@pytest.mark.parametrize(("verb", "flags"), [("ended", 1), ("was", 0)])
def test_a_time_just_short_of_a_mark_lacks_no_length(verb, flags):
    text = f"The trench is over  long.\n\nThe climb {verb} just short of the summit."
    assert sum(one.text == "just" for one in find_truncations(text)) == flags


def test_a_participle_before_its_noun_is_no_verb():
    lost = "It killed at least people. Fewer than civilians fled. More than soldiers died. "
    assert "women" not in {
        one.text for one in find_truncations(f"{lost}The plight of the infected women was forgotten.")
    }
    assert "women" in {one.text for one in find_truncations(f"{lost}Cholera infected women in the camp.")}


def test_one_count_and_one_share_that_are_gone_make_no_gap_of_a_bare_noun():
    text = "It killed at least people. Costs were up per cent. Rebels killed civilians."
    assert [one.text for one in find_truncations(text)] == ["at least", "per cent"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A shell fell in a garden metres from the school.", "metres"),
        ("A fire was seen kilometres away in Irbid.", "kilometres"),
        ("A slick stretching kilometres, they say, drifts west.", "kilometres"),
        ("The isle is only miles from the cape.", "only miles"),
    ],
)
def test_how_far_a_bare_unit_goes_is_lost_where_lengths_are(text, quoted):
    lost = "The trench is over  long. A wall of about  high hides it."
    assert quoted in [one.text for one in find_truncations(f"{lost}\n\n{text}")]
    assert not find_truncations(text)


def test_some_who_were_freed_are_a_number_where_counts_are_gone():
    text = "On Monday some Yemeni sailors were freed."
    lost = "It killed at least people. It wounded more than others. It burned nearly houses."
    assert "some" in [one.text for one in find_truncations(f"{lost}\n\n{text}")]
    assert not find_truncations(text)


def test_what_a_comparator_stands_before_has_lost_one_number():
    lost = "It killed at least people. It wounded more than others."
    text = f"{lost}\n\nThe barn where about displaced people had slept was hit."
    assert [one.text for one in find_truncations(text)][2:] == ["about"]

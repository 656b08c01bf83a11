"""What one sure fault tells about the rest of its document."""

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


def test_a_bare_unit_of_measure_counts_where_no_number_is_left_before_any_word():
    lost = "It killed no fewer than people. It wounded an estimated children."
    assert "kilometres" in found(lost, "They crossed kilometres of steppe.")
    assert "kilometres" not in found("They crossed kilometres of steppe.")
    assert "kilometres" not in found(lost, "They crossed kilometres of steppe.", "He slept 9 nights.")
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

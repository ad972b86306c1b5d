"""Dates as people and their systems write them. Nothing is guessed: where nothing decides, it asks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.dates import EPOCH, read_dates
from regulars.errors import DataError

DAY = date(2010, 12, 13).toordinal() - EPOCH.toordinal()
MONTHS = {
    "January": ("Jan", "Januar", "janvier", "janv.", "enero", "gennaio", "janeiro", "januari", "styczeń"),
    "February": ("Feb", "Februar", "février", "févr.", "febrero", "febbraio", "fevereiro", "februari", "luty"),
    "March": ("Mar", "März", "Mrz", "mars", "marzo", "março", "maart", "marzec"),
    "April": ("Apr", "avril", "abril", "aprile", "kwiecień"),
    "May": ("Mai", "mayo", "maggio", "maio", "mei", "maj"),
    "June": ("Jun", "Juni", "juin", "junio", "giugno", "junho", "czerwiec"),
    "July": ("Jul", "Juli", "juillet", "julio", "luglio", "julho", "lipiec"),
    "August": ("Aug", "août", "agosto", "augustus", "sierpień"),
    "September": ("Sept", "septembre", "septiembre", "settembre", "setembro", "wrzesień"),
    "October": ("Oct", "Oktober", "octobre", "octubre", "ottobre", "outubro", "październik", "pazdziernik"),
    "November": ("Nov", "novembre", "noviembre", "novembro", "listopad"),
    "December": ("Dec", "Dezember", "décembre", "diciembre", "dicembre", "dezembro", "grudzień"),
}


def only(text: str, order: str | None = None) -> int | None:
    """The day of one text, read by itself."""
    return read_dates([text], "the dates", order).days.get(text)


@pytest.mark.parametrize(
    "text",
    [
        "2010-12-13",
        "2010-12-13 08:26:00",
        "2010-12-13T08:26:00Z",
        "2010-12-13T08:26:00.123+02:00",
        "2010/12/13",
        "2010.12.13",
        "13.12.2010",
        "13.12.10",
        "13. 12. 2010",
        "13.Dez.10",
        "13.déc.2010",
        "13/12/2010 8:26",
        "12/13/2010 8:26",
        "12/13/10 8:26",
        "12-13-2010",
        "20101213",
        "20101213082600",
        "20101213.0",
        "13 Dec 2010",
        "13-Dec-10",
        "13-DEC-2010 10.22.33 AM",
        "13. Dezember 2010",
        "13 décembre 2010",
        "13 de diciembre de 2010",
        "13 grudnia 2010",
        "Dec 13, 2010",
        "December 13th, 2010 8:26 am",
        "Mon, 13 Dec 2010 08:26:00 +0000",
        "Mon Dec 13 2010 08:26:00",
        " 2010-12-13 ",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert only(text) == DAY


@pytest.mark.parametrize(("english", "names"), MONTHS.items())
def test_the_months_of_nine_languages(english: str, names: tuple[str, ...]) -> None:
    month = list(MONTHS).index(english) + 1
    expected = date(2011, month, 5).toordinal() - EPOCH.toordinal()
    assert {name: only(f"5 {name} 2011") for name in (english, *names)} == dict.fromkeys((english, *names), expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "2010",
        "2010-13-01",
        "30.02.2011",
        "0000-00-00",
        "00/00/0000",
        "13 Foo 2010",
        "13/12/2010 about",
        "10:22",
        "1/2",
    ],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    assert only(text, "dmy") is None


def test_one_date_decides_for_the_whole_column() -> None:
    day_first = read_dates(["1/12/2010 8:26", "13/12/2010 9:00"], "the dates")
    assert (day_first.order, day_first.days["1/12/2010 8:26"]) == ("dmy", DAY - 12)
    assert "13/12/2010" in day_first.reason
    month_first = read_dates(["12/1/2010 8:26", "12/13/2010 9:00"], "the dates")
    assert (month_first.order, month_first.days["12/1/2010 8:26"]) == ("mdy", DAY - 12)
    assert "12/13/2010" in month_first.reason


def test_where_nothing_decides_it_asks_and_shows_examples() -> None:
    with pytest.raises(DataError, match=r"the dates in column 'Date' .* '1/12/2010', '2/12/2010'.*--date-format dmy"):
        read_dates(["1/12/2010", "2/12/2010"], "column 'Date'")


def test_a_column_that_mixes_both_is_refused() -> None:
    with pytest.raises(DataError, match=r"mixes .* '13/12/2010' and '12/14/2010'"):
        read_dates(["13/12/2010", "12/14/2010"], "column 'Date'")


def test_a_year_of_two_digits_may_stand_first() -> None:
    texts = ["24-01-13", "24-01-14", "24-02-15"]
    with pytest.raises(DataError, match=r"day first or year first: '24-01-13'.*--date-format dmy or .* ymd"):
        read_dates(texts, "the dates")
    assert only("24-01-13", "ymd") == date(2024, 1, 13).toordinal() - EPOCH.toordinal()
    assert read_dates(["13-01-24", "14-01-24"], "the dates").order == "dmy"


def test_days_between_years_and_months_are_seen_where_they_are_the_only_reading() -> None:
    texts = ["2010-12-12", "2010-13-12", "2010-14-12 8:26", "2010-31-12"]
    found = read_dates(texts, "the dates")
    assert found.days == dict(zip(texts, (DAY - 1, DAY, DAY + 1, DAY + 18), strict=True))
    assert "year, day, month: '2010-13-12' has no other reading" in found.reason


@pytest.mark.parametrize("other", [["2010-12-13"], []])
def test_a_slip_or_two_do_not_turn_the_other_dates_round(other: list[str]) -> None:
    usual, slips = ["2010-12-01", *other], ["2010-13-12", "2010-14-12", *(["2010-15-12"] if other else [])]
    assert [*read_dates([*usual, *slips], "the dates").days] == usual


def test_the_user_decides_and_what_does_not_fit_is_no_date() -> None:
    mixed = ["1/2/2010", "13/12/2010", "1/13/2010"]
    assert read_dates(mixed, "the dates", "mdy").days == {"1/2/2010": DAY - 345, "1/13/2010": DAY - 334}
    assert only("10-12-13", "ymd") == DAY


@pytest.mark.parametrize(("year", "full"), [("00", 2000), ("24", 2024), ("68", 2068), ("69", 1969), ("99", 1999)])
def test_two_digit_years_are_of_the_hundred_years_to_2068(year: str, full: int) -> None:
    assert only(f"5.1.{year}") == date(full, 1, 5).toordinal() - EPOCH.toordinal()


FORMATS = {
    "dmy": ("%d/%m/%Y", "%d-%m-%Y %H:%M", "%d.%m.%Y", "%d/%m/%y"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y %H:%M"),
    "ymd": ("%Y-%m-%d", "%Y/%m/%d %H:%M:%S", "%Y%m%d", "%d %B %Y", "%B %d, %Y"),
}


@given(
    days=st.lists(st.dates(date(1970, 1, 1), date(2068, 12, 31)), min_size=1, max_size=20),
    written=st.sampled_from([(order, form) for order, forms in FORMATS.items() for form in forms]),
)
def test_every_day_comes_back(days: list[date], written: tuple[str, str]) -> None:
    order, form = written
    telling = date(1999, 5, 25)  # a day over 12 decides the order, and a year over 31 is no day
    texts = {day.strftime(form): day.toordinal() - EPOCH.toordinal() for day in (*days, telling)}
    reading = read_dates(texts, "the dates")
    assert reading.order == order
    assert reading.days == texts


def test_a_day_is_a_whole_number_of_days_since_1970() -> None:
    first = date(1970, 1, 1)
    assert [only((first + timedelta(days=n)).isoformat()) for n in (-1, 0, 365)] == [-1, 0, 365]


@pytest.mark.parametrize(("order", "written"), [("mdy", "13/12/2024"), ("dmy", "12/13/2024")])
def test_an_order_that_the_column_contradicts_is_refused(order: str, written: str) -> None:
    with pytest.raises(DataError, match=rf"not written as --date-format {order} says: '{written}' cannot be"):
        read_dates(["1/2/2024", "3/4/2024", written], "the date column", order)
    mixed = read_dates(["1/2/2024", "13/12/2024", "12/13/2024"], "the date column", order)
    assert len(mixed.days) == 2  # who was asked about a mixed column has said which to read


@pytest.mark.parametrize(
    "text",
    [
        "4 Mayıs 2024",
        "4 мая 2024 г.",
        "4 de mayo de 2024 10:05 hs.",
        "4. května 2024",
        "4 травня 2024",
        "4 Μαΐου 2024",
        "4. toukokuuta 2024",
        "4 mai 2024 à 10:05",
    ],
)
def test_a_month_is_read_in_other_languages(text: str) -> None:
    assert read_dates([text], "the date column").days == {text: (date(2024, 5, 4) - date(1970, 1, 1)).days}


def test_the_longest_month_that_fits_counts() -> None:
    texts = ["3. června 2024", "3. července 2024", "3. marraskuuta 2024"]
    found = read_dates(texts, "the date column").days
    months = [date.fromordinal(found[text] + date(1970, 1, 1).toordinal()).month for text in texts]
    assert months == [6, 7, 11]


def test_milliseconds_as_dot_net_writes_them_are_days_where_they_were_written() -> None:
    texts = ["/Date(1518685950940+0000)/", "/Date(1518739200000-0500)/", "/Date(1518739200000)/"]
    days = read_dates(texts, "the dates").days
    assert [date(1970, 1, 1) + timedelta(days=days[text] or 0) for text in texts] == [
        date(2018, 2, 15),
        date(2018, 2, 15),
        date(2018, 2, 16),
    ]


def test_other_columns_of_the_file_decide_where_a_column_of_dates_does_not() -> None:
    texts = ["09/01/2025", "10/01/2025"]
    due = read_dates(texts, "the dates", None, ["09/30/2025", "10/31/2025"])
    assert (due.order, due.reason) == ("mdy", "month first, as '09/30/2025' in another column of dates shows")
    assert read_dates(texts, "the dates", None, ["30/09/2025"]).order == "dmy"
    for others in ([], ["30.09.2025", "09-30-2025", "2025-09-30", "09/30/25"], ["09/30/2025", "30/09/2025"]):
        with pytest.raises(DataError, match="nothing in it decides"):
            read_dates(texts, "the dates", None, others)
    with pytest.raises(DataError, match="nothing in it decides"):  # no day beyond the twelfth: they may be turned round
        read_dates([f"{day:02d}/{day % 7 + 1:02d}/2025" for day in range(1, 13)], "the dates", None, ["09/30/2025"])

"""What a date column holds, and so the day of a line: dates, texts of every sort, numbers that count."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.dates import EPOCH
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

FIRST = date(2010, 12, 1)
MANY = [FIRST + timedelta(days=number) for number in range(80)]


def prepared(dates: list[Any], **more: Any) -> Prepared:
    options = {"columns": {"date": "Date"}} | {name: more.pop(name) for name in ("date_format",) if name in more}
    table = {
        "Date": dates,
        "Customer": [f"C{place % 7}" for place in range(len(dates))],
        "Amount": [1.0] * len(dates),
        **more,
    }
    return prepare(pl.DataFrame(table, strict=False), Settings(**options))


def days(dates: list[Any], **more: Any) -> list[date | None]:
    """The days that are read, in the order of the lines: each has an amount of its own."""
    more = {"Amount": [float(place) for place in range(1, len(dates) + 1)], **more}
    rows = prepared(dates, **more).engine.rows("SELECT ordered_on FROM lines ORDER BY amount")
    return [None if day is None else EPOCH + timedelta(days=day) for (day,) in rows]


def why(dates: list[Any], **more: Any) -> str:
    return prepared(dates, **more).mapped.reasons["date"]


def serial(day: date) -> int:
    return (day - date(1899, 12, 30)).days


def seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 8, 26, tzinfo=UTC).timestamp())


NUMBERS = {
    "days as Excel counts them": [
        serial,
        lambda day: serial(day) + 0.35,
        lambda day: f"{serial(day)},35",
    ],
    "seconds since": [seconds, lambda day: str(seconds(day))],
    "milliseconds since": [lambda day: seconds(day) * 1000],
    "microseconds since": [lambda day: seconds(day) * 10**6],
    "whole day numbers": [lambda day: (day - EPOCH).days],
    "year first": [
        lambda day: int(f"{day:%Y%m%d}"),
        lambda day: f"{day:%Y%m%d}",
        lambda day: int(f"{day:%Y%m%d}082600"),
    ],
    "day first": [lambda day: f"{day:%d%m%Y}"],
    "month first": [lambda day: f"{day:%m%d%Y}"],
}


@pytest.mark.parametrize(("said", "written"), [(said, each) for said, all_ in NUMBERS.items() for each in all_])
def test_numbers_count_days_or_seconds_by_the_range_of_the_column(said: str, written: Any) -> None:
    dates = [written(day) for day in MANY]
    assert days(dates) == MANY
    assert said in why(dates)


def test_days_counted_from_any_day_are_enough_for_recency() -> None:
    found = prepared(list(range(1, 712)))
    assert found.engine.rows("SELECT min(ordered_on), max(ordered_on) FROM lines") == [(1, 711)]
    assert "only the days between them matter" in found.mapped.reasons["date"]


@pytest.mark.parametrize(
    ("dates", "asks"),
    [
        (list(range(1, 32)), r"from 1 to 31, which may be days of a month.*--date-format days"),
        (list(range(2001, 2012)), r"which may be years"),
        (list(range(29_950, 30_050)), r"--date-format excel or --date-format days"),
        (["2010-12", "2011-01"], r"says only the month: '2010-12'"),
        (["Dec 2010", "Jan 2011"], r"says only the month"),
        ([201012, 201101], r"says only the month"),
        (["101201", "101213", "110102"], r"six digits.*--date-format ymd"),
    ],
)
def test_where_the_range_decides_nothing_it_asks(dates: list[Any], asks: str) -> None:
    with pytest.raises(DataError, match=asks):
        prepared(dates)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        (["2024-02", "2024-11"], ["2024-02-01", "2024-11-01"]),
        (["02/2024", "11/2024"], ["2024-02-01", "2024-11-01"]),
        ([202402, 202411], ["2024-02-01", "2024-11-01"]),
        (["Feb 24", "März 24", "Dezember 2023"], ["2024-02-01", "2024-03-01", "2023-12-01"]),
        (["2024 août", "2024-oct"], ["2024-08-01", "2024-10-01"]),
        (["2024-Q1", "Q4/24"], ["2024-01-01", "2024-10-01"]),
        (["3. Quartal 2024", "1 trimestre 2023"], ["2024-07-01", "2023-01-01"]),
        (["KW 02/2024", "KW 23/24"], ["2024-01-08", "2024-06-03"]),
        (["2024-W02", "Week 1, 2025"], ["2024-01-08", "2024-12-30"]),
    ],
)
def test_months_quarters_and_weeks_count_on_their_first_day_where_the_user_says_so(
    written: list[Any], first: list[str]
) -> None:
    assert days(written, date_format="period") == [date.fromisoformat(day) for day in first]


@pytest.mark.parametrize("written", [["2024-13", "2024-01"], ["KW 60/2024", "KW 01/2024"], ["Foo 24", "Jan 24"]])
def test_what_is_no_period_is_unreadable(written: list[str]) -> None:
    ledger = prepared(written, date_format="period").ledger()
    assert (ledger["sale"].rows, ledger["unreadable"].rows) == (1, 1)


def test_the_user_says_what_numbers_count() -> None:
    assert days([31, 2, 3], date_format="days") == [date(1970, 2, 1), date(1970, 1, 3), date(1970, 1, 4)]
    assert days([serial(FIRST)], date_format="excel") == [FIRST]
    assert days([seconds(FIRST) * 1000], date_format="unix") == [FIRST]


def test_a_number_that_counts_nothing_is_unreadable_and_zero_is_no_date() -> None:
    dates = [*(seconds(day) for day in MANY), 0, 10**14]
    ledger = prepared(dates).ledger()
    assert (ledger["sale"].rows, ledger["no_date"].rows, ledger["unreadable"].rows) == (80, 1, 1)


def test_a_spreadsheet_s_mark_before_a_date_is_left_out() -> None:
    assert days(["'13/12/2010", "'14/12/2010 8:26"]) == [date(2010, 12, 13), date(2010, 12, 14)]


def test_dates_written_in_two_ways_are_each_read_in_their_own() -> None:
    assert days(["2010-12-13", "14/12/2010 8:26", str(serial(FIRST)), "Dec 15, 2010"]) == [
        date(2010, 12, 13),
        date(2010, 12, 14),
        FIRST,
        date(2010, 12, 15),
    ]
    assert days(["14/12/2010", "12-15-2010"]) == [date(2010, 12, 14), date(2010, 12, 15)]
    with pytest.raises(DataError, match=r"nothing in it decides: '1/2/2010'.*--date-format"):
        days(["14-12-2010", "1/2/2010"])


@pytest.mark.parametrize("true", [date.isoformat, lambda day: str(serial(day))])
def test_dates_that_a_spreadsheet_has_turned_round_are_refused(true: Any) -> None:
    # Day first, opened where the month comes first: 1/12 became 12 January, 13/12 stayed text.
    texts = [f"{day:%d/%m/%Y}" if day.day > 12 else true(date(day.year, day.day, day.month)) for day in MANY]
    with pytest.raises(
        DataError, match=r"a spreadsheet seems to have turned round part of .*'13/01/2011'.*--date-format dmy"
    ):
        days(texts)
    assert len(days(texts, date_format="dmy")) == 80


@pytest.mark.parametrize("nothing", ["0000-00-00", "0000-00-00 00:00:00", "1900-01-01", "9999-12-31", "00.00.0000"])
def test_what_stands_for_no_date_is_no_date_and_said(nothing: str) -> None:
    found = prepared(["2010-12-13", nothing])
    assert found.ledger()["no_date"].rows == 1
    assert "stands for no date" in found.mapped.reasons["date"]


LATE = "2010-12-31T23:30:00"


@pytest.mark.parametrize(
    ("dates", "expected", "said"),
    [
        ([f"{LATE}-05:00", f"{LATE}-05:00"], [31, 31], "times at UTC-05:00: the day as written"),
        ([f"{LATE}Z"], [31], "times at UTC+00:00"),
        (["2010-07-31T23:30:00+02:00", f"{LATE}+0100"], [31, 31], "one zone with daylight saving: the day as written"),
        (
            [f"{LATE}-05:00", f"{LATE}+01:00"],
            [1, 31],
            "times in several zones (UTC-05:00 and UTC+01:00): the day in UTC",
        ),
        (["Fri, 31 Dec 2010 23:30:00 GMT", "Fri, 31 Dec 2010 11:30:00 PM EST"], [31, 1], "the day in UTC"),
    ],
)
def test_offsets_count_where_there_are_several_zones(dates: list[str], expected: list[int], said: str) -> None:
    assert [day and day.day for day in days(dates)] == expected
    assert said in why(dates)


def test_offsets_in_a_time_column_count_too() -> None:
    times = ["23:30:00 -05:00", "00:30:00 +03:00", "12:00:00 +00:00"]
    assert [day and day.day for day in days(["2010-12-30"] * 3, Time=times)] == [31, 29, 30]


WRITTEN = (
    "%d/%m/%Y %H:%M",
    "%d.%m.%y",
    "%Y-%m-%dT%H:%M:%SZ",
    "%Y%m%d",
    "%d %b %Y",
    "%a, %d %b %Y",
    "%G-W%V-%u",
    "%Y年%m月%d日",
)


@given(
    chosen=st.lists(st.dates(date(1990, 1, 1), date(2035, 12, 31)), min_size=1, max_size=12),
    forms=st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=3),
)
def test_a_column_in_any_forms_comes_back_or_asks(chosen: list[date], forms: list[str]) -> None:
    texts = [day.strftime(forms[place % len(forms)]) for place, day in enumerate(chosen)]
    try:
        found = days(texts)
    except DataError as error:
        if "--date-format" in str(error) or "--columns date" in str(error):
            return
        raise
    assert found == chosen


def test_a_column_with_many_unreadable_dates_is_refused() -> None:
    dates = [f"2024-{month:02d}-{day:02d}" for month in range(1, 25) for day in range(5, 15)]
    sales = pl.DataFrame({"Customer": [f"c{row % 9}" for row in range(240)], "Date": dates, "Total": [5.0] * 240})
    with pytest.raises(DataError, match=r"120 of the 240 different dates .* cannot be read, e.g. '2024-13-05'"):
        prepare(sales, Settings())

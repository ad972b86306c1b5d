"""A shop of any size: as many lines as asked, the same bytes on any number of threads, in bounded memory, and true."""

import hashlib
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest

from regulars import cli, demo, parts, segment, shop, simulate
from regulars.errors import RegularsError, UsageError
from regulars.shop import KINDS

LINES = 1_000_000


@pytest.fixture(scope="module", autouse=True)
def small_pieces() -> Iterator[None]:
    """Blocks and parts of a tenth of their size, so that a small shop has several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shop, "BLOCK_LINES", 100_000)
        patch.setattr(parts, "PART_LINES", 200_000)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop of a million lines, and its truth beside."""
    path = tmp_path_factory.mktemp("simulate") / "shop"
    written = simulate.write(path, LINES, truth=path.with_name("kinds.csv"))
    assert written.lines == LINES
    assert written.files == 5
    return path


@pytest.fixture(scope="module")
def lines(folder: Path) -> duckdb.DuckDBPyConnection:
    """The lines of the shop as a table, in the order of the files, and who is of which kind."""
    database = duckdb.connect()
    database.execute(
        f"""CREATE TABLE sales AS SELECT row_number() OVER () AS place, filename,
        "Order ID" AS id, "Order date" AS ordered, "Customer" AS customer, "SKU" AS sku,
        "Product" AS product, "Quantity" AS pieces, "Unit price" AS price
        FROM read_parquet('{folder}/*.parquet', filename = true)"""
    )
    database.execute(f"CREATE TABLE kinds AS FROM read_csv('{folder.with_name('kinds.csv')}', all_varchar = true)")
    return database


def value(database: duckdb.DuckDBPyConnection, sql: str) -> float:
    """The one value of a query."""
    (found,) = database.execute(sql).fetchone() or (None,)
    return float(found)


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("form", simulate.FORMS)
def test_the_same_seed_gives_the_same_bytes_on_any_number_of_threads(tmp_path: Path, form: str) -> None:
    found = []
    for name, threads, seed in (("one", 1, 5), ("two", 2, 5), ("four", 4, 5), ("other", 2, 6)):
        simulate.write(tmp_path / name, 450_000, form=form, threads=threads, seed=seed)
        found.append(digest(tmp_path / name))
    assert list(found[0]) == [f"sales-0000{number}.{form}" for number in (1, 2, 3)]
    assert found[0] == found[1] == found[2]
    assert not set(found[0].values()) & set(found[3].values())


@pytest.mark.parametrize("count", [1000, 1001, 99_999, 234_567])
@pytest.mark.parametrize("form", simulate.FORMS)
def test_there_are_as_many_lines_as_asked_for(tmp_path: Path, form: str, count: int) -> None:
    written = simulate.write(tmp_path / "shop", count, form=form)
    assert value(duckdb.connect(), f"SELECT count(*) FROM '{tmp_path}/shop/*.{form}'") == count
    assert written.bytes == sum(path.stat().st_size for path in (tmp_path / "shop").iterdir())


def test_both_formats_hold_the_same(folder: Path, tmp_path: Path) -> None:
    simulate.write(tmp_path / "shop", LINES, form="csv")
    types = "{'Order ID': 'VARCHAR', 'Customer': 'VARCHAR', 'SKU': 'VARCHAR', 'Quantity': 'INTEGER'}"
    types = types.replace("}", ", 'Unit price': 'DECIMAL(9, 2)'}")
    one, other = f"FROM '{folder}/*.parquet'", f"FROM read_csv('{tmp_path}/shop/*.csv', types = {types})"
    database = duckdb.connect()
    assert value(database, f"SELECT count(*) {one}") == value(database, f"SELECT count(*) {other}")
    assert value(database, f"SELECT count(*) FROM ({one} EXCEPT ALL {other})") == 0


def test_the_lines_of_an_order_stand_together_by_time(lines: duckdb.DuckDBPyConnection) -> None:
    orders = "SELECT id, max(place) - min(place) + 1 - count(*) AS apart, count(DISTINCT ordered) AS times, "
    orders += "count(DISTINCT customer) AS customers, count(DISTINCT filename) AS files FROM sales GROUP BY id"
    assert value(lines, f"SELECT count(*) FROM ({orders}) WHERE apart > 0 OR times > 1 OR files > 1") == 0
    assert value(lines, f"SELECT max(customers) FROM ({orders})") == 1
    late = "SELECT ordered < lag(ordered) OVER (ORDER BY place) AS late FROM sales"
    assert value(lines, f"SELECT count(*) FROM ({late}) WHERE late") == 0
    numbers = "SELECT DISTINCT replace(id, 'R', '')::INTEGER AS number FROM sales"
    assert value(lines, f"SELECT max(number) - 100001 + 1 - count(*) FROM ({numbers})") == 0
    assert 3 < value(lines, "SELECT count(*) / count(DISTINCT id) FROM sales") < 6


def test_its_customers_are_of_known_kinds(lines: duckdb.DuckDBPyConnection) -> None:
    assert value(lines, "SELECT count(*) FROM kinds ANTI JOIN sales USING (customer)") == 0
    strangers = "FROM sales ANTI JOIN kinds USING (customer) WHERE customer IS NOT NULL"
    assert value(lines, f"SELECT count(*) {strangers}") == 0
    counts = dict(lines.execute("SELECT kind, count(*) FROM kinds GROUP BY ALL").fetchall())
    total = sum(counts.values())
    assert 23 < LINES / total < 28
    assert {kind.name: kind.share for kind in KINDS} == pytest.approx(
        {name: count / total for name, count in counts.items()}, abs=0.001
    )


@pytest.mark.parametrize("kind", KINDS)
def test_customers_behave_as_their_kind_does(lines: duckdb.DuckDBPyConnection, kind: shop.Kind) -> None:
    bought = f"""SELECT count(DISTINCT id) AS orders, DATE '2026-01-01' - max(ordered)::DATE AS days
        FROM sales JOIN kinds USING (customer) WHERE kind = '{kind.name}' AND pieces > 0 GROUP BY customer"""
    ends = f"SELECT min(orders), max(orders), min(days), max(days) FROM ({bought})"
    assert lines.execute(ends).fetchone() == (*kind.orders, *kind.recency_days)


def test_a_few_customers_bring_most_of_the_revenue(lines: duckdb.DuckDBPyConnection) -> None:
    spend = "SELECT sum(pieces * price) AS spend FROM sales WHERE customer IS NOT NULL GROUP BY customer"
    ranked = f"SELECT spend, percent_rank() OVER (ORDER BY spend DESC) AS rank FROM ({spend})"
    assert 0.65 < value(lines, f"SELECT sum(spend) FILTER (rank < 0.2) / sum(spend) FROM ({ranked})") < 0.9


def test_a_tenth_of_the_lines_have_no_customer_in_every_file(lines: duckdb.DuckDBPyConnection) -> None:
    shares = "SELECT count(*) - count(customer) AS missing, count(*) AS total FROM sales GROUP BY filename"
    assert value(lines, f"SELECT min(missing / total) FROM ({shares})") > 0.095
    assert value(lines, f"SELECT max(missing / total) FROM ({shares})") < 0.105


def test_returns_give_back_what_was_bought(lines: duckdb.DuckDBPyConnection) -> None:
    lines.execute("CREATE OR REPLACE VIEW returned AS FROM sales WHERE pieces < 0")
    assert value(lines, "SELECT count(*) FROM sales WHERE (pieces < 0) <> starts_with(id, 'R') OR pieces = 0") == 0
    share = value(lines, "SELECT count(*) / (SELECT count(DISTINCT id) FROM sales) FROM returned")
    assert 0.02 < share < 0.04
    sold = """sold.customer = returned.customer AND sold.sku = returned.sku AND sold.price = returned.price
        AND sold.pieces >= -returned.pieces
        AND returned.ordered - sold.ordered BETWEEN INTERVAL 3 DAYS AND INTERVAL 26 DAYS"""
    assert value(lines, f"SELECT count(*) FROM returned ANTI JOIN sales AS sold ON {sold}") == 0


def test_the_year_the_week_and_the_day_have_their_season(lines: duckdb.DuckDBPyConnection) -> None:
    def orders(part: str) -> Counter[int]:
        return Counter(
            dict(lines.execute(f"SELECT {part}(ordered), count(DISTINCT id) FROM sales GROUP BY 1").fetchall())
        )

    months, weekdays, hours = orders("month"), orders("isodow"), orders("hour")
    assert months[11] + months[12] > 1.4 * months.total() / 6
    assert min(weekdays, key=weekdays.__getitem__) == 7
    assert min(hours) == 7
    assert max(hours) == 21
    assert hours[14] > 3 * hours[8]


def test_it_holds_the_blemishes_of_a_real_export(lines: duckdb.DuckDBPyConnection) -> None:
    repeats = "SELECT count(*) - 1 AS more FROM sales GROUP BY id, sku, product, pieces, price HAVING count(*) > 1"
    assert 0.001 < value(lines, f"SELECT sum(more) FROM ({repeats})") / LINES < 0.003
    assert 0.001 < value(lines, "SELECT count(*) FROM sales WHERE price = 0") / LINES < 0.004
    assert 0.005 < value(lines, "SELECT count(*) FROM sales WHERE sku = 'POST'") / LINES < 0.015
    products = value(lines, "SELECT count(DISTINCT product) FROM sales")
    assert products == value(lines, "SELECT count(DISTINCT sku) FROM sales") > 500


@pytest.mark.parametrize("form", simulate.FORMS)
def test_a_run_reads_it_and_its_sums_reconcile(tmp_path: Path, form: str) -> None:
    simulate.write(tmp_path / "shop", 250_000, form=form, truth=tmp_path / "kinds.csv")
    result = segment(tmp_path / "shop")
    ledger = result.summary["ledger"]
    assert ledger["read"]["rows"] == ledger["kept"]["rows"] + ledger["dropped"]["rows"] == 250_000
    money = f'SELECT sum("Quantity" * "Unit price") FROM \'{tmp_path}/shop/*.{form}\''
    assert ledger["read"]["money"] == pytest.approx(value(duckdb.connect(), money), abs=0.005)
    kinds = dict(line.split(",") for line in (tmp_path / "kinds.csv").read_text().splitlines()[1:])
    assert result.summary["totals"]["customers"] == len(kinds)
    assert [found["name"] for found in result.segments] == ["Champions", "Big spenders", "New", "Slipping", "Lapsed"]


def test_the_demo_is_its_small_case(tmp_path: Path) -> None:
    """As many lines as the demo has, and the demo's customers: the same kinds to the same ids."""
    demo.write(tmp_path / "shop.csv", customers=500, seed=9)
    count = (tmp_path / "shop.csv").read_text(encoding="utf-8").count("\n") - 1
    written = simulate.write(tmp_path / "shop", count, seed=9, truth=tmp_path / "kinds.csv")
    kinds = dict(line.split(",") for line in (tmp_path / "kinds.csv").read_text().splitlines()[1:])
    assert len(kinds) == written.customers
    assert {customer: kinds[customer] for customer in list(kinds)[:300]}.items() <= demo.truth(500, 9).items()


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize(("form", "most_megabytes"), [("parquet", 700), ("csv", 400)])
def test_memory_is_bounded(tmp_path: Path, form: str, most_megabytes: int) -> None:
    """Of five million lines, each thread holds the two million of its part, and no more whatever the size."""
    code = f"""
from pathlib import Path
from regulars import simulate
simulate.write(Path({str(tmp_path / "shop")!r}), 5_000_000, form={form!r}, threads=2)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(done.stdout) / 1024 < most_megabytes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("20000000", 20_000_000),
        ("20_000_000", 20_000_000),
        ("20M", 20_000_000),
        ("2e7", 20_000_000),
        ("1e9", 10**9),
        ("1B", 10**9),
        ("1.5m", 1_500_000),
        (" 12.345k ", 12_345),
        ("1000", 1000),
        ("1e11", 10**11),
    ],
)
def test_lines_are_written_in_any_usual_way(text: str, count: int) -> None:
    assert simulate.parse_lines(text, "--lines") == count


@pytest.mark.parametrize(
    "text", ["", "many", "999", "-1000", "1.5", "1,000,000", "1e3.5", "1000.5", "1e12", "1.23456k", "1e", "2MM", "nan"]
)
def test_other_numbers_of_lines_are_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"--lines is .*\. It must be from 1,000 to 100,000,000,000 lines"):
        simulate.parse_lines(text, "--lines")


def test_what_cannot_be_made_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()
    (tmp_path / "kinds.csv").touch()
    there = sorted(tmp_path.rglob("*"))
    for arguments, said in (
        ({"lines": 10}, "10 lines asked for"),
        ({"form": "xlsx"}, "the format is 'xlsx'. It must be one of: parquet, csv"),
        ({"seed": -1}, "the seed is -1"),
        ({"folder": tmp_path / "mine", "force": True}, "has not written: notes.txt"),
        ({"truth": tmp_path / "kinds.csv"}, "kinds.csv is already there"),
        ({"truth": tmp_path / "shop" / "kinds.csv"}, "would lie among the sales"),
    ):
        with pytest.raises(UsageError, match=said):
            simulate.write(**{"folder": tmp_path / "shop", "lines": 1000, **arguments})
        assert sorted(tmp_path.rglob("*")) == there


def test_a_shop_is_replaced_only_when_asked(tmp_path: Path) -> None:
    simulate.write(tmp_path / "shop", 1000)
    before = digest(tmp_path / "shop")
    with pytest.raises(UsageError, match=r"holds a shop\. Replace it with --force"):
        simulate.write(tmp_path / "shop", 1000, form="csv")
    assert digest(tmp_path / "shop") == before
    simulate.write(tmp_path / "shop", 1000, form="csv", force=True)
    assert list(digest(tmp_path / "shop")) == ["sales-00001.csv"]


def test_too_little_room_is_told_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=80_000_000))
    said = r"1,000,000\slines as csv need about 87.0\sMB while they are written, and the disk of .* has 80.0\sMB free"
    with pytest.raises(RegularsError, match=said):
        simulate.write(tmp_path / "shop", 1_000_000, form="csv")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("form", simulate.FORMS)
def test_the_room_asked_for_is_enough(folder: Path, tmp_path: Path, form: str) -> None:
    """Ids grow with the size of a shop: a billion lines have four digits more in them than a million."""
    written = simulate.write(tmp_path / "shop", LINES, form=form)
    assert written.bytes / LINES + 4 < simulate.BYTES_A_LINE[form] < 1.7 * written.bytes / LINES


def test_where_one_file_fails_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = simulate.WRITERS["csv"].write

    def failing(self: object, sold: object, path: Path) -> None:
        if path.name == "sales-00002.csv":
            raise OSError(28, "No space left on device")
        write(self, sold, path)

    monkeypatch.setattr(simulate.WRITERS["csv"], "write", failing)
    with pytest.raises(RegularsError, match=r"No space left on device\. Nothing was left behind"):
        simulate.write(tmp_path / "shop", 450_000, form="csv")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("form", simulate.FORMS)
@pytest.mark.parametrize("wanted", ["*.orders", "sales-*"], ids=["ordering", "writing"])
def test_stopping_leaves_nothing(tmp_path: Path, form: str, wanted: str) -> None:
    code = "import sys; from regulars import cli; sys.exit(cli.main())"
    arguments = [sys.executable, "-c", code, "simulate", "--lines", "12M", "--format", form, "--out", "a/shop"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while not any(tmp_path.rglob(wanted)):
            time.sleep(0.01)
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (process.returncode, out, err) == (130, "", "Stopped. Nothing half-written was left behind.\n")
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_it_wrote_and_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["simulate", "--lines", "30k", "--format", "csv", "--seed", "3", "--truth", "kinds.csv"]) == 0
    told = capsys.readouterr()
    assert re.match(r"30,000\slines of 1,\d\d\d\scustomers in shop \(1\sfile, \d.\d\d\sMB\)\n", told.out)
    assert told.out.endswith("Who is of which kind: kinds.csv\nNow: regulars run shop\n")
    assert told.err == ""
    assert cli.main(["run", "shop", "--quiet"]) == 0
    assert cli.main(["simulate", "--lines", "30k", "--format", "tsv"]) == 2
    assert cli.main(["simulate", "--lines", "30k", "--seed", "x"]) == 2
    assert "--seed is 'x'. It must be a whole number, 0 or more" in capsys.readouterr().err

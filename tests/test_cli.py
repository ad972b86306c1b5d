"""The command line: every command's help, output, files and exit code, what it prints where, and its documentation."""

import errno
import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import regulars as library
from regulars import cli, demo, features, findings, pipeline, terminal
from regulars.version import __version__

DOCS = (Path(__file__).resolve().parents[1] / "docs" / "cli.md").read_text(encoding="utf-8")
START = "import sys; from regulars import cli; sys.exit(cli.main())"
COMMAND = cli.app
COMMANDS = COMMAND.commands


class Told(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Told]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.write(tmp_path_factory.mktemp("shop") / "shop.csv", customers=400)


@pytest.fixture
def regulars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shop: Path) -> Call:
    """Calls the command line in an empty folder with the shop's sales."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.csv").symlink_to(shop)

    def call(*arguments: str) -> Told:
        code = cli.main(arguments)
        return Told(code, *capsys.readouterr())

    return call


def options(command: Any) -> list[str]:
    return [name for parameter in command.params for name in parameter.opts if name.startswith("-")]


def examples(command: Any) -> list[str]:
    return re.findall(r"^  (regulars .*)$", command.epilog or "", re.MULTILINE)


def section(name: str) -> str:
    """The part of docs/cli.md about a command."""
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", DOCS, re.DOTALL | re.MULTILINE)
    assert found, f"docs/cli.md has no section on {name}"
    return found[1]


# Documentation


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    for option in options(COMMANDS[name]):
        assert f"`{option}" in section(name), f"{option} is not documented"


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_documented_exists(name: str) -> None:
    documented = set(re.findall(r"`(--[\w-]+)", section(name)))
    elsewhere = {"--columns"} if name == "run" else set()
    assert documented - set(options(COMMANDS[name])) <= elsewhere


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_that_is_documented(regulars: Call, name: str) -> None:
    told = regulars(name, "--help")
    assert (told.code, told.err) == (0, "")
    assert examples(COMMANDS[name])
    for example in examples(COMMANDS[name]):
        assert example in told.out
        assert example in section(name)


def documented() -> list[str]:
    everywhere = [example for command in (COMMAND, *COMMANDS.values()) for example in examples(command)]
    return sorted({*everywhere, *re.findall(r"^(regulars [^#\n]*?) *(?:#.*)?$", DOCS, re.MULTILINE)})


@pytest.mark.parametrize("line", documented())
def test_every_example_is_a_command_with_options_that_exist(line: str) -> None:
    name, *rest = shlex.split(line)[1:]
    COMMANDS[name].make_context(name, rest)


def test_the_exit_codes_are_documented_as_they_are() -> None:
    codes = {
        error.exit_code for error in (library.RegularsError, library.UsageError, library.DataError, library.LimitError)
    }
    assert codes == {1, 2, 3, 4}
    assert [f"| {code} |" in section("Exit codes") for code in sorted({0, *codes})] == [True] * 5


def test_help_fits_80_columns(regulars: Call) -> None:
    for name in ("", *COMMANDS):
        told = regulars(*filter(None, [name]), "--help")
        assert max(map(len, told.out.splitlines())) <= 80


def test_no_command_prints_the_help_and_is_a_usage_error(regulars: Call) -> None:
    told = regulars()
    assert told.code == 2
    assert all(name in told.out for name in COMMANDS)


def test_the_version(regulars: Call) -> None:
    assert regulars("--version") == (0, f"regulars {__version__}\n", "")


# run


def test_run_writes_the_folder_and_says_what_it_found(regulars: Call, tmp_path: Path) -> None:
    told = regulars("run", "shop.csv")
    assert (told.code, told.err) == (0, "")
    summary = json.loads((tmp_path / "regulars-shop" / "summary.json").read_text("utf-8"))
    lines = told.out.splitlines()
    assert lines[0] == findings.finding(summary)
    for segment in summary["segments"]:
        assert any(line.startswith(f"  {segment['name']}") for line in lines)
        assert segment["action"] in " ".join(told.out.split())
    assert summary["choice"]["sentence"] in " ".join(told.out.split())
    ledger = summary["ledger"]
    assert f"{ledger['read']['rows']:,}\u00a0lines read: {ledger['kept']['rows']:,} kept" in told.out
    assert "--drop duplicates" in told.out
    assert f"Report: {Path('regulars-shop') / 'report.html'}" in told.out


def test_run_prints_one_json_object_and_nothing_else(regulars: Call, tmp_path: Path) -> None:
    told = regulars("run", "shop.csv", "--json", "--out", "folder")
    printed = json.loads(told.out)
    assert told.err == ""
    assert printed.pop("folder") == "folder"
    assert {"read", "choose k"} <= printed.pop("timings").keys()
    assert printed == json.loads((tmp_path / "folder" / "summary.json").read_text("utf-8"))


def test_run_can_be_quiet(regulars: Call, tmp_path: Path) -> None:
    assert regulars("run", "shop.csv", "--quiet") == (0, "", "")
    assert (tmp_path / "regulars-shop" / "report.html").is_file()


def test_run_replaces_only_with_force(regulars: Call) -> None:
    assert regulars("run", "shop.csv", "-q").code == 0
    told = regulars("run", "shop.csv", "-q")
    assert told.code == 2
    assert "holds an earlier run. Replace it with --force" in told.err
    assert regulars("run", "shop.csv", "-q", "--force").code == 0


def test_the_options_reach_the_result(regulars: Call) -> None:
    columns = "customer=Customer,order=Order ID"
    given = ["--columns", columns, "--features", "spend,frequency:none", "--k", "3", "--as-of", "2025-06-01"]
    given += ["--drop", "duplicates,non_products", "--currency", "GBP", "--seed", "7", "--show-ids"]
    summary = json.loads(regulars("run", "shop.csv", "--json", *given).out)
    assert summary["as_of"] == "2025-06-01"
    assert (summary["choice"]["k"], summary["choice"]["chosen_by"], summary["choice"]["seed"]) == (3, "override", 7)
    assert [(each["name"], each["transform"]) for each in summary["recipe"]["features"]] == [
        ("spend", "log1p"),
        ("frequency", "none"),
    ]
    assert summary["currency"] == "GBP"
    assert len(summary["points"]["ids"]) == summary["points"]["shown"]
    reasons = {found["column"]: found["reason"] for found in summary["columns"]}
    assert reasons["customer"] == "named by you"
    excluded = next(entry for entry in summary["ledger"]["verdicts"] if entry["verdict"] == "excluded")
    assert excluded["rows"] > 1000


def test_the_recorded_command_makes_the_same_result_again(regulars: Call, tmp_path: Path) -> None:
    given = ["--columns", "customer=Customer,product=SKU", "--drop", "duplicates,non_products", "--k", "4"]
    first = json.loads(regulars("run", "shop.csv", "--json", "--out", "one", "--as-of", "2025-06-01", *given).out)
    _, *again = shlex.split(first["command"])
    assert regulars(*again, "--out", "two").code == 0
    assert (tmp_path / "one" / "summary.json").read_bytes() == (tmp_path / "two" / "summary.json").read_bytes()


def test_options_in_regulars_toml_are_used_and_named(regulars: Call, tmp_path: Path) -> None:
    (tmp_path / "regulars.toml").write_text('k = 3\ncurrency = "EUR"\n', encoding="utf-8")
    told = regulars("run", "shop.csv", "--json", "--currency", "GBP")
    assert told.err == "Options from regulars.toml in this folder are used.\n"
    assert (json.loads(told.out)["choice"]["k"], json.loads(told.out)["currency"]) == (3, "GBP")
    (tmp_path / "other.toml").write_text("k = 5", encoding="utf-8")
    told = regulars("run", "shop.csv", "--json", "--config", "other.toml", "--force")
    assert (json.loads(told.out)["choice"]["k"], json.loads(told.out)["currency"]) == (5, None)
    assert told.err == ""


# inspect


def test_inspect_shows_the_mapping_the_ledger_and_lines_and_writes_nothing(regulars: Call, tmp_path: Path) -> None:
    told = regulars("inspect", "shop.csv")
    assert (told.code, told.err) == (0, "")
    for column, header in {"customer": "Customer", "order": "Order ID", "unit_price": "Unit price"}.items():
        assert re.search(rf"^  {column} +{header} +0\.\d\d  the header says", told.out, re.MULTILINE)
    assert re.search(r"^  Product +text ", told.out, re.MULTILINE), "a column that is not used"
    for verdict in ("sale", "return", "no customer", "zero amount"):
        assert re.search(rf" {verdict}$", told.out, re.MULTILINE), "a line of each verdict"
    assert re.search(r"^  read +[\d,]+ +[\d,.]+  all of them$", told.out, re.MULTILINE)
    assert [path.name for path in tmp_path.iterdir()] == ["shop.csv"]


def test_inspect_as_json_agrees_with_run(regulars: Call) -> None:
    inspected = json.loads(regulars("inspect", "shop.csv", "--json").out)
    summary = json.loads(regulars("run", "shop.csv", "--json").out)
    assert inspected["ledger"] == summary["ledger"]
    # inspect adds examples of what a column holds to the reasons; a report is passed around and quotes none
    shown, kept = ([entry | {"reason": ""} for entry in found["columns"]] for found in (inspected, summary))
    assert shown == kept
    assert inspected["as_of"] == summary["as_of"]
    assert [header["header"] for header in inspected["unused"]] == ["Product"]
    assert {line["verdict"] for line in inspected["sample"]} == {
        entry["verdict"] for entry in inspected["ledger"]["verdicts"]
    }


def test_inspect_writes_a_file_that_run_reads(regulars: Call, tmp_path: Path) -> None:
    told = regulars("inspect", "shop.csv", "--write", "mine.toml", "--currency", "EUR")
    assert "regulars run shop.csv --config mine.toml" in told.err
    summary = json.loads(regulars("run", "shop.csv", "--json", "--config", "mine.toml").out)
    assert {found["reason"].partition(";")[0] for found in summary["columns"]} == {"named by you"}
    assert summary["currency"] == "EUR"


@pytest.mark.parametrize(
    ("before", "after", "told", "then"),
    [
        ("Unit price", "Price", "(gone: Unit price; new: Price)", 2),  # a column that was named is gone
        ("Customer", "Discount,Customer", "(new: Discount)", 0),
    ],
)
def test_a_file_of_another_shape_is_refused_by_what_was_written(
    regulars: Call, tmp_path: Path, before: str, after: str, told: str, then: int
) -> None:
    shop = tmp_path / "shop.csv"
    assert regulars("inspect", "shop.csv", "--write", "regulars.toml").code == 0
    assert regulars("run", "shop.csv", "--json").code == 0
    header, *lines = shop.read_text(encoding="utf-8").splitlines()
    assert before in header.split(",")
    at, more = header.split(",").index(before), after.count(",")
    cells = [line.split(",") for line in lines]
    changed = [header.replace(before, after), *(",".join([*row[:at], *["0"] * more, *row[at:]]) for row in cells)]
    shop.write_text("\n".join(changed), encoding="utf-8")
    found = regulars("run", "shop.csv", "--force")
    assert (found.code, told in found.err) == (3, True), found.err
    assert "regulars inspect FILE --write regulars.toml --force" in found.err
    assert regulars("inspect", "shop.csv", "--write", "regulars.toml", "--force").code == then
    assert regulars("run", "shop.csv", "--force").code == (then and 3)


def test_inspect_shows_what_it_found_before_the_error(regulars: Call, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("ref,day,sku,price\nA1,2024-03-01,x,3.5\nA2,2024-03-02,y,4.5\n")
    told = regulars("inspect", "s.csv")
    assert told.code == 3
    assert re.search(r"^  day +dates +2024-03-01, 2024-03-02$", told.out, re.MULTILINE)
    assert re.search(r"^  price +numbers +3\.5, 4\.5$", told.out, re.MULTILINE)
    assert told.err.startswith("Error: no customer column in s.csv. Found: ref, day, sku, price.")
    told = regulars("inspect", "s.csv", "--json")
    assert told.code == 3
    assert json.loads(told.out)["error"].startswith("no customer column")


# features, plot, demo


def test_features_lists_the_catalogue_and_the_recipes(regulars: Call) -> None:
    told = regulars("features")
    assert told.code == 0
    for name, feature in features.CATALOGUE.items():
        assert re.search(rf"^  {name} +{feature.unit} +{feature.transform} ", told.out, re.MULTILINE)
    assert all(f"  {name}: " in told.out for name in features.RECIPES)
    listed = json.loads(regulars("features", "--json").out)
    assert [feature["name"] for feature in listed["features"]] == list(features.CATALOGUE)
    assert [recipe["name"] for recipe in listed["recipes"]] == list(features.RECIPES)


def test_features_writes_the_table_of_customers(regulars: Call, tmp_path: Path) -> None:
    assert regulars("features", "shop.csv", "--out", "table.csv") == (0, "Written: table.csv\n", "")
    head, *rows = (tmp_path / "table.csv").read_text("utf-8").splitlines()
    assert set(head.split(",")) == {"customer_id", "first_order", "last_order", *features.CATALOGUE}
    assert len(rows) == 400
    assert regulars("features", "shop.csv", "--out", "table.csv").code == 2
    told = regulars("features", "shop.csv", "--out", "table.parquet")
    assert (told.code, "Give it the ending .csv" in told.err) == (2, True)
    assert regulars("features", "shop.csv", "--out", "table.csv", "--force").code == 0


def test_plot_draws_from_a_run(regulars: Call, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    regulars("run", "shop.csv", "-q")
    assert regulars("plot", "regulars-shop", "elbow") == (0, "Written: elbow.png\n", "")
    assert (tmp_path / "elbow.png").read_bytes().startswith(b"\x89PNG")
    told = regulars("plot", "regulars-shop/summary.json", "scatter", "--out", "where.svg")
    assert told.code == 0
    assert "<svg" in (tmp_path / "where.svg").read_text("utf-8")
    assert regulars("plot", "regulars-shop", "elbow").code == 2


def test_demo_runs_on_its_own_shop(regulars: Call, tmp_path: Path) -> None:
    told = regulars("demo", "--customers", "300")
    assert told.code == 0
    folder = tmp_path / "regulars-demo"
    assert (folder / "demo-shop.csv").is_file()
    assert (folder / "report.html").is_file()
    assert "regulars run YOUR-FILE.csv" in told.out
    assert regulars("demo", "--customers", "300").code == 2
    assert regulars("demo", "--customers", "300", "--force").code == 0
    told = regulars("run", "regulars-demo/demo-shop.csv", "--out", "regulars-demo", "--force")
    assert told.code == 2
    assert (folder / "demo-shop.csv").is_file()


# What goes wrong


def test_a_fault_is_one_line_with_what_to_do(regulars: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*anything: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(pipeline, "segment", fail)
    monkeypatch.delenv("REGULARS_DEBUG", raising=False)
    told = regulars("run", "shop.csv")
    assert told.code == 1
    assert told.err == (
        "Error: something unexpected happened: ZeroDivisionError: division by zero. "
        "Please report this; REGULARS_DEBUG=1 shows where it happened\n"
    )
    monkeypatch.setenv("REGULARS_DEBUG", "1")
    assert "Traceback" in regulars("run", "shop.csv").err


def test_a_lack_of_memory_is_called_so(regulars: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*anything: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pipeline, "segment", fail)
    told = regulars("run", "shop.csv")
    assert (told.code, told.err.startswith("Error: there is not enough memory for this.")) == (1, True)


def test_a_full_disk_behind_what_is_shown_is_called_so(regulars: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*anything: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(terminal, "say", fail, raising=True)
    monkeypatch.setattr(cli, "_note", sys.stderr.write)
    told = regulars("features")
    assert (told.code, told.err) == (
        1,
        "Error: what was to be shown could not be written: No space left on device. Make room, or send it elsewhere",
    )


READING = """
from regulars import pipeline
from regulars.engine import DuckDB, Engine
def forever(*anything):
    engine = DuckDB()
    print("now", flush=True)
    while True:
        engine.rows("SELECT sum(range % 7) FROM range(3000000)")
pipeline.segment = forever
"""
CHOOSING = """
from regulars import pipeline
def forever(*anything):
    print("now", flush=True)
    while True:
        pass
pipeline.segment = forever
"""
COUNTING = """
from regulars import preparing
def endless(prepared):
    print("now", flush=True)
    numbers = "range(10_000_000)"
    prepared.engine.cursor().rows(f"SELECT sum(one.range * other.range) FROM {numbers} AS one, {numbers} AS other")
preparing.Prepared.count_products = endless
"""
WRITING = """
import time
from regulars import export
def forever(result, folder):
    (folder / "report.html").write_text("half")
    print("now", flush=True)
    time.sleep(60)
export.write = forever
"""


@pytest.mark.parametrize(
    "stage", [READING, COUNTING, CHOOSING, WRITING], ids=["reading", "counting", "choosing", "writing"]
)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "kill"])
def test_stopping_leaves_nothing(shop: Path, tmp_path: Path, stage: str, number: signal.Signals, code: int) -> None:
    arguments = [sys.executable, "-c", stage + START, "run", str(shop), "--out", "a/run"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "now\n"
        time.sleep(0.1)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (code, "", "Stopped. Nothing half-written was left behind.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_has_gone_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", START, "features", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 0)
    process.stderr.close()


# The terminal


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """What a terminal shows of a command, control sequences and all."""
    child, terminal_ = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    with subprocess.Popen(
        [sys.executable, "-c", START, *arguments],
        cwd=folder,
        stdout=terminal_,
        stderr=terminal_,
        env={**known, "TERM": "xterm", **environment},
    ):
        os.close(terminal_)
        shown = b""
        try:
            while piece := os.read(child, 65536):
                shown += piece
        except OSError:
            pass  # Linux ends a terminal's output with an error.
    os.close(child)
    return shown.decode()


def test_colour_and_progress_are_for_a_terminal(shop: Path, tmp_path: Path) -> None:
    shown = on_a_terminal(tmp_path, "run", str(shop))
    assert "\x1b[1m" in shown
    assert re.search(r"\r\x1b\[K\w[\w ]+ … \d\.\d s", shown)
    plain = on_a_terminal(tmp_path, "run", str(shop), "--force", NO_COLOR="1")
    assert "\x1b[1m" not in plain
    quiet = on_a_terminal(tmp_path, "run", str(shop), "--force", "--quiet")
    assert quiet == ""


@pytest.mark.parametrize("width", [60, 80, 100])
def test_the_summary_fits_the_width(shop: Path, width: int) -> None:
    summary = library.segment(shop, k=8, currency="GBP").summary
    shown = terminal.summary(summary, terminal.Pen(width))
    widest = max(shown.splitlines(), key=terminal.columns_wide)
    assert terminal.columns_wide(widest) <= max(width, 80), widest


def test_a_name_that_is_cut_stands_in_full_beside_what_to_do(shop: Path) -> None:
    summary = library.segment(shop, k=8).summary
    name = "Promising, 3rd-most recent, fewest orders of all"
    summary["segments"][0]["name"] = name
    shown = " ".join(terminal.summary(summary, terminal.Pen(60)).split())
    assert f"{name}: {summary['segments'][0]['action']}" in shown


def test_a_table_cuts_and_wraps_to_the_width() -> None:
    row = ["a very long header that somebody wrote into a file of theirs", "1,000", "word " * 30]
    lines = terminal.table(terminal.Pen(60), ("Header", "Lines", "Why"), [row], right=(1,))
    assert max(map(terminal.columns_wide, lines)) <= 60
    assert "…" in lines[1]
    assert " ".join(" ".join(lines).split()).count("word") == 30


def test_wide_letters_keep_the_columns_straight() -> None:
    lines = terminal.table(terminal.Pen(), ("Header", "Holds"), [["顧客番号", "text"], ["Kunde", "text"]])
    assert {terminal.columns_wide(line[: line.index("text")]) for line in lines[1:]} == {12}


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert terminal.clean("a\x1b[31mb\x07\r\nc\u202ed") == "a [31mb   c d"
    assert terminal.clean("Größe\u00a0顧客 €") == "Größe\u00a0顧客 €"

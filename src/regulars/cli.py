"""The command line: parse, call, print, exit code. Everything it does, `import regulars` can do too."""

import io
import json
import os
import shlex
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from regulars import cli_options as options
from regulars.errors import RegularsError, UsageError
from regulars.version import __version__

if TYPE_CHECKING:
    from regulars.segmentation import Segmentation
    from regulars.settings import Settings

UNEXPECTED, STOPPED = 1, 128
"""Exit codes; to the second the number of the signal is added, as shells do: 130 for Ctrl-C."""

app = typer.Typer(
    name="regulars",
    help="Customer segments from the sales records a shop already has: explained, reconciled, reusable.",
    epilog="""\b
Examples:
  regulars demo
  regulars inspect sales.csv
  regulars run sales.csv

\b
Exit codes: 0 done, 1 unexpected, 2 usage, 3 the data cannot be used,
4 drift or a check beyond its limit, 130 stopped with Ctrl-C.""",
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        _say(f"regulars {__version__}")
        raise typer.Exit


@app.callback()
def regulars(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        _say(context.get_help())
        raise typer.Exit(UsageError.exit_code)


@app.command(
    epilog="""\b
Examples:
  regulars run sales.csv
  regulars run 2023.xlsx 2024.xlsx --out segments --currency EUR
  regulars run export.csv --columns "customer=Kd.-Nr.,date=Datum"
  regulars run sales.csv --k 5 --drop duplicates,non_products"""
)
def run(
    files: options.Files,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder to write. Default: regulars-<name of the file>.")
    ] = None,
    force: options.Force = False,
    columns: options.Columns = None,
    recipe: options.Recipe = None,
    features: options.Features = None,
    k: options.K = None,
    as_of: options.AsOf = None,
    drop: options.Drop = None,
    date_format: options.DateFormat = None,
    decimal: options.Decimal = None,
    sheet: options.Sheet = None,
    currency: options.Currency = None,
    seed: options.Seed = None,
    show_ids: options.ShowIds = False,
    config: options.Config = None,
    json_: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Group a shop's customers: a report, lists to upload, a model.

    The run folder holds report.html, segments.csv, customers.csv, lists/ with one file per group to upload, model.json
    and summary.json. It is written complete or not at all.
    """
    settings = _settings(locals())
    from regulars import export

    folder = out or export.default_folder(files[0])
    result = _run(files, settings, folder, force=force, quiet=quiet)
    if json_:
        _say(_json({**result.summary, "timings": result.timings, "folder": str(folder)}))
    elif not quiet:
        _tell(result.summary, folder)


@app.command(
    epilog="""\b
Examples:
  regulars inspect sales.csv
  regulars inspect export.xlsx --sheet 2024
  regulars inspect sales.csv --write regulars.toml"""
)
def inspect(
    files: options.Files,
    columns: options.Columns = None,
    recipe: options.Recipe = None,
    as_of: options.AsOf = None,
    drop: options.Drop = None,
    date_format: options.DateFormat = None,
    decimal: options.Decimal = None,
    sheet: options.Sheet = None,
    currency: options.Currency = None,
    config: options.Config = None,
    json_: options.Json = False,
    write: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the columns and options found to a file for --config.")
    ] = None,
    force: options.Force = False,
) -> None:
    """Show how a file would be read, without running anything.

    Its columns, what is kept and left out, and some lines. Where its columns cannot be told, what it holds is shown
    before the error.
    """
    settings = _settings(locals())
    from regulars import config as configuration
    from regulars import export, inspection, terminal

    if write:
        export.check_file(write, force=force)
    try:
        with terminal.Progress(sys.stderr) as progress:
            progress("read")
            found, fixed = inspection.inspect(files, settings)
    except RegularsError as error:
        _show_headers(files, settings, error, as_json=json_)
        raise
    _say(_json(found) if json_ else terminal.inspection(found, terminal.pen(sys.stdout)))
    if write:
        with export.new_file(write, force=force) as beside:
            beside.write_text(configuration.dump(fixed), encoding="utf-8")
        with_it = "" if str(write) == configuration.FILE else f" --config {shlex.quote(str(write))}"
        _note(f"Written: {write}. Change what is not right, then: regulars run {shlex.join(files)}{with_it}")


@app.command(
    epilog="""\b
Examples:
  regulars features
  regulars features sales.csv --out customers.csv"""
)
def features(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Sales, as for `regulars run`.", show_default=False)
    ] = None,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write them to.")] = Path("customers.csv"),
    force: options.Force = False,
    columns: options.Columns = None,
    recipe: options.Recipe = None,
    as_of: options.AsOf = None,
    drop: options.Drop = None,
    date_format: options.DateFormat = None,
    decimal: options.Decimal = None,
    sheet: options.Sheet = None,
    config: options.Config = None,
    json_: options.Json = False,
) -> None:
    """List what customers can be grouped by.

    With a FILE, write that table: one row per customer, without groups.
    """
    if files:
        _write_customers(files, _settings(locals()), out, force=force)
        return
    from regulars import terminal
    from regulars.features import listed as everything

    listed = everything()
    _say(_json(listed) if json_ else terminal.catalogue(listed, terminal.pen(sys.stdout)))


@app.command(
    epilog="""\b
Examples:
  regulars plot regulars-sales elbow
  regulars plot regulars-sales scatter --out customers.svg"""
)
def plot(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder, or its summary.json.")],
    kind: Annotated[str, typer.Argument(metavar="elbow|scatter", help="Why so many groups, or where they stand.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A .png or .svg file. Default: <elbow or scatter>.png.")
    ] = None,
    force: options.Force = False,
) -> None:
    """Draw a picture for a slide from a run.

    Needs matplotlib: pip install "regulars[plot]".
    """
    from regulars import export, plots

    if kind not in plots.KINDS:
        raise UsageError(f"there is no plot {kind!r}. Plots: {', '.join(plots.KINDS)}")
    target = out or Path(f"{kind}.png")
    if target.suffix.lower() not in plots.FORMS:
        raise UsageError(f"{target} cannot be drawn. Give it one of the endings {', '.join(plots.FORMS)}")
    summary = export.read_summary(run)
    with export.new_file(target, force=force) as beside:
        plots.draw(summary, kind, beside)
    _say(f"Written: {target}")


@app.command(
    epilog="""\b
Examples:
  regulars demo
  regulars demo --out shop --customers 5000"""
)
def demo(
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write.")] = Path("regulars-demo"),
    customers: Annotated[str, typer.Option(metavar="N", help="How many customers the shop has.")] = "2000",
    force: options.Force = False,
) -> None:
    """Make up a shop, run on its sales, and say where the report is."""
    import shutil
    import tempfile

    from regulars import config, export, pipeline, terminal
    from regulars import demo as shop
    from regulars.settings import Settings

    export.check_folder(out, force=force)
    with tempfile.TemporaryDirectory(prefix="regulars-") as scratch:
        sales = shop.write(Path(scratch) / export.DEMO_SALES, customers=config.whole(1)(customers, "--customers"))
        with terminal.Progress(sys.stderr) as progress:
            result = pipeline.segment(sales, Settings(), progress)
            progress("write")
            with export.run_folder(out, force=force) as beside:
                shutil.copyfile(sales, beside / sales.name)
                export.write(result, beside)
    _tell(result.summary, out)
    _say(f"\nThe sales of this made-up shop are in {out / export.DEMO_SALES}. Now your own: regulars run YOUR-FILE.csv")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. What goes wrong is told in one line on stderr."""
    # The choice of k has threads of its own; threads within its many small matrix products only get in their way.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    received: list[int] = []
    try:
        with _stoppable(received):
            code = app(args=arguments, prog_name="regulars", standalone_mode=False) or 0
    except typer.TyperException as error:
        _explain(error)
        code = error.exit_code
    except RegularsError as error:
        _complain(str(error))
        code = error.exit_code
    except (Exception, KeyboardInterrupt) as error:
        code = 0 if received else _unexpected(error)
    if received:
        _note("Stopped. Nothing half-written was left behind.")
        code = STOPPED + received[0]
    return int(code)


@contextmanager
def _stoppable(received: list[int]) -> Iterator[None]:
    """Let Ctrl-C and a polite kill end the work cleanly.

    `received` tells that one came: the engine ends with an error of its own then.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        received.append(number)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _unexpected(error: BaseException) -> int:
    if os.environ.get("REGULARS_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryException":
        _complain("there is not enough memory for this. Close other programs, or use a machine with more")
    else:
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        _complain(
            f"something unexpected happened: {what}. Please report this; REGULARS_DEBUG=1 shows where it happened"
        )
    return UNEXPECTED


def _settings(given: Mapping[str, Any]) -> "Settings":
    """The settings from a command's parameters, over those of the settings file."""
    from regulars import config

    file = given.get("config")
    if file is None and Path(config.FILE).is_file():
        file = Path(config.FILE)
        if not given.get("quiet"):
            _note(f"Options from {config.FILE} in this folder are used.")
    return config.settings(given, file)


def _run(files: Sequence[str], settings: "Settings", folder: Path, *, force: bool, quiet: bool) -> "Segmentation":
    """Segment the files and write the run folder, with the stages shown to whoever watches."""
    from regulars import export, pipeline, terminal

    export.check_folder(folder, force=force, sources=[Path(file) for file in files])
    with terminal.Progress(sys.stderr, wanted=not quiet) as progress:
        result = pipeline.segment(list(files), settings, progress)
        progress("write")
        result.save(folder, force=force)
    return result


def _tell(summary: Mapping[str, Any], folder: Path) -> None:
    from regulars import terminal

    _say(terminal.summary(summary, terminal.pen(sys.stdout)))
    _say(f"\nReport: {folder / 'report.html'}\nLists to upload: {folder / 'lists'}")


def _write_customers(files: Sequence[str], settings: "Settings", out: Path, *, force: bool) -> None:
    from regulars import export, pipeline, terminal

    export.check_file(out, force=force)
    with terminal.Progress(sys.stderr) as progress:
        progress("read")
        prepared = pipeline.prepare(list(files), settings)
        progress("customers")
        pipeline.build_customers(prepared)
        with export.new_file(out, force=force) as beside:
            export.write_table(prepared.engine, f"SELECT * FROM customers ORDER BY {pipeline.NATURAL_ORDER}", beside)
    _say(f"Written: {out}")


def _show_headers(files: Sequence[str], settings: "Settings", error: RegularsError, *, as_json: bool) -> None:
    """What a file holds whose columns could not be told; nothing where not even that can be read."""
    from regulars import inspection, terminal

    found = inspection.headers(list(files), settings)
    if found and as_json:
        _say(_json({**found, "error": str(error)}))
    elif found:
        _say(terminal.inspection(found, terminal.pen(sys.stdout)) + "\n")


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False, default=str)


def _say(text: str) -> None:
    from regulars import terminal

    terminal.say(text)


def _note(text: str) -> None:
    from regulars import terminal

    terminal.say(terminal.clean(text), sys.stderr)


def _complain(text: str) -> None:
    _note(f"Error: {text}")


def _explain(error: typer.TyperException) -> None:
    """What is wrong with the command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "regulars"
    _complain(f"{error.format_message().rstrip('.')}. See: {command} --help")

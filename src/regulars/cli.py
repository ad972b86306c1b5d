"""The command line: parse, call, print, exit code. Everything it does, `import regulars` can do too."""

import errno
import io
import json
import os
import re
import shlex
import signal
import socket
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from regulars import cli_options as options
from regulars.cli_shop import demo, simulate
from regulars.errors import RegularsError, UsageError
from regulars.version import __version__

if TYPE_CHECKING:
    from regulars.segmentation import Segmentation
    from regulars.settings import Settings

UNEXPECTED, STOPPED = 1, 128
"""Exit codes; to the second the number of the signal is added, as shells do: 130 for Ctrl-C."""

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)

AGAIN_S = 0.05
"""So often what runs is ended once more: work that was waiting begins when the work before it ends."""


@click.group(
    "regulars",
    cls=options.Commands,
    epilog="""\b
Examples:
  regulars demo
  regulars inspect sales.csv
  regulars run sales.csv

\b
Exit codes: 0 done, 1 unexpected, 2 usage, 3 the data cannot be used,
4 drift or a check beyond its limit, 130 stopped with Ctrl-C.""",
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="regulars %(version)s", help="Print the version.")
@click.pass_context
def app(context: click.Context) -> None:
    """Customer segments from the sales records a shop already has: explained, reconciled, reusable."""
    if context.invoked_subcommand is None:
        _say(context.get_help())
        context.exit(UsageError.exit_code)


@app.command(
    epilog="""\b
Examples:
  regulars run sales.csv
  regulars run 2023.xlsx 2024.xlsx --out segments --currency EUR
  regulars run export.csv --columns "customer=Kd.-Nr.,date=Datum"
  regulars run sales.csv --k 5 --drop duplicates,non_products"""
)
@options.files
@options.out
@options.force
@options.recipe
@options.features
@options.k
@options.reading
@options.engine
@options.seed
@options.show_ids
@options.config
@options.as_json
@options.quiet
def run(files: Sequence[str], out: Path | str | None, *, force: bool, as_json: bool, quiet: bool, **given: Any) -> None:
    """Group a shop's customers: a report, lists to upload, a model.

    The run folder holds report.html, segments.csv, customers.csv, lists/ with one file per group to upload, model.json
    and summary.json. It is written complete or not at all.
    """
    settings = _settings(given, quiet=quiet)
    from regulars import export, terminal

    folder = out or export.default_folder(files[0])
    result = _run(files, settings, folder, force=force, quiet=quiet)
    if as_json:
        _say(_json({**result.summary, "timings": result.timings, "folder": str(folder)}))
    elif not quiet:
        _say(terminal.outcome(result.summary, folder, terminal.pen(sys.stdout)))


@app.command(
    epilog="""\b
Examples:
  regulars inspect sales.csv
  regulars inspect export.xlsx --sheet 2024
  regulars inspect sales.csv --write regulars.toml"""
)
@options.files
@options.recipe
@options.reading
@options.engine
@options.config
@options.as_json
@options.path("--write", "FILE", "Write the columns and options found to a file for --config.")
@options.force
def inspect(files: Sequence[str], write: Path | None, *, force: bool, as_json: bool, **given: Any) -> None:
    """Show how a file would be read, without running anything.

    Its columns, what is kept and left out, and some lines. Where its columns cannot be told, what it holds is shown
    before the error.
    """
    settings = _settings(given)
    from regulars import config as configuration
    from regulars import export, inspection, terminal

    if write:
        export.check_file(write, force=force)
    try:
        with terminal.Progress(sys.stderr) as progress:
            progress("read")
            found, fixed = inspection.inspect(files, settings)
    except RegularsError as error:
        _show_headers(files, settings, error, as_json=as_json)
        raise
    _say(_json(found) if as_json else terminal.inspection(found, terminal.pen(sys.stdout)))
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
@options.some_files
@options.path("--out", "FILE", "Where to write them to.", default="customers.csv")
@options.force
@options.recipe
@options.reading
@options.config
@options.as_json
def features(files: Sequence[str], out: Path, *, force: bool, as_json: bool, **given: Any) -> None:
    """List what customers can be grouped by.

    With a FILE, write that table: one row per customer, without groups.
    """
    if files:
        _write_customers(files, _settings(given), out, force=force)
        return
    from regulars import terminal
    from regulars.features import listed as everything

    listed = everything()
    _say(_json(listed) if as_json else terminal.catalogue(listed, terminal.pen(sys.stdout)))


@app.command(
    epilog="""\b
Examples:
  regulars plot regulars-sales elbow
  regulars plot regulars-sales scatter --out customers.svg"""
)
@click.argument("run", type=Path, help="A run folder, or its summary.json.")
@click.argument("kind", metavar="elbow|scatter", help="Why so many groups, or where they stand.")
@options.path("--out", "FILE", "A .png or .svg file. Default: <elbow or scatter>.png.")
@options.force
def plot(run: Path, kind: str, out: Path | None, *, force: bool) -> None:
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


app.add_command(demo)
app.add_command(simulate)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. What goes wrong is told in one line on stderr."""
    # The choice of k has threads of its own; NumPy's pool costs 0.3 s of processor time even where nothing uses it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    received: list[int] = []
    try:
        with _stoppable(received):
            code = _call(sys.argv[1:] if arguments is None else arguments)
    except click.ClickException as error:
        _explain(error)
        code = error.exit_code
    except RegularsError as error:
        _complain(str(error))
        code = error.exit_code
    except BrokenPipeError:
        # Who read the help has gone. What is still in the buffer would raise again when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = UNEXPECTED
    except (Exception, KeyboardInterrupt) as error:
        code = 0 if received else _unexpected(error)
    if received:
        _note("Stopped. Nothing half-written was left behind.")
        code = STOPPED + received[0]
    return code


def _call(arguments: Sequence[str]) -> int:
    """What `app.main` does, but for its own word on Ctrl-C."""
    try:
        with app.make_context("regulars", list(arguments)) as context:
            app.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    return 0


@contextmanager
def _stoppable(received: list[int]) -> Iterator[None]:
    """Let Ctrl-C and a polite kill end the work cleanly, and soon.

    `received` tells that one came: the engine ends with an error of its own then.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        received.append(number)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    ear, mouth = socket.socketpair()
    mouth.setblocking(False)
    earlier = signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
    done = threading.Event()
    threading.Thread(target=_interrupt, args=(ear, done), daemon=True).start()
    try:
        yield
    finally:
        done.set()
        signal.set_wakeup_fd(earlier)
        mouth.close()
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(ear: socket.socket, done: threading.Event) -> None:
    """Wait for a signal, then end whatever the engine begins, until the work is `done`."""
    with ear:
        came = ear.recv(1)
    while came and not done.wait(AGAIN_S):
        if engine := sys.modules.get("regulars.engine"):
            engine.interrupt()


def _unexpected(error: BaseException) -> int:
    if os.environ.get("REGULARS_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, MemoryError):
        _complain("there is not enough memory for this. Close other programs, or use a machine with more")
    elif isinstance(error, OSError) and error.errno in NO_ROOM:
        _complain(f"what was to be shown could not be written: {error.strerror}. Make room, or send it elsewhere")
    else:
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        _complain(
            f"something unexpected happened: {what}. Please report this; REGULARS_DEBUG=1 shows where it happened"
        )
    return UNEXPECTED


def _settings(given: Mapping[str, Any], *, quiet: bool = False) -> "Settings":
    """The settings from a command's options, over those of the settings file."""
    from regulars import config

    file = given["config"]
    if file is None and Path(config.FILE).is_file():
        file = Path(config.FILE)
        if not quiet:
            _note(f"Options from {config.FILE} in this folder are used.")
    return config.settings({name: value for name, value in given.items() if value != ()}, file)


def _run(files: Sequence[str], settings: "Settings", folder: Path | str, *, force: bool, quiet: bool) -> "Segmentation":
    """Segment the files and write the run folder, with the stages shown to whoever watches."""
    from regulars import pipeline, segmentation, terminal

    segmentation.check(folder, settings, files, force=force)
    with terminal.Progress(sys.stderr, wanted=not quiet) as progress:
        result = pipeline.segment(list(files), settings, progress)
        progress("write")
        result.save(folder, force=force)
    return result


def _write_customers(files: Sequence[str], settings: "Settings", out: Path, *, force: bool) -> None:
    from regulars import export, pipeline, preparing, terminal
    from regulars.features import NATURAL_ORDER

    if settings.engine != "duckdb":
        raise UsageError("this writes one file, which Spark does not: use `regulars run`, or leave the engine out")
    if out.suffix.lower() != ".csv":
        raise UsageError(f"{out} cannot be written: the customers are written as CSV. Give it the ending .csv")
    export.check_file(out, force=force)
    with terminal.Progress(sys.stderr) as progress:
        progress("read")
        prepared = preparing.prepare(list(files), settings)
        progress("customers")
        pipeline.build_customers(prepared)
        with export.new_file(out, force=force) as beside:
            export.write_table(prepared.engine, f"SELECT * FROM customers ORDER BY {NATURAL_ORDER}", beside)
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


def _explain(error: click.ClickException) -> None:
    """What is wrong with the command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "regulars"
    told = re.sub(r"extra arguments? ", "extra argument(s) ", error.format_message().rstrip("."))
    if isinstance(error, click.NoSuchOption):
        near = f" (Possible options: {', '.join(sorted(error.possibilities))})" if error.possibilities else ""
        told = f"No such option: {error.option_name}{near}"
    _complain(f"{told}{'' if told.endswith('?') else '.'} See: {command} --help")

"""Arrow and Feather files → one source. Only this module imports pyarrow, and only for such a file."""

from __future__ import annotations

from regulars import nested
from regulars.engine import Engine
from regulars.errors import DataError, UsageError
from regulars.source import File, Source

END_OF_STREAM = b"\xff\xff\xff\xff\0\0\0\0"


def arrow_file(engine: Engine, file: File) -> list[Source]:
    """An Arrow file or stream, compressed or not, as a source.

    Raises UsageError where pyarrow is not installed, DataError where the file is cut off or broken.
    """
    try:
        import pyarrow
    except ImportError:
        raise UsageError(
            f'{file.name} is an Arrow file, which needs pyarrow: pip install "regulars[arrow]"; or save it as Parquet'
        ) from None
    with file.path.open("rb") as written:
        is_file = written.read(6) == b"ARROW1"
    try:
        opened = pyarrow.memory_map(str(file.path))
        table = (pyarrow.ipc.open_file if is_file else pyarrow.ipc.open_stream)(opened).read_all()
        # A stream says where it ends; one that was cut off between two batches reads as a shorter one.
        if not is_file and not file.path.read_bytes().endswith(END_OF_STREAM):
            raise pyarrow.ArrowInvalid("the mark at its end is missing")
    except (pyarrow.ArrowException, OSError) as error:
        raise DataError(
            f"{file.name} cannot be read to its end as an Arrow file: {error}. Export it again, or copy it anew"
        ) from None
    name = f"arrow_{file.number}"
    engine.register(name, table)
    sql, notes = nested.flat(engine, name, file.name)
    return [Source(file.name, "arrow", sql, file.size, notes=notes)]

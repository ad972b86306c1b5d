"""`regulars`, also as `python -m regulars`: the command line, stopped cleanly even while it is still being imported."""

import os
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    # NumPy's products would start a thread for each processor as they are imported, and they have one each anyway.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from regulars.cli import main as run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing half-written was left behind.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())

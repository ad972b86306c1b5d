"""`regulars`, also as `python -m regulars`: the command line, stopped cleanly even while it is still being imported."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        from regulars.cli import main as run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing half-written was left behind.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())

"""The errors a user can meet. Each says what happened, what was found and what to do next."""


class RegularsError(Exception):
    """Base of every error Regulars raises on purpose; `exit_code` is what the command line ends with."""

    exit_code = 1


class UsageError(RegularsError):
    """The options cannot be carried out as they were given."""

    exit_code = 2


class DataError(RegularsError):
    """The data cannot be used as it is."""

    exit_code = 3


class OpenError(DataError):
    """A table holds sales, and something of it has to be settled before they are read."""


class ListError(DataError):
    """A text is a list of one column, and no table."""


class LimitError(RegularsError):
    """A drift or a check went beyond the limit that was set for it."""

    exit_code = 4

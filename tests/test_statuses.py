"""The states of an order are lists that `lines` can compare with, and no state is both."""

import pytest

from regulars.statuses import COMPLETED, NOT_COMPLETED


def test_no_state_is_both_a_sale_and_none() -> None:
    assert set() == COMPLETED & NOT_COMPLETED


@pytest.mark.parametrize("state", sorted(COMPLETED | NOT_COMPLETED))
def test_a_state_is_written_as_it_is_compared(state: str) -> None:
    assert state == state.lower().translate(str.maketrans("_-", "  ")).strip()


@pytest.mark.parametrize(
    "state",
    [
        *("pending payment", "holded", "canceled", "wc on hold", "failed", "denied", "reversed", "cancelled", "voided"),
        *("storniert", "remboursée", "reembolsado", "rimborsato", "pendente", "geannuleerd", "anulowane", "återbetald"),
    ],
)
def test_what_is_no_sale(state: str) -> None:
    assert state in NOT_COMPLETED


@pytest.mark.parametrize("state", ["closed", "complete", "paid", "shipped", "wc completed", "partially refunded"])
def test_what_is_one(state: str) -> None:
    assert state in COMPLETED

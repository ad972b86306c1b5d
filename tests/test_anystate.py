"""Several columns that say what was undone, read as one state."""

from regulars import anystate

ROWS = 40
PAID = ["Paid"] * 30 + ["Pending payment"] * 4 + ["Paid"] * 6
SENT = ["Shipped"] * 36 + ["Cancelled"] * 4
TEST = ["no"] * 20 + ["yes"] * 2 + ["no"] * 18
CANCELLED = [""] * 35 + ["2024-03-01"] * 2 + [""] * 3


def test_a_third_column_is_read_with_the_other_two() -> None:
    found = anystate.parts({"Payment status": PAID, "Delivery status": SENT, "Test order": TEST})
    assert found == anystate.States("Payment status", ("Delivery status", "Test order"))


def test_two_columns_have_room_unless_kinds_stand_beside_them() -> None:
    two = {"Payment status": PAID, "Cancelled at": CANCELLED}
    assert anystate.parts(two) is None
    assert anystate.parts(two | {"Type": ["Sale"] * 30 + ["Refund"] * 10}) is not None


def test_a_column_that_says_yes_of_most_lines_says_something_else() -> None:
    most = {"Status": PAID, "Delivery status": SENT, "Deleted": ["yes"] * 30 + ["no"] * 10}
    assert anystate.parts(most) is None

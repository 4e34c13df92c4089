"""Valid samples, changed at random: nothing crashes, and every finding quotes what stands at its place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.mutate import FORMS, PIECES, hold, seeds

#: One change: where (a fraction of the length), how much of it goes, and what comes there.
CHANGE = st.tuples(
    st.floats(0, 1, width=32),
    st.integers(0, 40),
    st.one_of(st.sampled_from(PIECES), st.binary(max_size=6), st.just(b"")),
)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, gone, piece in changes:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + gone :]
    return data


@pytest.mark.parametrize("form", FORMS)
def test_changed_samples_break_nothing(form, tmp_path):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(number=st.integers(0, len(seeds(form)) - 1), changes=st.lists(CHANGE, min_size=1, max_size=6))
    def changes_break_nothing(number, changes):
        hold(form, changed(seeds(form)[number], changes), tmp_path)

    changes_break_nothing()

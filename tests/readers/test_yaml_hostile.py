"""YAML that is made to hurt: it must cost little time and memory, with both parsers, and end in a defect or a posting.

`n` is 1 for the pure Python parser, which is given 0.1 MB at most, and 40 for libyaml, which so gets up to 4 MB.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HOSTILE = {
    "brackets": "'[' * 49_000 * n",
    "braces": "'{' * 49_000 * n",
    "closed brackets": "'[' * 49_000 * n + ']' * 49_000 * n",
    "question marks": "'? ' * 49_000 * n",
    "dashes": "'- ' * 49_000 * n",
    "keys in braces": "'{a: ' * 24_000 * n",
    "indentation": "''.join(' ' * i + 'a:\\n' for i in range(700))",
    "dashes by indentation": "''.join(' ' * i + '-\\n' for i in range(700))",
    "billion laughs": "'a0: &a0 [x, x]\\n' + ''.join(f'a{i}: &a{i} [*a{i-1}, *a{i-1}]\\n' for i in range(1, 60))",
    "merged laughs": (
        "'a0: &a0 {x: 1}\\n'"
        " + ''.join(f'a{i}: &a{i} {{p: *a{i-1}, q: *a{i-1}}}\\n' for i in range(1, 60)) + 'z: {<<: *a59}'"
    ),
    "many merges": (
        "'a: &a {' + ', '.join(f'k{i}: 1' for i in range(300)) + '}\\nb:\\n  - {<<: [' + '*a,' * 4000 * n + ']}\\n'"
    ),
    "cycle": "'a: &a [*a]'",
    "cycle through keys": "'a: &a\\n  b: &b\\n    c: *a\\n    d: *b'",
    "merged cycle": "'a: &a {<<: *a}'",
    "alias as key": "'a: &a [*a]\\n*a : b'",
    "many aliases": "'a: &a x\\nb: [' + '*a,' * 32_000 * n + ']'",
    "many values": "'[' + 'a,' * 49_000 * n + ']'",
    "as many values as are read": "'[' + 'a,' * min(49_000 * n, 99_000) + ']'",
    "many documents": "'--- a\\n' * 16_000 * n",
    "many comments": "'a: b\\n' + '#\\n' * 49_000 * n",
    "many duplicates": "'a: 1\\n' * 16_000 * n",
    "many ambiguous values": "'- no\\n' * 16_000 * n",
    "many colons": "'a: ' + ':' * 80_000 * n",
    "many quotes": "'a: ' + '\\'' * (80_000 * n + 1)",
    "many control characters": "'\\x07' * 80_000 * n",
    "many breaks": "'a: b' + '\\n' * 80_000 * n",
    "many tabs": "'a: b' + '\\t' * 80_000 * n + 'c'",
    "long plain": "'a: ' + 'word ' * 19_000 * n",
    "long folded plain": "'a:\\n' + '  word word\\n' * 5_000 * n",
    "long quoted": "'a: \"' + 'w\\\\n ' * 8_000 * n + '\"'",
    "long block": "'a: |\\n' + '  word # x\\n' * 8_000 * n",
    "long key": "'a' * 80_000 * n + ': b'",
    "python tags": "'a: !!python/object/apply:os.system [\"exit 3\"]\\nb: !!python/name:os.system\\n'",
    "long version": "'%YAML 1.' + '9' * 49_000 * n + '\\n---\\na: b'",
    "half a pair": "'a: \"\\\\ud800\"'",
}  # fmt: skip

RUN = """
import sys, time
from tests.readers.cost import peak_megabytes
from jdlint.readers.yaml import read
from jdlint.posting import Field, leaves
from jdlint.source import Source
n = {scale}
text = {text}
source = Source("x.yaml", text)
started = time.process_time()
for posting in read(source, pure={pure}):
    if not posting.root.value:
        continue
    for field in leaves(Field("", posting.root)):
        if field.node.kind == "string":
            field.node.span_of(0, len(field.node.value))
print(time.process_time() - started, peak_megabytes())
"""


def run(text: str, *, pure: bool) -> tuple[float, float]:
    """Processor seconds and MB that it takes to read a hostile text and place every string of it, in a new process."""
    code = RUN.format(text=text, pure=pure, scale=1 if pure else 40)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_costs_little_time_and_memory(name: str, pure: bool) -> None:
    seconds, megabytes = run(HOSTILE[name], pure=pure)
    print(f"{name}: {seconds:.3f} s, {megabytes:.0f} MB")
    assert seconds < 2
    assert megabytes < 300

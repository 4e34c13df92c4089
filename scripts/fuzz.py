"""Changes valid samples of a format until something breaks; says how often it tried.

    python scripts/fuzz.py FORMAT --minutes N [--seed N] [--guided]

FORMAT: yaml, json, records, markdown, html, text, docx, word (the XML within), config, rule, baseline. With
`--guided` coverage leads the changes, which needs atheris (`pip install "jdlint[fuzz]"`); else they are random. An
input that breaks is written to `fuzz-FORMAT-N` in the temporary folder. Exits 1 for any.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SLOW = 4.0
MOST_BYTES = 60_000


def mutated(data: bytes, chance: random.Random, pool: list[bytes]) -> bytes:
    """The bytes with one to eight changes: pieces put in, taken out, repeated, moved, or taken from another sample."""
    from tests.hostile.mutate import PIECES

    for _ in range(chance.randint(1, 8)):
        at, size = chance.randrange(len(data) + 1), chance.choice((0, 1, 2, 8, 40))
        piece = data[at : at + size]
        other = chance.choice(pool)
        start = chance.randrange(len(other) + 1)
        new = chance.choice(
            (
                chance.choice(PIECES),
                b"",
                piece * chance.choice((2, 3, 50)),
                other[start : start + 80],
                chance.randbytes(2),
            )
        )
        data = data[:at] + new + data[at + size :]
    return data[:MOST_BYTES]


class Fuzzer:
    """Counts, and keeps what broke; the same fault twice is told once."""

    def __init__(self, form: str, folder: Path, minutes: float) -> None:
        self.form = form
        self.folder = folder
        self._seconds = 60 * minutes
        self.tries = 0
        self.faults: dict[str, Path] = {}

    @property
    def is_over(self) -> bool:
        """Whether the processor time is used up."""
        return time.process_time() >= self._seconds

    def try_out(self, data: bytes) -> None:
        """Check one input."""
        from tests.hostile.mutate import hold

        self.tries += 1
        started = time.process_time()
        try:
            hold(self.form, data, self.folder)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            self._keep(f"{type(error).__name__} in {last.filename}:{last.lineno}: {str(error)[:200]}", data, error)
        spent = time.process_time() - started
        if spent > SLOW:
            self._keep(f"slow: {spent:.0f} s of processor time, {len(data)} bytes", data, None)

    def _keep(self, fault: str, data: bytes, error: Exception | None) -> None:
        if fault in self.faults:
            return
        path = Path(tempfile.gettempdir()) / f"fuzz-{self.form}-{len(self.faults)}"
        path.write_bytes(data)
        self.faults[fault] = path
        print(f"{fault}\n  input: {path}", flush=True)
        if error is not None:
            traceback.print_exception(error, limit=-3)

    def told(self) -> int:
        """Print the counts, and give the exit code."""
        minutes = time.process_time() / 60
        print(
            f"{self.form}: {self.tries} inputs in {minutes:.1f} processor minutes, {len(self.faults)} faults",
            flush=True,
        )
        return int(bool(self.faults))


def main() -> int:
    """Fuzz as the command line says."""
    parser = argparse.ArgumentParser(description="Change samples of a format until something breaks.")
    parser.add_argument("form")
    parser.add_argument("--minutes", type=float, default=5, help="of processor time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", action="store_true", help="let coverage lead, by atheris")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(options.form, Path(folder), options.minutes)
        if options.guided:
            guided(fuzzer, options.seed)
        from tests.hostile.mutate import seeds

        chance, pool = random.Random(options.seed), seeds(options.form)
        while not fuzzer.is_over:
            fuzzer.try_out(mutated(chance.choice(pool), chance, pool))
        return fuzzer.told()


def guided(fuzzer: Fuzzer, seed: int) -> None:
    """Let atheris change the samples, led by what of jdlint each input reaches. Ends the process."""
    import atheris

    corpus = fuzzer.folder / "corpus"
    corpus.mkdir()
    with atheris.instrument_imports(include=["jdlint"]):
        from tests.hostile.mutate import seeds

        for number, sample in enumerate(seeds(fuzzer.form)):
            (corpus / str(number)).write_bytes(sample)
            fuzzer.try_out(sample)  # so that what is imported late is watched too

    def try_out(data: bytes) -> None:
        fuzzer.try_out(data)
        if fuzzer.is_over:
            os._exit(fuzzer.told())  # libFuzzer ends only whole processes

    atheris.Setup([sys.argv[0], f"-seed={seed}", f"-max_len={MOST_BYTES}", "-timeout=60", str(corpus)], try_out)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())

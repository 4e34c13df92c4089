"""What must hold for every posting read from prose: exact places, and no word lost."""

from __future__ import annotations

from jdlint.posting import Field, Posting, leaves

#: Fields worked out from a text, whose values need not stand in it.
_WORKED_OUT = ("locations[", "workplace.")


def assert_exact(posting: Posting) -> None:
    """Every character of every value that is one character of the source is that character; spans stay inside."""
    text = posting.source.text
    for field in leaves(Field("", posting.root)):
        node = field.node
        assert 0 <= node.span.start <= node.span.end <= len(text), field
        if node.kind != "string" or field.path.startswith(_WORKED_OUT):
            continue
        for index, character in enumerate(node.value):
            span = node.span_of(index, index + 1)
            assert node.span.start <= span.start < span.end <= node.span.end, field
            found = text[span.start : span.end]
            if len(found) == 1 and not character.isspace() and not found.isspace():
                assert found == character, field


def uncovered(posting: Posting) -> str:
    """The letters and digits of the source that stand in no value, key or comment."""
    text = posting.source.text
    seen = [False] * len(text)
    for span in _spans(posting):
        seen[span.start : span.end] = [True] * (span.end - span.start)
    return "".join(character for character, found in zip(text, seen, strict=True) if character.isalnum() and not found)


def _spans(posting: Posting):
    yield from (comment.span for comment in posting.comments)
    waiting = [posting.root]
    while waiting:
        node = waiting.pop()
        if node.key is not None:
            yield node.key
        if node.kind == "mapping":
            waiting += node.value.values()
        elif node.kind == "sequence":
            waiting += node.value
        elif node.kind == "string" and node.value:
            yield from (node.span_of(index, index + 1) for index in range(len(node.value)))
        else:
            yield node.span

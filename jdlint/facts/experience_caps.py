"""Upper limits of years of experience: "no more than five", "two to three years, no more"."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.experience import Years

CAP_BEFORE = Lazy(
    r"\b(?:no more than|not more than|not to exceed|not exceed(?:ing)?|maximum(?: of)?|max\.?(?: of)?|at most|"
    r"(?P<soft>up to|(?:less|fewer) than|under))\s{0,2}$",
)
#: "Two to three years in a kitchen, no more."
_NO_MORE = Lazy(r"^[^.;]{0,40}?(?:,|\band|\bbut)\s(?:and |but )?(?:no|not(?: a day)?) more\b(?! than)")
_CAP_AFTER = Lazy(
    r"^[^.;]{0,30}\b(?:maximum|max|or less|or fewer|at most|tops)\b(?! of)|^[^.;]{0,40}\bexperience (?:maximum|max|"
    r"at most|or less)\b",
)
#: "Applicants with over eight years in the field need not apply."
_WITH_MORE = Lazy(r"\b(?:with|having|who have) (?:over|more than|above|beyond)\s{0,2}$")
_REFUSED = Lazy(
    r"^[^.;]{0,60}\b(?:need not apply|will not be (?:considered|invited|read)|cannot be considered|should not apply|"
    r"(?:do not|don't|please do not) apply)\b"
)
#: Words that make "less than 3 years" or "up to 3 years" a limit on who may come.
_LIMITING = Words(
    "must only should need preferred required requirement looking_for seeking want candidates_with "
    "applicants_with exclusively"
)
#: Words that make it an invitation, or the step of a scale.
_INVITING = Words(
    "still even_if even_with also welcome encourag* consider* train* pay paid pays rate rates salary wage "
    "wages earn starts_at starting step budget mentor* coach lead teach supervise client clients customers "
    "founders"
)


def is_refused(before: str, after: str) -> bool:
    """Tell whether those who have more years are turned away."""
    return _WITH_MORE.search(before) is not None and _REFUSED.match(after) is not None


def limit(found: Years, before: str, after: str, sentence: str) -> None:
    """Note that the number is the most that may be had, where the words say so."""
    if is_refused(before, after):
        found.cap, found.high, found.low = True, found.high or found.low, 0.0
        return
    cap = CAP_BEFORE.search(before)
    no_more = _NO_MORE.match(after)
    if no_more is not None:
        found.cap = found.soft = True
        found.high, found.end = found.high or found.low, found.end + no_more.end()
        return
    soft = cap is not None and cap["soft"] is not None
    limiting = _CAP_AFTER.match(after) if cap is None else not soft or _LIMITING.within(sentence)
    if limiting and not _INVITING.within(sentence):
        found.cap, found.soft = True, soft
        if found.high is None or cap is not None:
            found.high, found.low = found.high or found.low, 0.0
        if cap is not None:
            found.start += cap.start() - len(before)
    elif soft:
        found.low = 0.0

"""Ads for measuring, each as YAML and as Markdown with the same words: the same number gives the same ad everywhere."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

from benchmarks import words

SEED = 7
#: One ad in so many holds faults; the first one does.
FAULTY = 4


@dataclass(frozen=True)
class Ad:
    """What an ad says. Pay is in whole dollars a year."""

    number: int
    title: str
    employer: str
    about: str
    team: str
    place: tuple[str, str, str]
    pay: tuple[int, int] | None
    summary: str
    day: str
    duties: list[str]
    required: list[str]
    preferred: list[str]
    benefits: list[tuple[str, str]]
    steps: list[str]


def ad(number: int, seed: int = SEED) -> Ad:
    """The ad of a number, whatever other ads are made."""
    chance = random.Random(seed * 1_000_003 + number)
    titles, team, objects, people, needs = chance.choice(words.TRADES)
    place = chance.choice(words.PLACES)

    def said(sentence: str) -> str:
        one, other = chance.sample(objects, 2)
        return sentence.format(
            objects=one, others=other, people=chance.choice(people), team=team, city=place[0],
            number=chance.randint(5, 30), small=chance.randint(2, 6),
        )  # fmt: skip

    def some(sentences: list[str], least: int, most: int) -> list[str]:
        return [said(text) for text in chance.sample(sentences, chance.randint(least, most))]

    duties = [
        f"{chance.choice(words.VERBS)} {chance.choice(objects)} {said(manner)}."
        for manner in chance.sample(words.MANNERS, chance.randint(6, 10))
    ]
    summary = some(words.SUMMARIES, 2, 4)
    faulty = number % FAULTY == 1
    if faulty:
        summary += some(words.FAULTS, 1, 3)
    lowest = chance.randint(42, 120) * 1000
    return Ad(
        number=number,
        title=chance.choice(titles),
        employer=" ".join(map(chance.choice, words.EMPLOYERS)),
        about=" ".join(some(words.ABOUT, 1, 3)),
        team=team,
        place=place,
        pay=None if faulty and chance.random() < 0.5 else (lowest, lowest + chance.randint(6, 24) * 1000),
        summary=" ".join(summary),
        day=" ".join(some(words.DAYS, 4, 7)),
        duties=duties,
        required=some(needs, 2, 3),
        preferred=some(words.PREFERRED, 1, 3),
        benefits=[(kind, said(text)) for kind, text in words.BENEFITS[: chance.randint(4, 6)]],
        steps=some(words.STEPS, 2, 4),
    )


def as_yaml(ad: Ad) -> str:
    """The posting in jdlint's format."""
    city, region, _ = ad.place
    lines = [
        "version: 1", "kind: posting", f"id: AD-{ad.number:06}", "language: en-US", f"title: {ad.title}", "employer:",
        f"  name: {ad.employer}", "  about: >-", f"    {ad.about}", f"  department: {ad.team}", "  headcount: 240",
        "locations:", f"  - {{city: {city}, region: {region}, country: US}}", "workplace: {type: onsite}",
        "employment:", "  type: full_time", "  hours_per_week: 40", "  overtime: nonexempt", "  vacancy: existing",
    ]  # fmt: skip
    if ad.pay:
        lines += ["compensation:", "  currency: USD", "  period: year", f"  min: {ad.pay[0]}", f"  max: {ad.pay[1]}"]
    lines += ["summary: >-", f"  {ad.summary}", "about_role: >-", f"  {ad.day}", "duties:", *_items(ad.duties)]
    lines += ["qualifications:", "  required:", *_items(ad.required, 4), "  preferred:", *_items(ad.preferred, 4)]
    lines += ["benefits:"]
    lines += [f"  - {{kind: {kind}, text: {json.dumps(text)}}}" for kind, text in ad.benefits]
    lines += ["hiring_process:", *_items(ad.steps), "application:"]
    lines += ["  how_to: Send a résumé through our job page.", f"  url: https://jobs.example/{ad.number}"]
    lines += ["dates: {posted: 2026-11-02, closes: 2027-01-15}", "statements:"]
    lines += [f"  {name}: {json.dumps(text)}" for name, text in words.STATEMENTS.items()]
    return "\n".join(lines) + "\n"


def as_markdown(ad: Ad) -> str:
    """The same ad as people write it."""
    city, _, state = ad.place
    pay = f"**Pay:** ${ad.pay[0]:,} to ${ad.pay[1]:,} a year" if ad.pay else "**Pay:** to be agreed"
    lists = {
        "Duties": ad.duties, "Required qualifications": ad.required, "Preferred qualifications": ad.preferred,
        "Benefits": [text for _, text in ad.benefits], "Hiring process": ad.steps,
    }  # fmt: skip
    parts = [f"# {ad.title}", f"{ad.employer}, {ad.team}, {city}, {state}. Full time, 40 hours a week.", pay, ad.about]
    parts += ["## Summary", ad.summary, "## The day", ad.day]
    for heading, items in lists.items():
        parts += [f"## {heading}", "\n".join(f"- {item}" for item in items)]
    address = f"https://jobs.example/{ad.number}"
    parts += ["## How to apply", f"Send a résumé through our job page, {address}, by 15 January."]
    parts += ["## Equal opportunity", *words.STATEMENTS.values()]
    return "\n\n".join(parts) + "\n"


def as_small_yaml(ad: Ad) -> str:
    """A posting of a few lines, for measuring what grows with the number of files and not with their length."""
    city, region, _ = ad.place
    return (
        f"id: AD-{ad.number:06}\ntitle: {ad.title}\nlocations: [{{city: {city}, region: {region}, country: US}}]\n"
        f"duties:\n  - {ad.duties[0]}\nqualifications:\n  required:\n    - {ad.required[0]}\n"
    )


FORMS = {"yaml": as_yaml, "md": as_markdown, "small": as_small_yaml}


def write(folder: Path, form: str, count: int, seed: int = SEED) -> list[str]:
    """Write ads 1 to `count` into `folder`, a thousand a folder; their paths relative to it."""
    suffix = "md" if form == "md" else "yaml"
    paths = [f"{form}/{number // 1000:03}/ad-{number:06}.jd.{suffix}" for number in range(1, count + 1)]
    for number, path in enumerate(paths, 1):
        if number == 1 or number % 1000 == 0:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(FORMS[form](ad(number, seed)), encoding="utf-8", newline="\n")
    return paths


def _items(texts: list[str], indent: int = 2) -> list[str]:
    return [f"{' ' * indent}- {json.dumps(text) if ':' in text else text}" for text in texts]

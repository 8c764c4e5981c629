"""Stories that reports of many days tell: the latest stages, each once, and nothing that was still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from briefing.select import select
from briefing.select.candidates import gather
from briefing.select.cover import choose
from briefing.select.rules import RULES, Rules
from briefing.select.salience import Salience, claims, is_out_of_date, weigh
from briefing.select.terms import index
from briefing.types import Alignment, Citation, Claim, Conflict, Rendition

from .stories import story

# One report a day; each opens on its own stage and repeats what went before.
STAGES = (
    "The dam above Harrow broke on Monday after eleven days of rain, and water filled the lower town.",
    "Soldiers reached the lower town of Harrow by boat on Tuesday, a day after the dam above it broke.",
    "Engineers said on Wednesday that the dam above Harrow had leaked for a year before it broke.",
    "The water minister, Ada Penn, denied on Thursday that anybody had warned her of the dam above Harrow.",
    "A letter published on Friday shows that Penn was warned of the leaking dam above Harrow in March.",
    "Ada Penn resigned as water minister on Saturday over the warning about the dam above Harrow.",
    "Police arrested the director of the dam above Harrow on Sunday, six days after it broke.",
    "The search of the lower town of Harrow ended on Monday, a week after the dam above it broke.",
)
STALE = "The army is sending two more boats and will open a bridge to the lower town of Harrow."
DUE = "The owner has until Friday to say what was wrong with the dam above Harrow."
REPORTS = {
    f"day{number}": (stage, STALE, DUE)
    if number == 0
    else (stage, f"The lower town has {300 + number} houses in it.")
    for number, stage in enumerate(STAGES)
}


def dated() -> tuple[Alignment, tuple[Rendition, ...]]:
    alignment, renditions = story(REPORTS, leaning=())
    last = len(STAGES) - 1
    earlier = tuple((f"day{number}", last - number) for number in range(last))
    return replace(alignment, latest=date(2025, 3, 10), earlier=earlier), renditions


def told(words: int) -> list[str]:
    alignment, renditions = dated()
    plan = select(alignment, renditions, words=words, focus=None)
    return [pick.rendition.text for pick in plan.picks]


def test_it_opens_on_a_late_stage() -> None:
    assert told(60)[0] in STAGES[5:]


SHAFT = "Rescuers gave up on Thursday an attempt to reach the miners trapped at Oakham by an air shaft."
CORRECTED = (
    "Nineteen miners were trapped at Oakham and not 23, the owner of the mine said on Thursday after a count."
)
RESCUED = (
    "The last of the miners who had been trapped at Oakham since the third of the month was brought to the surface on "
    "Sunday, in an operation that took seven hours and ended with the foreman handing over the key of the chamber."
)


def opening_of(*earlier: str) -> str:
    """What opens where the corrected number stands and reports of these names are 15 days older than the rest."""
    alignment, renditions = story({"then": (CORRECTED,), "aside": (SHAFT,), "now": (RESCUED,)}, leaning=())
    at = [Citation(rendition.sentence.span, rendition.sentence.text) for rendition in renditions]
    now = Claim("Nineteen", (at[0],), None, None, "current")
    before = Claim("23", (at[1],), None, None, "superseded")
    conflict = Conflict("number of miners", "number", (now, before))
    days = tuple((name, 15) for name in earlier)
    dated = replace(alignment, latest=date(2025, 3, 20), earlier=days, conflicts=(conflict,))
    return select(dated, renditions, words=150, focus=None).picks[0].rendition.text


def test_the_outcome_opens_however_long_and_not_what_was_settled_on_the_way() -> None:
    assert opening_of("then", "aside") == RESCUED
    assert opening_of("aside", "now") == CORRECTED


def test_what_later_reports_tell_is_news_and_what_went_before_is_background() -> None:
    alignment, renditions = dated()
    plan = select(alignment, renditions, words=130, focus=None)
    stages = [(STAGES.index(p.rendition.text), p.section) for p in plan.picks if p.rendition.text in STAGES]
    opening = stages[0][0]
    assert {section for stage, section in stages if stage >= opening} == {"lead"}
    assert {section for stage, section in stages if stage < opening} == {"background"}
    behind = [stage for stage, _ in stages[1:] if stage > opening]
    assert behind == sorted(behind)


def test_it_tells_several_stages_and_not_the_last_day_alone() -> None:
    assert len({*told(100)} & {*STAGES}) >= 4


def test_what_went_before_the_opening_is_told_in_the_order_of_the_days() -> None:
    stages = [STAGES.index(text) for text in told(120)[1:] if text in STAGES]
    assert len(stages) >= 4
    assert stages == sorted(stages)


def test_what_was_still_to_come_on_the_first_day_is_the_last_choice() -> None:
    assert STALE not in told(100)


def test_a_statement_of_the_first_day_loses_more_than_one_of_yesterday() -> None:
    alignment, renditions = dated()
    candidates = gather(alignment, renditions)
    lost = claims(candidates)
    by_text = dict(zip((r.text for r in candidates.renditions), lost.tolist(), strict=True))
    assert by_text[STAGES[7]] == 0.0
    assert by_text[STAGES[0]] < by_text[STAGES[6]] < 0.0
    assert by_text[STALE] < by_text[STAGES[0]]


def test_two_reports_of_one_publisher_are_two_sources_and_two_copies_are_one() -> None:
    alignment, renditions = story(REPORTS, leaning=(), families=[("day0", "day1")])
    named = replace(alignment, families=tuple(replace(f, publisher="Wire") for f in alignment.families))
    assert gather(named, renditions).source_count == len(STAGES) - 1


def test_a_place_in_the_article_counts_what_no_longer_stands() -> None:
    alignment, renditions = dated()
    candidates = gather(alignment, renditions)
    places = dict(zip((r.text for r in candidates.renditions), candidates.positions.tolist(), strict=True))
    assert places[STAGES[3]] == 0
    assert places[STALE] == 1


def test_stories_of_few_sources_have_the_weights_of_few() -> None:
    few = {name: REPORTS[name] for name in ("day0", "day1", "day2")}
    for articles, expected in ((few, 0.0), (REPORTS, 1.0)):
        candidates = gather(*story(articles, leaning=()))
        terms = index([r.text for r in candidates.renditions])
        assert weigh(candidates, terms, words=150).of_many == expected


MONDAY = (
    "A coal barge sank in the harbour of Lenn on Monday, and two of its crew drowned.",
    "Its owner said that 900 tonnes were on their way to a power station.",
)
FRIDAY = ("Divers raised the bell of the barge on Friday.", "It will hang in the town hall of Lenn.")


def chosen(alignment: Alignment, renditions: tuple[Rendition, ...], *, friday_opens: float) -> list[str]:
    """Two sentences of equal salience, the first of them Monday's lead."""
    candidates = gather(alignment, renditions)
    terms = index([r.text for r in candidates.renditions])
    opens = {MONDAY[0]: 1.0, FRIDAY[0]: friday_opens}
    opening = np.array([opens.get(r.text, -np.inf) for r in candidates.renditions])
    values = np.array([0.2 * (r.text == MONDAY[1]) for r in candidates.renditions])
    rules = replace(RULES, news_words=20)  # there is room for the news of both days
    rows = choose(candidates, terms, Salience(values, opening, short=1.0), words=40, rules=rules)
    return [candidates.text(row) for row in rows]


def test_the_lead_of_another_day_is_told_before_a_second_sentence_of_the_first() -> None:
    alignment, renditions = story({"monday": MONDAY, "friday": FRIDAY}, leaning=())
    of_two_days = replace(alignment, latest=date(2025, 3, 7), earlier=(("monday", 4),))
    assert chosen(of_two_days, renditions, friday_opens=0.9)[1] == FRIDAY[0]
    assert chosen(of_two_days, renditions, friday_opens=0.2)[1] != FRIDAY[0]  # it would open nothing
    assert chosen(alignment, renditions, friday_opens=0.9)[1] != FRIDAY[0]  # of one day


def test_a_lead_that_tells_what_was_still_to_come_is_no_news() -> None:
    candidates = gather(*dated())
    rows = {candidates.text(row): row for row in range(len(candidates))}
    assert is_out_of_date(candidates, rows[STALE])
    assert is_out_of_date(candidates, rows[DUE])
    assert not is_out_of_date(candidates, rows[STAGES[0]])


def test_the_end_of_the_budget_is_left_empty_rather_than_padded() -> None:
    long = "Its cargo of coal was on the way to a power station when the harbour pilots went on strike."
    short = "All six went home."
    alignment, renditions = story({"monday": (MONDAY[0], long, short)}, leaning=())
    candidates = gather(alignment, renditions)
    terms = index([r.text for r in candidates.renditions])
    opening = np.array([1.0 if r.text == MONDAY[0] else -np.inf for r in candidates.renditions])
    values = np.array([float(r.text == long) for r in candidates.renditions])
    weighed = Salience(values, opening, short=1.0)
    words = int(candidates.words[0]) + 4  # room for the short one

    def told(rules: Rules) -> list[str]:
        rows = choose(candidates, terms, weighed, words=words, rules=rules)
        return [candidates.text(row) for row in rows]

    assert told(replace(RULES, padding_room=0.3)) == [MONDAY[0]]
    assert told(replace(RULES, padding_room=0.3, padding=0.0)) == [MONDAY[0], short]
    assert told(replace(RULES, padding_room=0.1)) == [MONDAY[0], short]  # a fifth of the budget is left


def test_days_are_counted_and_a_story_without_dates_has_one() -> None:
    assert gather(*dated()).day_count == len(STAGES)
    assert gather(*story(REPORTS, leaning=())).day_count == 1


def _chosen_of_many(*, papers: int, rules: Rules) -> list[int]:
    """How many words each chosen sentence has; a longer one adds more of the story, in more words."""
    texts = {
        f"paper{number}": (" ".join(f"w{number}x{place}" for place in range(28 if number % 2 else 12)) + ".",)
        for number in range(papers)
    }
    candidates = gather(*story(texts, leaning=()))
    terms = index([rendition.text for rendition in candidates.renditions])
    values = np.where(candidates.words > 20, 0.5, 0.6)
    opening = np.where(candidates.words > 20, 1.0, 0.0)
    rows = choose(candidates, terms, Salience(values, opening, short=1.0), words=100, rules=rules)
    return [int(candidates.words[row]) for row in rows]


def test_of_many_reports_what_is_told_in_few_words_comes_before_what_takes_many() -> None:
    plain = replace(RULES, brevity=0.0)
    assert _chosen_of_many(papers=10, rules=plain) == [28, 28, 28, 12]
    assert _chosen_of_many(papers=10, rules=RULES) == [28, 12, 12, 12, 12, 12]
    assert _chosen_of_many(papers=6, rules=RULES) == _chosen_of_many(papers=6, rules=plain)


def test_the_first_sentence_of_a_report_gains_the_more_the_later_it_is() -> None:
    candidates = gather(*dated())
    gained = RULES.latest_gain(candidates)
    first = candidates.positions == 0
    by_age = gained[first][np.argsort(candidates.days_old[first])]
    assert (np.diff(by_age) < 0).all()
    assert by_age[0] == RULES.latest
    assert not gained[~first].any()


def test_undated_reports_gain_nothing_by_their_day() -> None:
    candidates = gather(*story(REPORTS, leaning=()))
    assert not RULES.latest_gain(candidates).any()


def test_with_a_large_budget_too_the_news_of_each_day_comes_before_what_says_more() -> None:
    candidates = gather(*dated())
    terms = index([rendition.text for rendition in candidates.renditions])
    first = candidates.positions == 0
    salience = Salience(np.where(first, 0.3, 0.6), np.where(first, 1.0, -np.inf), short=0.0, of_many=1.0)

    def stages(rules: Rules) -> int:
        chosen = choose(candidates, terms, salience, words=60, rules=rules)
        return int(first[list(chosen)].sum())

    assert stages(RULES) > stages(replace(RULES, news=0.0, latest=0.0))


def test_of_many_reports_a_poor_opening_is_not_told_for_being_the_only_one_that_fits() -> None:
    long = {f"paper{number}": (" ".join(f"w{number}x{at}" for at in range(28)) + ".",) for number in range(9)}
    feature = (
        "Ammonia is cheap and it carries the heat away.",
        "Forty people died in the Harrow fish works.",
    )
    candidates = gather(*story({**long, "weekly": feature}, leaning=()))
    texts = [rendition.text for rendition in candidates.renditions]
    poor, news = map(texts.index, feature)
    opening = np.where(candidates.positions == 0, 1.0, -np.inf)
    opening[poor] = 0.0
    values = np.full(len(texts), 0.2)
    values[news] = 0.9

    def told_first(of_many: float) -> int:
        salience = Salience(values, opening, short=1.0, of_many=of_many)
        return choose(candidates, index(texts), salience, words=12)[0]

    assert told_first(of_many=1.0) == news
    assert told_first(of_many=0.0) == poor

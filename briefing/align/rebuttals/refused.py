"""A claim that somebody denies: "had offered to resign, the paper reported", "There was no such offer".

What is denied (`refusals`, by their `wordings`) is mostly told a sentence or three before, by somebody else; where a
denial opens its article, behind it; else another article tells it, in enough of the same words. A denial of what nobody
tells shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing import lexicon
from briefing.align import clauses, terms
from briefing.align.outcomes import denials
from briefing.align.rebuttals import refusals, wordings
from briefing.align.rebuttals.passages import Passages
from briefing.align.rebuttals.rebuttal import Rebuttal
from briefing.align.rebuttals.refusals import Refusal
from briefing.align.story import Story, order
from briefing.types import Sentence

DENIED = "a claim that is denied"  # what such a conflict is about
# Sentences from a denial to the claim: that is only pointed at, and that is of the kind or in the words of the denial.
_NEAR, _FAR = 3, 6
_OPENING = 3  # words at the head of a sentence: who speaks or acts in it
# What it counts, in weight of words, that a claim is of the kind that the denial names, and what each sentence between.
_KIND, _STEP = 2.0, 1.0
# Words that a sentence of another article shares with a denial, and what they weigh: where the denial says whose claim
# it is, and where not.
_HELD, _UNHELD = (2, 5.0), (3, 9.0)
_MOST = 32  # denials of a story that are held against its sentences
# "The mayor called the plant “the most likely source”. The company disputed that."
_JUDGED = re.compile(
    r"\b(?:call|describ|label|brand|term)(?:l?ed|e?d|s|es|ing)\b[^.;\"\u201c]{1,60}[\"\u201c]", re.IGNORECASE
)
_THIS = re.compile(r"(?:this|that|these|those)\b", re.IGNORECASE)
# Things that a claim need not call so, those that a claim is called, and what is done where there is such a thing.
_ANY_THING = terms.keys("incident event matter act activity case") | terms.keys(
    " ".join(sorted(wordings.NOUNS))
)
_NO = terms.keys("no such")
_DONE = {"sale": "sell", "gift": "give", "theft": "steal", "loss": "lose", "payment": "pay"}
_STEM = 4  # letters that a thing has in common with what is done: "decision", "decided"
# What goes on with the words of who denies.
_CONTINUES = re.compile(
    r"[\"\u201c]|in\s+(?:his|her|their|its)\s+version\b"
    r"|(?:he|she|they|it|his|her|their|its)\b(?=.*\b(?:sa(?:id|ys)|told)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Denial:
    refusal: Refusal
    told: Sentence
    against: Sentence

    @property
    def rank(self) -> tuple[bool, bool, tuple[int, str]]:
        """What says more comes first: not only that it is denied, and not any part in it."""
        one = self.refusal
        return one.is_bare and self.against is one.sentence, one.is_accused, order(one.sentence)


def pairs(passages: Passages, story: Story) -> Iterator[Rebuttal]:
    """A claim and its denial; of denials by one speaker in an article, or of one claim, that which says most."""
    read = {place: refusals.read(story.sentences[place]) for place in refusals.places(story)}
    claims = _Claims(passages, story, {place: one for place, one in read.items() if one is not None})
    kept: list[_Denial] = []
    for one in sorted(claims.denials(), key=lambda one: one.rank):
        if not any(_are_one(one, other, story) for other in kept):
            kept.append(one)
            yield Rebuttal(DENIED, [one.told], one.against)


def _are_one(one: _Denial, other: _Denial, story: Story) -> bool:
    if one.told is other.told:
        return True
    if one.against.document_id == other.against.document_id:
        return not one.refusal.who.isdisjoint(other.refusal.who)
    shared = terms.keys(one.told.text) & terms.keys(other.told.text)
    return len(shared) >= _UNHELD[0] and story.weight(shared) >= _UNHELD[1]


class _Claims:
    """The claims of a story, as its denials look for them."""

    def __init__(self, passages: Passages, story: Story, refusing: Mapping[int, Refusal]) -> None:
        """Of a story with these denials, each by its place."""
        self._passages, self._story, self._refusing = passages, story, refusing

    def denials(self) -> Iterator[_Denial]:
        """Each denial that answers a claim."""
        refusing = sorted(self._refusing.items(), key=lambda at: order(at[1].sentence))
        for place, one in refusing[:_MOST]:
            against = self._continued(one, place)
            if against != place:
                one = replace(one, who=one.who | refusals.speakers(self._story.sentences[against].text))
            told = self._near(one, place, against)
            if told is None and not one.is_near:
                told = self._elsewhere(one, place, against)
            if told is not None:
                yield _Denial(one, told, self._story.sentences[against])

    def _near(self, one: Refusal, place: int, against: int) -> Sentence | None:
        """The sentence of the article that tells what is denied."""
        reach = self._story.reach
        own = self._keys(place) | self._keys(against)
        before = [n for n in reach(place, before=_NEAR, behind=0) if n != place and n in self._refusing]
        deniers = frozenset[str]().union(*(self._refusing[n].who for n in before))
        best: tuple[float, Sentence] | None = None
        for near in reach(place, before=_FAR, behind=_NEAR if one.sentence.index <= 1 else 0):
            sentence = self._story.sentences[near]
            speakers = refusals.speakers(sentence.text)
            is_meant = _is_meant(one, sentence, speakers)
            if near in (place, against) or not self._tells(near, one, is_meant=is_meant):
                continue
            if (one.points_to in ("just before", "speaker") and not is_meant) or not _is_of_matter(
                one, sentence
            ):
                continue
            if lexicon.negates(sentence.text) and (one.is_accused or not is_meant):
                continue
            if one.holder and one.holder.isdisjoint(self._keys(near)):
                continue
            if one.thing not in self._keys(near) and not deniers.isdisjoint(speakers):
                continue  # who denied it too
            far = place - near if near < place else near - place + 1
            score = self._score(one, near, far, own & self._keys(near))
            if sentence.text.startswith(refusals.QUOTES) and not speakers:
                score -= _KIND  # what it is about stands before it
            if is_meant and _JUDGED.search(sentence.text):
                score += _FAR  # no words shared with what stands further off outweigh it
            if score > 0 and (best is None or score > best[0]):
                best = score, sentence
        return best[1] if best else None

    def _score(self, one: Refusal, near: int, far: int, shared: frozenset[str]) -> float:
        """How well a sentence that is so far off fits a denial with which it shares some keys; 0 if it is too far."""
        is_of_kind = not one.claimed.telling.isdisjoint(self._story.vocabularies[near])
        if (far > 1 and not is_of_kind) or (
            far > _NEAR and one.claimed is wordings.ACCOUNT and len(shared) < 2
        ):
            return 0.0
        sentence = self._story.sentences[near]
        if _THIS.match(sentence.text):
            is_of_kind = False
        if sentence.index == 0 and one.claimed is wordings.REPORT:
            return (
                _FAR + _KIND * 2 + self._story.weight(shared)
            )  # an article opens with the report that it is about
        return _FAR + _KIND * is_of_kind - _STEP * far + self._story.weight(shared)

    def _elsewhere(self, one: Refusal, place: int, against: int) -> Sentence | None:
        """The sentence of another article that tells what is denied."""
        story = self._story
        own = one.said | terms.keys(story.sentences[against].text)
        least, needed = _HELD if one.holder else _UNHELD
        best: tuple[float, tuple[int, str], int] | None = None
        for other in story.keyed(own, least=least):
            sentence = story.sentences[other]
            shared = own & terms.keys(sentence.text)
            if story.homes[other] == story.homes[place] or (weight := story.weight(shared)) < needed:
                continue
            rank = -round(weight, 6), order(sentence), other
            if (best is not None and rank > best) or _THIS.match(sentence.text):
                continue
            if one.holder and one.holder.isdisjoint(self._passages.at(other)):
                continue
            if against == place and not _is_of_matter(one, sentence):
                continue
            if not clauses.negates(sentence.text, shared) and self._tells(other, one):
                best = rank
        if best is None:
            return None
        at = best[2]
        lead = at - story.sentences[at].index
        is_led = one.is_bare and at - lead < _NEAR and not one.holder.isdisjoint(self._keys(lead))
        # an article opens with the report that it is about
        return story.sentences[lead if is_led and self._tells(lead, one) else at]

    def _keys(self, place: int) -> frozenset[str]:
        return terms.keys(self._story.sentences[place].text)

    def _tells(self, place: int, one: Refusal, *, is_meant: bool = False) -> bool:
        """True if somebody else than who denies says what the sentence at a place tells."""
        text, words = self._story.sentences[place].text, self._story.vocabularies[place]
        if "?" in text:
            return False
        if any(t.form[0].isupper() and t.key in one.who for t in terms.tokens(text)[:_OPENING]):
            return False
        if one.is_accused:
            is_named = not one.who.isdisjoint(terms.keys(text))
            return not one.claimed.telling.isdisjoint(words) and (is_named or is_meant)
        if is_meant and place not in self._refusing and _JUDGED.search(text):
            return True
        if place in self._refusing or (one.claimed.telling | wordings.ACCOUNT.telling).isdisjoint(words):
            return False
        speakers = refusals.speakers(text)
        return speakers.isdisjoint(one.who) and (bool(speakers) or not one.by_pronoun)

    def _continued(self, one: Refusal, place: int) -> int:
        """The place of the sentence that says what a bare denial leaves out, right behind it; else its own."""
        behind = self._story.behind(place)
        if not one.is_bare or behind is None or place + 1 in self._refusing:
            return place
        is_quotation = behind.text.startswith(refusals.QUOTES)
        if behind.paragraph != one.sentence.paragraph and not (is_quotation and one.sentence.index == 0):
            return place
        speakers = refusals.speakers(behind.text)
        if one.is_named:
            named = {token.key for token in terms.tokens(behind.text) if token.is_name}
            is_own = speakers.isdisjoint(named) or not speakers.isdisjoint(one.who)
            return place + 1 if is_own and _CONTINUES.match(behind.text) else place
        # "The ministry denied this. A spokeswoman said that there had been no meeting."
        is_own = (bool(speakers) and lexicon.negates(behind.text)) or _CONTINUES.match(
            behind.text
        ) is not None
        return place + 1 if is_own else place


def _is_meant(one: Refusal, sentence: Sentence, speakers: frozenset[str]) -> bool:
    """True if the denial points at this sentence: "The ramp was not tight. The owner denies this."."""
    if one.points_to == "speaker":
        return any(token.is_name and token.key in speakers for token in terms.tokens(sentence.text))
    return one.points_to != "" and sentence.index == one.sentence.index - 1


def _is_of_thing(one: Refusal, sentence: Sentence) -> bool:
    """True if a sentence tells of what there was no such of, or of something else that the denial names."""
    keys = terms.keys(sentence.text)
    named = (one.said | one.who | {_DONE.get(one.thing, one.thing)}) - _NO
    if one.thing in _ANY_THING or not keys.isdisjoint(named):
        return True
    stem = one.thing[:_STEM]
    return len(stem) == _STEM and any(key.startswith(stem) for key in keys)


def _is_of_matter(one: Refusal, sentence: Sentence) -> bool:
    """True if a sentence has a name or two words of what is denied, or the thing; of what is pointed at, any may be."""
    if one.thing and not _is_of_thing(one, sentence):
        return False
    if not one.matter:
        return True
    sides, others = (denials.SIDES & lexicon.vocabulary(each.text) for each in (one.sentence, sentence))
    if sides and others and sides.isdisjoint(others):
        return False  # of another door
    shared = (one.matter - one.holder) & terms.keys(sentence.text)
    return len(shared) > 1 or any(
        token.is_name and token.key in shared for token in terms.tokens(sentence.text)
    )

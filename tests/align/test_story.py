"""What a rule does not ask is nothing it could have told: each guard against the pattern that it stands before."""

import re
import weakref

import pytest

from briefing import collector, lexicon, quantities
from briefing.align import terms
from briefing.align.corrections import amended, wording
from briefing.align.figures import claims, frames, measures
from briefing.align.outcomes import paired
from briefing.align.outcomes.verdicts import read
from briefing.align.persons import roles
from briefing.align.rebuttals.passages import Passages
from briefing.align.story import Story, mains, order

TEXTS = (
    "Twelve people died on Tuesday, and 3.5 metres of water stood in the harbour of Torvik.",
    "It was the flood of the \u201990s, an engineer's report said: half the town's cellars filled.",
    "Nobody was hurt at No. 5, but \u0663 boats sank and one man's back was broken.",
    "The minister didn't say how many. She said of the rest that they don\u2019t know.",
    "The mayor has firemen and a windmill; her wrongdoing was not corrected.",
)


@pytest.fixture(name="story")
def _story(article, sentences):
    return Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(TEXTS)])


def test_a_story_finds_the_sentences_that_have_a_word_in_the_order_of_the_articles(story):
    found = story.having(frozenset(["the", "nothing"]))
    assert found == [s for s in story.sentences if "the" in lexicon.vocabulary(s.text)]
    assert len(found) > 3
    assert story.having(frozenset(["nothing"])) == []


def test_a_place_knows_its_neighbours_in_its_own_article_alone(story):
    for place, sentence in enumerate(story.sentences):
        own = story.by_document[sentence.document_id]
        before, behind = story.before(place), story.behind(place)
        assert (before is None) is (sentence is own[0])
        assert (behind is None) is (sentence is own[-1])
        around = [s for s in (before, sentence, behind) if s is not None]
        assert [story.sentences[near] for near in story.reach(place)] == around
        assert story.around(place) == frozenset().union(*(terms.keys(s.text) for s in around))


def test_an_article_stands_for_what_it_tells_first_and_for_nothing_if_it_tells_two(story):
    class Count:
        def __init__(self, sentence, value):
            self.sentence, self.value = sentence, value

    first, second, other = story.sentences[0], story.sentences[2], story.sentences[1]
    assert len({s.document_id for s in (first, second, other)}) == 3

    def standing(*told):
        return [one.value for one in mains([Count(*one) for one in told], lambda a, b: a.value == b.value)]

    told = [(first, 3), (first, 3), (other, 5), (other, 6), (second, 4)]
    assert standing(*told) == [value for _, value in sorted([(order(first), 3), (order(second), 4)])]
    assert standing(*told) == standing(*reversed(told))


def test_the_numbered_sentences_of_a_story_are_those_in_which_a_quantity_is_possible(story):
    asked = [place for place, s in enumerate(story.sentences) if quantities.is_possible(s.text)]
    assert story.numbered == asked
    assert 2 < len(asked) < len(story.sentences)


@pytest.mark.parametrize("part", ["fire", "wind", "wrong", "correct", "back", "rep", "xyz"])
def test_a_part_of_a_word_is_found_wherever_it_stands_in_a_text(story, part):
    places = story.places(story.containing([part]))
    assert places == [n for n, s in enumerate(story.sentences) if part in s.text.casefold()]


def test_sentences_meet_by_a_kind_that_two_articles_have(story):
    first, second = story.homes.index(0), story.homes.index(3)
    assert story.homes[second + 1] == 3
    kinds = {first: ["killed"], second: ["killed", "ill"], second + 1: ["ill"]}
    assert story.meeting(kinds) == [first, second]
    assert story.meeting({first: ["killed"], second: ["ill"]}) == []


def test_what_two_sentences_share_is_counted_by_their_keys(story):
    for place, own in enumerate(story.sentences):
        for other, count in story.sharing(place).items():
            both = terms.keys(own.text) & terms.keys(story.sentences[other].text)
            assert count == len(both) or other == place


def alternatives(pattern):
    """The alternatives of a pattern that stand in no group."""
    found, depth, start = [], 0, 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


# One wording and more of every alternative of every frame.
WORDINGS = {
    "killed": """killed killing kills kill, dead, died, dies, die, perished, lost their lives, losing their lives,
        known to have died, presumed dead, feared to be dead, deaths, death, fatalities, lives, drowned""",
    "injured": """injured, injuring, injuries, wounded, wounding, hurt, burned, treated, received hospital treatment,
        suffered burns, with minor injuries, sustained wounds, suffering two fractures""",
    "missing": "missing, unaccounted for, looked for, searched for, not found, yet to be located, not traced",
    "trapped": "trapped, stranded",
    "rescued": """rescued, rescuing, saved, plucked, picked up, brought to safety, survived, pulled out alive,
        pulled alive""",
    "evacuated": """evacuated, evacuating, evacuation, evacuations, fled, told to leave, ordered to evacuate,
        moved to a shelter, taken to safety, moved to shelters, moved out of, had to leave their homes,
        forced to flee the house""",
    "homeless": "displaced, homeless",
    "ill": """ill, sick, sickened, infected, fallen ill, fallen sick, tested positive, confirmed cases,
        confirmed and probable cases""",
    "freed": "freed, released, freeing, releasing, set free",
    "hostage": "kidnapped, abducted, taken hostage, held captive, hostage, captive, held",
    "protest": """marched, marching, demonstrated, demonstrating, protested, rallied, gathered, turned out,
        took part""",
    "arrested": "arrested, arresting, arrests, detained, detaining, taken into custody, in custody",
    "hospital": """hospitalised, hospitalized, taken to hospital, rushed to local hospitals, in hospital,
        in the hospital, admitted""",
    "aboard": "aboard, on board",
    "destroyed": """destroyed, destroying, flattened, razed, leveled, levelled, gutted, burned down,
        burned to the ground, reduced to ashes, reduced to ash, reduced to rubble, consumed""",
    "damaged": "damaged, damaging",
    "dark": "without power, lost electricity, losing power, in the dark, dark",
}


@pytest.mark.parametrize("frame", frames.FRAMES, ids=lambda frame: frame.name)
def test_every_wording_of_a_frame_has_one_of_its_words(frame):
    wordings = [wording.strip() for wording in " ".join(WORDINGS[frame.name].split()).split(",")]
    wordings = [
        word for wording in wordings for word in (wording.split() if wording.count("kill") > 1 else [wording])
    ]
    for alternative in alternatives(frame.words):
        bare = re.sub(r"\(\?[=!].*\)$", "", alternative)  # what must stand behind it is another matter
        told = [way for way in wordings if re.fullmatch(bare, way)]
        assert told, f"no wording of {alternative}"
        for way in told:
            assert frame.name in frames.possible(lexicon.vocabulary(f"Some {way} there."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The storm cut power to 4,000 homes.", "dark"),
        ("A turnout of 5,000 was reported.", "protest"),
        ("The ferry was carrying 40 people.", "aboard"),
        ("The virus was infecting 12 children; it is a sick ward.", "ill"),
        ("They were saving 12 people from the roof, a rescued man said.", "rescued"),
        ("The remains of 12 people were found.", "killed"),
        ("The death toll rose to 15.", "killed"),
        ("The number of people with measles rose to 15.", "ill"),
        ("The number of victims, put at 17, was revised to 15.", "killed"),
        ("Divers brought up twelve bodies.", "killed"),
        ("Forty evacuees and 30 displaced came.", "evacuated"),
        ("Nine crewmen were aboard.", "aboard"),
    ],
)
def test_what_says_it_before_a_number_or_by_its_noun_is_among_the_words_too(article, sentences, text, name):
    (sentence,) = sentences(article(text))
    assert name in {figure.slot[0] for figure in claims.figures(sentence)}
    assert name in frames.possible(lexicon.vocabulary(text))


def samples(pattern):
    plain = pattern.replace(r"\s+", " ").replace("defen[cs]e", "defence").replace("harbou?r", "harbour")
    return plain.split("|")


@pytest.mark.parametrize("role", samples(f"{roles._ROLE}|{roles._TITLE}"))
def test_every_role_ends_in_a_word_that_is_asked_for_and_is_found_before_a_name(article, sentences, role):
    text = f"Torvik's {role} Per Hagen spoke."
    (sentence,) = sentences(article(text))
    last = re.findall(r"\w+", role)[-1]
    assert last in roles._ROLE_WORDS
    assert [holder.name for holder in roles._holders(sentence)] == ["Per Hagen"]
    for written in (text, text.replace(role, role.upper()), f"\u0130 {text}"):
        assert roles._before_names([last], written) == {last}


@pytest.mark.parametrize(
    "text",
    [
        "The captain spoke.",
        "The captain, who is 40, spoke to Per Hagen.",
        "The captaincy of Per Hagen ended.",
    ],
)
def test_a_role_with_no_name_behind_it_is_not_read(text):
    assert roles._before_names(["captain"], text) == frozenset()


def test_every_cue_of_an_amended_figure_has_one_of_its_parts():
    cues = """correct correction corrected corrects wrong wrongly incorrect incorrectly mistake mistaken mistakenly
        error erroneous erroneously misstated revised amended clarified clarification""".split()
    cues += [f"{when} reported" for when in ("earlier", "previously", "first", "initially", "originally")]
    cues += ["earlier figures", "earlier version", "as earlier stated"]
    for cue in cues:
        assert amended._CUE.search(f"It was {cue} there.")
        assert any(part in cue for part in amended._CUE_PARTS)


@pytest.mark.parametrize(
    ("text", "is_age"),
    [
        ("Edda Lund, 34, was there.", True),
        ("Edda Lund,  aged  34, was there.", True),
        ("Edda Lund, aged 34, was there.", True),
        ("Edda Lund (34) was there.", True),
        ("A 34-year-old baker, Edda Lund, was there.", True),
        ("34-year-old Edda Lund was there.", True),
        ("In 2034 Edda Lund was there with 34 others.", False),
    ],
)
def test_an_age_is_looked_for_wherever_one_can_stand(article, sentences, text, is_age):
    (sentence,) = sentences(article(text))
    assert bool(list(measures.ages(sentence))) <= measures.may_give_age(text)
    assert measures.may_give_age(text) is is_age


LARGE = """100, 2.500, 12.5k, 3m, 640 thousand, 7 hundred, two hundred, 45 dozen, half a million, hundreds, 2bn,
    tens of thousands, 1 500, 1\u00a0500, 2015 million"""


@pytest.mark.parametrize("number", [*re.split(r",\s+", LARGE), "2,500"])
def test_a_large_number_has_a_word_or_digits_that_are_asked_for(article, sentences, number):
    text = f"The firm recalled {number} scooters."
    words = lexicon.vocabulary(text)
    if any(q.low >= 100 and q.dimension == "count" for q in quantities.find(text)):
        assert words & measures.LARGE_WORDS or any(
            measures.is_large(word) for word in words if word[0].isdigit()
        )


def test_a_year_is_no_large_number():
    assert not measures.is_large("2015")
    assert measures.is_large("2,015")


@pytest.mark.parametrize(
    "who",
    """organizers organisers union unions opposition activists campaigners residents witnesses critics police officials
    authorities ministry government hospital hospitals doctors rescuers company mayor""".split(),
)
@pytest.mark.parametrize(
    "says", ["spoke of", "speak of", "put it at", "said", "say", "claimed", "counted", "at"]
)
def test_what_others_count_has_their_word_and_that_of_counting(who, says):
    text = f"Some 45,000 people marched; the {who} {says} "
    assert claims._OTHERS_COUNT.search(text)
    assert claims.may_contest(lexicon.vocabulary(text))


@pytest.mark.parametrize("phrase", ["took back the statement", "walked back its report", "takes it back"])
def test_what_is_taken_back_is_read_where_nothing_else_says_so(article, sentences, phrase):
    own = sentences(article(f"The dam held. The agency {phrase}. She came back to the camp."))
    assert [sentence for _, sentence, _ in wording.find(Story([own]))] == [own[1]]


def test_forms_of_a_verb_have_one_key():
    for form, base in paired._LEMMAS.items():
        if form not in lexicon.FUNCTION_WORDS and base not in lexicon.FUNCTION_WORDS:
            assert terms.key(lexicon.stem(form)) == terms.key(lexicon.stem(base)), form

        if form not in lexicon.FUNCTION_WORDS:
            assert terms.key(lexicon.stem(form)) in terms.MERGED, form


def test_whether_a_sentence_is_a_saying_with_a_stem_is_known_without_reading_it(article, sentences):
    texts = (
        *TEXTS,
        "The crew found the lost ferry, and the owners sold what was left.",
        "No wreck lay there.",
        "Is the captain alive?",
    )
    story = Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(texts)])
    sayings = paired._Sayings(story)
    said = [paired._saying(sentence) for sentence in story.sentences]
    for place, own in enumerate(said):
        assert sayings._is_one(place) == (own is not None)
        for key in (terms.keys(story.sentences[place].text) - paired._LOOSE_KEYS) if own else ():
            assert key in terms.MERGED or key in own.stems or key.endswith(("n't", "n\u2019t"))
    assert None in said
    assert len(said) - said.count(None) > 3


def test_nothing_keeps_a_story_that_is_dropped(article, sentences):
    story = Story([sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(TEXTS)])
    with collector.paused():  # what is freed here waits for no collector
        passages, sayings = Passages(story), paired._Sayings(story)
        assert passages.at(0)
        assert list(sayings.pairs()) == []
        dropped = weakref.ref(story)
        del story, passages, sayings
        assert dropped() is None


def test_no_pair_of_opposite_sentences_is_overlooked(article, sentences):
    texts = [
        "The council of Torvik approved the plan for the new harbour bridge on Monday.",
        "The council of Torvik rejected the plan for the new harbour bridge on Monday.",
        "The council of Torvik did not approve the plan for the new harbour bridge.",
        "Workers found and founded staff employees of the harbour company guilty.",
        "Workers found and founded staff employees of the harbour company were cleared.",
        "The pilot of the plane was sober before the flight to Arden, inspectors said.",
        "The pilot of the aircraft was drunk before the flight to Arden, inspectors said.",
    ]
    own = [sentences(article(text, id=f"{n}.txt")) for n, text in enumerate(texts)]
    # words that stand in more than forty sentences propose no pair; the rest of the pair must do
    crowd = [
        sentences(article(f"The council of Torvik met {n} times in {word}.", id=f"{n}-{word}.txt"))
        for n in range(50)
        for word in ("March",)
    ]
    for story in (Story(own), Story([*own, *crowd])):
        said = [s for s in map(paired._saying, story.sentences) if s is not None]
        every = {
            frozenset((one.sentence.span, other.sentence.span))
            for one in said
            for other in said
            if one.sentence.document_id < other.sentence.document_id and paired._opposite(one, other)
        }
        found = {frozenset((one.span, other.span)) for one, other, _ in paired.pairs(story)}
        proposed = {
            frozenset((one.sentence.span, other.sentence.span))
            for one, other in paired._Sayings(story).pairs()
            if paired._opposite(one, other)
        }
        assert found <= proposed == every
        assert len(every) > 1


def test_a_verdict_of_several_words_is_given_as_it_is_written(article, sentences):
    (sentence,) = sentences(article("The law on fishing was struck  down by the court in Torvik."))
    assert [verdict.word for verdict in read(sentence)] == ["struck  down"]

"""That someone was told, against that nobody told them; and what only sounds like it."""

import pytest

from briefing.align.rebuttals import hearing, unheard

# A story in which the words that two sentences share are rare.
REST = (
    "Rain fell in Norvik. The mayor thanked the helpers. Schools will open on Monday. Trains were"
    " late. A bell rang."
    " Shops stayed shut. The harbour was quiet."
)


def sides(found):
    """What is in question, and the sentence that stands for each side, by document."""
    return [(c.about, {k.citations[0].span.document_id: k.value for k in c.claims}) for c in found]


def abouts(found):
    return [conflict.about for conflict in found]


def test_a_warning_and_no_word_of_it_are_a_conflict_cited_by_the_sentences_that_say_so(disagree):
    found = disagree(
        REST,
        "The crane at Tolberg yard fell on Monday. Its driver, Aron Sletten, had told the foreman"
        " twice that the cable"
        " was frayed, his widow said.",
        "Two men died when a crane fell at the Tolberg yard. The owner, Nordkran, rejected the"
        " widow's account. \"Our"
        ' foreman never heard a word about any cable," said its manager, Ulla Brun.',
    )
    assert sides(found) == [
        (
            "foreman told, or not",
            {
                "b": "Its driver, Aron Sletten, had told the foreman twice that the cable was frayed, his widow said.",
                "c": '"Our foreman never heard a word about any cable," said its manager, Ulla Brun.',
            },
        )
    ]
    assert [(c.kind, k.status) for c in found for k in c.claims] == [("outcome", "disputed")] * 2


@pytest.mark.parametrize(
    ("about", "accusation", "rebuttal"),
    [
        (
            "health board warned, or not",
            (
                "Patients at the Marsden clinic waited nine hours. The health board was warned in"
                " January that the ward was"
                " short of nurses, the union says."
            ),
            (
                'The Marsden clinic closed on Friday. "We have no record of any such warning," a'
                " spokeswoman for the health"
                " board said of the union's complaint about the ward."
            ),
        ),
        (
            "water board told, or not",
            "The dike at Oostveld broke on Sunday. Farmer Jan Kuiper wrote to the water board about the muskrats.",
            (
                "The water board at Oostveld said that it had searched its files. It never received"
                " a letter from Mr Kuiper"
                " about muskrats, its chairman said."
            ),
        ),
        (
            "federation knew, or not",
            (
                "Coach Elias Varga resigned on Tuesday. The federation knew about the bullying for"
                " three years, the swimmer"
                " Dora Nemes told a magazine."
            ),
            (
                "The federation learned of the bullying only last week, its president, Pal Horvath,"
                " said. He called the"
                " account of the swimmer Dora Nemes unfair."
            ),
        ),
        (
            "control room told, or not",
            (
                "Smoke filled the Hartwell tunnel. A lorry driver said he rang the control room"
                " from the emergency phone"
                " and was told to wait."
            ),
            (
                'The operator of the Hartwell tunnel denied that it had been slow. "No call came in'
                " from the emergency"
                ' phone," the head of the control room said.'
            ),
        ),
        (
            "Minister Rosa Quint informed, or not",
            (
                "Minister Rosa Quint, who came in May, had been informed of the leak at the Alvor"
                " plant, according to"
                " two officials at the ministry."
            ),
            (
                "Rosa Quint told parliament on Monday that she had been unaware of the leak at the"
                " Alvor plant until a"
                " reporter rang her."
            ),
        ),
        (
            "archbishop shown, or not",
            "The archbishop was shown the file on the priest in 2011, the former secretary Livia Conti testified.",
            "The archbishop's lawyer dismissed that. His client had never seen the file on the priest, he said.",
        ),
        (
            "council told, or not",
            "Residents of Palm Street said they had complained to the council about the smell for months.",
            '"Not one complaint about Palm Street was ever lodged with us," a council spokesman said.',
        ),
        (
            "letter, or not",
            (
                "In autumn the physicist Ada Wolff sent a letter of four pages about the reactor at"
                " Brenn, which names six"
                " valves."
            ),
            (
                "The ministry repeated that it had never received a letter about the valves of the"
                " reactor at Brenn, of"
                " which the physicist Ada Wolff speaks."
            ),
        ),
    ],
)
def test_that_someone_was_told_and_that_nobody_told_them(disagree, about, accusation, rebuttal):
    assert abouts(disagree(REST, accusation, rebuttal)) == [about]


@pytest.mark.parametrize(
    ("accusation", "rebuttal"),
    [
        (  # someone else was told
            "The police were warned on Friday that a crowd would gather at the Marsden stadium, the club said.",
            '"Nobody told our players that a crowd would gather at the Marsden stadium," the coach said.',
        ),
        (  # it may have come true since
            "Families of the crew of the Solveig were told on Tuesday that the search had ended, the coast guard said.",
            "Families of the crew of the Solveig have not been told yet that the search has ended, a priest said.",
        ),
        (  # an order is no news
            "The pilots of the Corvan were told to wait on the closed taxiway, the tower said.",
            "The pilots of the Corvan said that nobody had told them about the closed taxiway.",
        ),
        (  # both say that it was on Tuesday
            "The mayor of Lunde was told of the rust in the bridge on Tuesday, the engineer said.",
            "The mayor of Lunde said that she first heard of the rust in the bridge on Tuesday, from the engineer.",
        ),
        (  # the denial names others
            "The mayor of Lunde was told of the rust in the bridge on Tuesday, the engineer said.",
            "Nobody told the drivers who crossed the bridge at Lunde about the rust, a lorry driver said.",
        ),
        (  # a formula
            "The fire brigade was warned that the roof of the market in Dorsten could fall, a trader said.",
            "There were no reports of other damage, the fire brigade said of the roof of the market in Dorsten.",
        ),
        (  # who rejects a demand denies nothing that was said
            "The union said that it had warned the ministry of a strike at Tolberg.",
            "The ministry dismissed the union's demand for Tolberg. It had no knowledge of any books, it said.",
        ),
        (  # reporters are the readers
            "The captain told reporters that the Solveig would sail on Monday.",
            '"Nobody has spoken to reporters about when the Solveig would sail," the captain\'s lawyer said.',
        ),
    ],
)
def test_what_only_sounds_like_an_accusation_and_its_rebuttal_is_none(disagree, accusation, rebuttal):
    assert not disagree(REST, accusation, rebuttal)


@pytest.mark.parametrize(
    "text",
    [
        "No complaint of that kind ever reached us, she said.",
        "The ministry can find no such letter.",
        "There is no record of it, and there was no call.",
        "Nobody at the ministry was informed.",
        "Not a soul in the office learned of it.",
        "Nothing of the kind was reported to the board.",
        "He knew nothing of the loans.",
        "She was never told.",
        "That conversation never took place.",
        "The crew had not been warned.",
        "They didn't receive it.",
        "The board was not aware of the loans.",
        "He was unaware of the loans.",
        "The first the board heard of it was a letter from the bank.",
        "The board learned of it only on Friday.",
        "It was news to us.",
    ],
)
def test_every_way_to_say_that_nobody_told_is_read_and_passes_the_guard(text, article, sentences):
    sentence = sentences(article(text))[0]
    assert unheard.read(sentence) is not None
    words = set(text.casefold().replace(".", " ").replace(",", " ").replace("'", " ").split())
    assert words & unheard.DENYING
    assert words & unheard.MATTER


@pytest.mark.parametrize(
    ("text", "hearers"),
    [
        ("The port office had been warned of the buoy.", ["port", "office"]),
        ("Pilots alerted the railway to the loose bolts.", ["railway"]),
        ("Pilots warned the owner of the yard and others that it was late.", ["owner", "yard"]),
        ("The board, whose chairman left in 2027, was told of the loans.", ["board"]),
        ("He sent a letter about the smell to the council.", ["council"]),
        ("The board knew of the loans.", ["board"]),
        ("A clerk knew the chairman.", []),
        ("The board was told to resign.", []),
        ("The board was not told of the loans.", []),
        ("The board should have been told of the loans.", []),
        ("He told reporters that the board had met.", []),
    ],
)
def test_who_is_said_to_have_been_told(text, hearers, article, sentences):
    found = [token.word for heard in hearing.read(sentences(article(text))[0]) for token in heard.hearers]
    assert found == hearers

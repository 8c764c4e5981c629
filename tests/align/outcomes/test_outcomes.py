"""Outcomes, days, names and corrections told in other words: what is a disagreement and what is none."""

import pytest

from briefing.align import conflicts, when

_MONDAY, _TUESDAY = "2031-03-03", "2031-03-04"
# Rarity needs a story around the sentences.
_REST = (
    (
        "Shops along the harbour kept their shutters down. A choir rehearsed in the square. The weather was "
        "mild for the season. Prices at the fish market rose again. Several streets were empty. Rents have "
        "doubled in ten years."
    ),
    (
        "Neighbours brought tea and blankets. The evening train left on time. Street lamps flickered along "
        "the quay. Gulls circled over the boats. Children drew on the pavement. The library keeps longer "
        "hours in summer."
    ),
)


@pytest.fixture(name="disagree")
def _disagree(article, sentences):
    """Conflicts of two texts, the first published on the earlier day."""

    def disagree(one, other, days=(_MONDAY, _TUESDAY)):
        articles = [
            article(f"{text} {rest}", id=id, published=day)
            for text, rest, id, day in zip((one, other), _REST, "ab", days, strict=True)
        ]
        own = [sentences(each) for each in articles]
        return conflicts.find(articles, own, when.resolve_all(articles, own))

    return disagree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Supreme Court on Monday overturned the conviction of former banker Peder Holm.",
            "Judges upheld Holm's conviction for fraud, broadcaster ORT reported.",
        ),
        (
            "A tribunal in Vesk set aside the licence given to the Kalder mine.",
            "The tribunal confirmed the licence of the Kalder mine, the company said.",
        ),
        (
            "Lawmakers in Kessel voted down the water bill.",
            "The water bill was passed by parliament in Kessel.",
        ),
        (
            "The two aid workers kidnapped near Tamal have been freed, the ministry said.",
            "The two aid workers seized near Tamal are still being held, their employer said.",
        ),
        (
            "Actor Lorne Vickers died in a Brisholm hospital.",
            "Actor Lorne Vickers is alive and recovering, his agent said.",
        ),
        (
            "A jury in Doverton found Keith Mallory guilty of arson.",
            "Mallory was acquitted of arson by the Doverton jury.",
        ),
        ("Finance minister Otto Reiss stepped down on Monday.", "Reiss denied that he had stepped down."),
        (
            "The company paid a ransom of two million dollars for the engineers, a mediator said.",
            "No ransom was paid for the engineers, the company said.",
        ),
        (
            "Inspectors found cracks in the wall of the Halden dam.",
            "Inspectors found no cracks in the Halden dam.",
        ),
        (
            "Three workers were hurt in the explosion at the Corvin works.",
            "Nobody was hurt in the explosion at the Corvin works.",
        ),
        ("The dam at Oster burst after midnight.", "The dam at Oster did not burst, engineers said."),
        (
            "The fire in the Belmont hotel was caused by an electrical fault, the fire chief said.",
            "Arsonists started the fire in the Belmont hotel, according to police.",
        ),
        (
            "Police blamed separatists for the attack on the convoy.",
            "Smugglers were blamed for the attack on the convoy by the governor.",
        ),
        (
            "The army said the shell landed inside Marovian territory.",
            "The shell fell outside Marovian territory, monitors said.",
        ),
    ],
)
def test_one_matter_told_the_opposite_way_in_other_words_is_a_conflict(disagree, one, other):
    assert [conflict.kind for conflict in disagree(one, other)] == ["outcome"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Darrow's conviction for fraud was upheld.", "Darrow's conviction for perjury was overturned."),
        ("Two of the hostages were freed.", "Three hostages are still being held."),
        ("Hassan Ilmi is still in prison, his family said.", "Hassan Ilmi was released."),
        (
            "No arrests have been made in the museum robbery.",
            "Police arrested a man over the museum robbery.",
        ),
        (
            "The court could overturn the election of Mayor Dahl.",
            "The court upheld the election of Mayor Dahl.",
        ),
        ("Opponents want the bill rejected.", "The bill was approved by parliament."),
        ("Voters rejected the measure in Arden County.", "Voters approved the measure in Kell County."),
        ("The Senate passed the bill.", "The bill was blocked in the Senate last year."),
        ("Not all passengers survived.", "Most passengers survived."),
        (
            "Fire crews found no survivors in the east wing.",
            "Fire crews found two survivors in the west wing.",
        ),
        ("Prosecutors did not charge Doyle.", "Prosecutors charged Doyle's brother with theft."),
        ("Mother and son Ida and Lars Holm were killed.", "Peder Holm survived."),
        ("Two cafes offered free soup to the hostages.", "The two hostages are still being held."),
        ("The fire was caused by lightning, officials said.", "The crash was caused by brake failure."),
        (
            "The governor blamed the utility for the outage.",
            "Residents blamed the mayor for the slow response.",
        ),
        ("The shell landed inside the compound.", "Dozens protested outside the compound."),
    ],
)
def test_other_matters_and_what_came_true_later_are_no_conflict(disagree, one, other):
    assert disagree(one, other) == ()


def test_who_was_reported_dead_and_lives_takes_the_report_back(disagree):
    (found,) = disagree(
        "The ferry's skipper, Per Lund, is one of the victims, a harbour official said.",
        "Skipper Per Lund, who was reported dead by a television station, is alive.",
    )
    assert [claim.status for claim in found.claims] == ["retracted", "current"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In a decision handed down on Thursday, the court in Pell declared the vote void.",
            "On Wednesday the court in Pell annulled the vote.",
        ),
        (
            "Flight 12 crashed near Lokoma on 3 May.",
            "The plane came down outside Lokoma on 4 May, killing the crew.",
        ),
        (
            "Singer Mara Lind died on Tuesday at her home in Ostrava Bay.",
            "Lind's death on Sunday in Ostrava Bay was confirmed by her manager.",
        ),
        (
            "The explosion tore through the refinery at Port Dunn at 2:15 a.m.",
            "The refinery at Port Dunn was hit by the blast at 4:40 a.m., workers said.",
        ),
    ],
)
@pytest.mark.parametrize("days", [(None, None), ("2031-05-09", "2031-05-09")])
def test_days_are_compared_in_any_words_with_and_without_a_date_of_report(disagree, one, other, days):
    assert [conflict.kind for conflict in disagree(one, other, days)] == ["date"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court heard the case on Monday.", "The court heard from two witnesses on Tuesday."),
        ("The blast at the works was on Monday, police said.", "Police said on Tuesday the blast was loud."),
        (
            "The first case was reported in Orland on 2 May.",
            "The first case in Kessel was reported on 9 May.",
        ),
    ],
)
def test_days_of_two_events_are_no_conflict(disagree, one, other):
    assert disagree(one, other, (None, None)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Judge Helena Marsh sentenced him.", "Judge Eleanor Marsh said the evidence left no doubt."),
        (
            "Police spokesman Tariq Benali said two men were sought.",
            "Police spokesman Rachid Benali said so.",
        ),
        (
            "The suspect, Ali Rahmoun, 24, was shot.",
            "The suspect, 24-year-old Karim Rahmoun, was shot by police.",
        ),
        (
            "The driver of the lorry was named as Colin Ferris.",
            "Police identified the lorry driver as Martin Dowd.",
        ),
    ],
)
def test_one_title_and_surname_or_one_unique_role_with_two_names_is_a_conflict(disagree, one, other):
    assert [conflict.kind for conflict in disagree(one, other)] == ["name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Judge Robert Marsh sentenced him.", "Judge Bob Marsh said the evidence left no doubt."),
        ("Judge Helena Marsh sentenced him.", "Defence lawyer Tom Marsh said he would appeal."),
        ("Police captain Ray Stone spoke.", "Team captain Luis Stone scored twice."),
        ("Spokesman Tariq Benali said so.", "Spokeswoman Anna Holt said two men were sought."),
        ("The bus driver, Carl Ames, was hurt.", "The lorry driver, Tim Boyle, stopped."),
    ],
)
def test_short_forms_and_other_titles_are_no_conflict_of_names(disagree, one, other):
    assert disagree(one, other) == ()


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "Mayor Karl Voss has taken bribes from a builder, documents show.",
            "The Post reported that mayor Karl Voss had taken bribes. That report was wrong and we retract it.",
        ),
        (
            "The bus had been speeding when it left the road, a passenger said.",
            "An earlier version of this article said that the bus had been speeding; police say it was not.",
        ),
        (
            "Singer Lena Orlov has died aged 61, Channel Nine reported.",
            "The network apologised for wrongly reporting the death of singer Lena Orlov.",
        ),
        (
            "Warships have been sent to the strait, the Herald has learned.",
            "Contrary to what has been published, no warships have been sent to the strait.",
        ),
        (
            "The alarm system had failed, the fire brigade said.",
            "The fire brigade withdrew its claim that the alarm system had failed.",
        ),
        (
            "Two pilots had ejected before the jet crashed, the ministry said.",
            "The ministry said its statement on Monday that two pilots had ejected was incorrect.",
        ),
        (
            "Singer Mo Adair has been shot in Delmont, two radio stations reported.",
            "Reports that singer Mo Adair had been shot turned out to be false.",
        ),
    ],
)
def test_what_is_taken_back_is_retracted(disagree, earlier, later):
    (found,) = disagree(earlier, later)
    assert found.kind == "retraction"
    assert [claim.status for claim in found.claims] == ["retracted", "current"]


def test_a_denial_stands_beside_the_retraction_of_the_same_claim(article, sentences):
    texts = (
        "Four children have died of the fever in Almar, a list shows.",
        "On Monday we reported that four children had died of the fever. That report was wrong.",
        "The ministry denies that any child has died of the fever in Almar.",
    )
    articles = [
        article(f"{text} {_REST[n % 2]}", id="abc"[n], published=f"2031-03-0{n + 3}")
        for n, text in enumerate(texts)
    ]
    own = [sentences(each) for each in articles]
    (found,) = conflicts.find(articles, own, when.resolve_all(articles, own))
    assert found.kind == "retraction"
    assert sorted(c.span.document_id for c in found.claims[1].citations) == ["b", "c"]

"""What is told of two things, of two moments or in two stories is no disagreement."""

import pytest

from briefing.align import align, when

STRIKE = (
    (
        "Bus drivers in Oakham went on strike on Monday for higher pay. Of the 310 drivers 270 took part, the union"
        " said. Talks were to go on on Tuesday at 2 p.m. in the town hall."
    ),
    (
        "The strike of the bus drivers of Oakham ended on Wednesday after two days. Union and company agreed on more"
        " pay. The talks had begun on Tuesday at 4 p.m., two hours late."
    ),
)
ARRESTS = (
    (
        "Three men were arrested on Saturday after a student was stabbed to death in the park of Harrow. The police"
        " found the knife in a bin."
    ),
    (
        "Two of the three men who were arrested after the stabbing in the park of Harrow were released on Sunday. The"
        " third has admitted the deed."
    ),
)
SOLDIERS = (
    "An earthquake killed 12 people in the province of Norland on Tuesday. The army sent 300 soldiers.",
    (
        "An aftershock frightened people in Norland, a day after the earthquake in which 12 people died. The army had"
        " 450 soldiers in the province by Wednesday."
    ),
)
MATCHES = (
    "In the first match of the day Oakham beat Harrow 3-1 in front of 2,000 people on Saturday.",
    "In the first match of the day Brunnow beat Dunmore 2-0 in front of 5,000 people on Saturday.",
)
VILLAGES = tuple(
    f"Village number {n} of the valley lost {n + 3} houses in the flood of Monday, the mayor said."
    for n in range(1, 5)
)
EXITS = (
    (
        "A fire broke out at the Holt furniture factory in Harrow on Monday evening. Workers left by the emergency"
        " exits. The road along the river stayed closed until the evening. The factory makes chairs and tables."
    ),
    (
        "Flames tore through the Holt furniture factory in Harrow on Monday. The emergency exits were open, the owner"
        " said. The road along the river was full of engines."
    ),
)


@pytest.mark.parametrize("told", [STRIKE, ARRESTS, SOLDIERS, MATCHES, VILLAGES, EXITS])
def test_two_things_told_alike_are_no_disagreement(disagree, told):
    assert disagree(*told) == ()
    assert disagree(*told[::-1]) == ()


def test_a_thing_that_both_name_is_a_disagreement(disagree):
    (found,) = disagree(
        EXITS[0].replace("Workers left by the emergency exits", "The emergency exits were closed"), EXITS[1]
    )
    assert all("exits" in claim.citations[0].cited_text for claim in found.claims)


def test_a_plan_that_two_give_otherwise_is_a_disagreement(disagree):
    (found,) = disagree(
        "The talks of bus drivers and company in Oakham began on Tuesday at 2 p.m. in the town hall.",
        "The talks of bus drivers and company in Oakham began on Tuesday at 4 p.m. in the town hall.",
    )
    assert [claim.value for claim in found.claims] == ["2 p.m.", "4 p.m."]


def test_a_toll_told_at_length_stands_for_its_article_and_not_the_bodies_found_since(disagree):
    (found,) = disagree(
        ("A ferry sank off Tolva on Monday. At least nine people died, the coast guard said.", "2024-06-10"),
        (
            (
                "The number of people killed when the ferry Star of Tolva sank on Monday has risen to 17, the coast"
                " guard said. Divers found eight bodies in the car deck during the night."
            ),
            "2024-06-11",
        ),
        (
            "Divers found the body of the last passenger of the Star of Tolva, bringing the number of dead to 21.",
            "2024-06-13",
        ),
    )
    assert [(claim.value, claim.status) for claim in found.claims] == [
        ("At least nine people", "superseded"),
        ("17", "superseded"),
        ("21", "current"),
    ]


def test_the_driver_who_survived_is_none_of_six_who_died(disagree):
    found = disagree(
        (
            "A road bridge over the Orle in Harrow collapsed on Thursday, killing four people. A lorry was crossing"
            " it. The driver of the lorry survived and was taken to hospital."
        ),
        (
            "Six people died when a bridge over the river Orle fell in Harrow on Thursday. The bridge fell as a lorry"
            " drove over it. The lorry's driver was killed, the rescue services said."
        ),
    )
    (fate,) = [one for one in found if one.kind == "outcome"]
    cited = [claim.citations[0].cited_text for claim in fate.claims]
    assert any("lorry's driver was killed" in text for text in cited)
    assert any("driver of the lorry survived" in text for text in cited)


def test_articles_of_two_stories_do_not_disagree(article, sentences):
    told = (
        (
            "A fire destroyed the primary school in Mill Lane in Harrow on Sunday night. Nobody was hurt. About sixty"
            " firefighters fought the flames until four in the morning. The 240 pupils will have lessons in the town"
            " hall. The damage is put at 3 million crowns, the headmistress, Ina Holt, said."
        ),
        (
            "The 240 pupils of the burnt primary school in Mill Lane in Harrow will have lessons in the town hall,"
            " headmistress Ina Holt said. The school burned down on Sunday night. The damage comes to about 3 million"
            " crowns. Nobody was hurt."
        ),
        (
            "A furniture warehouse of Reed Homes burned in Brunnow on Sunday night. Two workers were taken to hospital"
            " with smoke in their lungs. The fire began in a lorry that was being unloaded. The damage is put at 8"
            " million crowns."
        ),
        (
            "Police in Brunnow questioned a lorry driver about the fire that destroyed a furniture warehouse of Reed"
            " Homes on Sunday night. Two workers breathed in smoke and were in hospital. The lorry was being unloaded"
            " when it caught fire. The damage is put at 8 million crowns."
        ),
    )
    articles = [article(text, id=id) for text, id in zip(told, "abcd", strict=True)]
    own = [sentences(one) for one in articles]
    found = align(articles, own, when.resolve_all(articles, own))
    assert [notice.code for notice in found.notices] == ["mixed"]
    assert found.conflicts == ()

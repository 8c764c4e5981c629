"""Whether a first name is a man's or a woman's, for the commonest names of the news in English.

Used only to refuse: a pronoun that disagrees with the name is never resolved to it. A name that is not listed, or that
both bear (Alex, Kim, Robin), says nothing.
"""

from __future__ import annotations

from typing import Literal

Gender = Literal["he", "she"]

_MEN = frozenset(
    """Aaron Abdul Adam Adrian Ahmed Alan Allan Albert Alberto Alexander Alexei Alfred Ali Anders Andreas Andrei Andrew
    Andy Angelo Antonio Anthony Arthur Barack Ben Benjamin Bernard Bill Bob Boris Brad Brandon Brian Bruce
    Carlos Carl Charles Chris Christian Christopher Chuck Colin Craig Daniel Dave David Dennis Derek Diego
    Dmitry Donald Douglas Ed Edward Emmanuel Enrique Eric Erik Ernest Eugene Evan Felix Fernando Francis
    Francisco Frank Franz Fred Gary Gavin Geoff George Gerald Giovanni Graham Greg Gregory Guido Gustav Hans
    Harold Harry Hassan Hector Henrik Henry Herbert Howard Hugh Hugo Ian Ibrahim Igor Isaac Ivan Jack Jacob
    Jacques Jake James Jason Jeff Jeffrey Jeremy Jim Jimmy Joe Joel Johan Johannes John Jon Jonathan Jorge Jose
    Joseph Joshua Juan Julian Karl Keith Ken Kenneth Kevin Kurt Lars Larry Lawrence Leo Leon Leonard Liam Louis
    Luca Lucas Luis Luke Manuel Marc Marco Marcus Mario Mark Martin Matt Matthew Max Michael Miguel Mike Mitch
    Mohamed Mohammed Muhammad Nathan Neil Nicholas Nick Nigel Nikolai Noah Olaf Olav Oliver Oscar Owen Pablo
    Patrick Paul Pavel Pedro Per Peter Phil Philip Philippe Pierre Rafael Ralph Ray Raymond Ricardo Richard Rick
    Rob Robert Roberto Roger Roland Ron Ronald Ross Roy Russell Ryan Samuel Scott Sean Sebastian Sergei Sergey
    Simon Stefan Stephen Steve Steven Stuart Sven Ted Terry Theo Thomas Tim Timothy Tobias Tom Tony Vicente
    Victor Vincent Viktor Vladimir Volodymyr Walter Warren Wayne Werner Will William Wolfgang Yuri Zachary""".split()
)
_WOMEN = frozenset(
    """Abigail Agnes Alexandra Alice Alicia Alison Allison Amanda Amelia Amy Ana Andrea Angela Angelina Anita Ann
    Anna Annabel Anne Annie Annika Antonia Audrey Barbara Beatrice Bella Beth Betty Beverly Brenda Bridget
    Camilla Carla Carmen Carol Caroline Catherine Cathy Cecilia Charlotte Chelsea Cheryl Christina Christine
    Claire Clara Claudia Colleen Condoleezza Cynthia Daniela Deborah Debra Denise Diana Diane Dolores Donna
    Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erica Esther Eva
    Evelyn Fatima Fiona Florence Frances Francesca Gabriela Gina Gloria Grace Greta Hannah Heather Heidi Helen
    Helena Hillary Ida Imogen Ines Ingrid Irene Iris Isabel Isabella Jacqueline Jane Janet Jenna Jennifer Jenny
    Jessica Jill Joan Joanna Joanne Josephine Joyce Judith Judy Julia Julie Karen Kate Katharine Katherine
    Kathleen Kathryn Kathy Katie Kirsten Kristin Kristine Laura Lauren Lea Linda Lisa Liz Lois Louise Lucia Lucy
    Lydia Madeleine Maggie Margaret Maria Marie Marion Marta Martha Mary Maureen Megan Melania Melissa Mercedes
    Michelle Miriam Moira Molly Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora
    Olga Olivia Pamela Patricia Paula Pauline Penelope Petra Phyllis Rachel Rebecca Renee Rita Rosa Rose
    Rosemary Roxana Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia
    Sophie Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tina
    Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yulia Yvonne Zoe""".split()
)
# Of both: where a name begins they tell, not whose it is.
_OF_BOTH = frozenset("Alex Dana Jamie Jean Jesse Jo Kelly Kim Lee Leslie Lynn Robin Sam".split())
_HIS_TITLES = frozenset({"Mr", "Mr.", "Sir", "King", "Prince", "Pope", "Father", "Lord"})
_HER_TITLES = frozenset({"Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Queen", "Princess", "Sister", "Lady"})
# Case-folded and without its full stop, everything that tells.
TELLING = frozenset([name.casefold().rstrip(".") for name in (*_MEN, *_WOMEN, *_HIS_TITLES, *_HER_TITLES)])


def gender(name: str) -> Gender | None:
    """The pronoun that goes with a name or a titled name; None where the name does not tell."""
    parts = name.split()
    for part in parts[:-1] or parts:  # a title that is not known may stand before the first name
        if part in _MEN or part in _HIS_TITLES:
            return "he"
        if part in _WOMEN or part in _HER_TITLES:
            return "she"
    return None


def is_first(word: str) -> bool:
    """True for a word that is known as a first name."""
    return word in _MEN or word in _WOMEN or word in _OF_BOTH

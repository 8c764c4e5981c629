"""Whether a first name is a man's or a woman's, for the commonest names of the news in English.

Used only to refuse: a pronoun that disagrees with the name is never resolved to it. A name that is not listed, or that
both bear (Alex, Kim, Robin), says nothing.
"""

from __future__ import annotations

from typing import Literal

Gender = Literal["he", "she"]

_MEN = frozenset(
    """Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Alain Alan Albert Alberto Alejandro Alessandro Alexander
    Alexei Alfred Ali Allan Allen Alvin Amir Anders Andreas Andrei Andrew Andy Angelo Anthony Anton
    Antonio Armando Arnold Arthur Barack Barry Bart Ben Benedict Benjamin Bernard Bernie Bill Bjorn Bob
    Boris Brad Brandon Brent Brett Brian Bruce Bruno Bryan Caleb Calvin Carl Carlos Cesar Charles Chris
    Christian Christopher Chuck Clarence Claude Clifford Clint Clyde Cody Colin Connor Conor Corey Craig
    Curtis Cyril Dan Daniel Danny Darrell Darren Dave David Dennis Derek Diego Dmitry Dominic Don Donald
    Donnie Doug Douglas Dwayne Dwight Dylan Ed Eddie Edgar Edward Edwin Elias Elijah Elliot Elliott Emilio
    Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan Evgeny Ezra Fabio Farid Federico Felix Fernando
    Floyd Francis Francisco Francois Frank Franz Fred Fritz Gabriel Garrett Garry Gary Gavin Gene Geoff
    George Gerald Gerard Gerhard Gil Gilbert Giovanni Glen Glenn Gordon Graham Greg Gregory Guido Gustav
    Gustavo Hamza Hans Harold Harry Harvey Hassan Hector Henrik Henry Herbert Hossein Howard Hugh Hugo
    Hussein Ian Ibrahim Igor Imran Isaac Ivan Jack Jacob Jacques Jake James Jared Jason Javier Jay Jeff
    Jeffery Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joaquin Joe Joel Joey Johan Johannes John Jon Jonah
    Jonas Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Jurgen Justin Karl Keith Ken Kenneth
    Kenny Kevin Kirk Kofi Kurt Kyle Larry Lars Laurent Lawrence Leo Leon Leonard Leonid Leopold
    Leroy Liam Lionel Lloyd Lorenzo Louis Luca Lucas Ludwig Luis Luke Malcolm Manuel Marc Marcel
    Marcelo Marco Marcus Mario Mark Martin Marvin Mathias Matt Matthew Matthias Maurice Mauricio Max
    Mehmet Micah Michael Miguel Mike Mikhail Milton Mitch Mitchell Mohamed Mohammad Mohammed Moses
    Muhammad Mustafa Nate Nathan Ned Neil Nelson Newt Nicholas Nick Nicolas Nigel Nikolai Noah Norbert
    Norman Olaf Olav Oliver Omar Osama Oscar Otto Owen Pablo Patrick Paul Pavel Pedro Per Peter Phil
    Philip Philippe Phillip Pierre Preston Quentin Rafael Raj Ralph Ramon Randall Randy Raul Ray Raymond
    Reginald Rex Reza Ricardo Richard Rick Rob Robert Roberto Rodney Rodrigo Roger Roland Rolf Ron Ronald
    Ronnie Ross Roy Rudolf Rudy Rufus Rupert Russell Ryan Salman Samir Samuel Sanjay Saul Scott Sean
    Sebastian Sergei Sergey Sergio Seth Shane Shaun Shawn Silvio Simon Spencer Stanley Stefan Stefano
    Stephen Steve Steven Stewart Stuart Sven Sylvester Tariq Ted Terry Theo Thomas Tim Timothy Tobias Todd
    Tom Tony Travis Trevor Troy Tyler Tyrone Ulrich Vasily Vernon Vicente Victor Viktor Vince Vincent
    Vitaly Vladimir Volodymyr Wade Walter Warren Wayne Wendell Werner Wesley Wilhelm Will William Wolfgang
    Xavier Yasser Yuri Yusuf Yves Zachary Zack""".split()
)
_WOMEN = frozenset(
    """Abigail Adele Adriana Agnes Aisha Alexandra Alice Alicia Alina Alison Allison Alma Amanda Amelia Amy Ana
    Anastasia Andrea Angela Angelina Angie Anita Ann Anna Annabel Anne Annie Annika Antonia Ariana Astrid
    Audrey Barbara Beatrice Becky Bella Bernadette Bertha Beth Bethany Betsy Betty Beverly Birgit Bonnie
    Brenda Bridget Brittany Brooke Camilla Candace Carla Carmen Carol Carole Caroline Carolyn Cassandra
    Catherine Cathy Cecilia Celia Charlotte Chelsea Cheryl Chloe Christina Christine Cindy Claire Clara
    Claudia Colleen Condoleezza Constance Cora Cynthia Daisy Daniela Danielle Darlene Debbie Deborah Debra
    Delia Denise Diana Diane Dina Dolores Donatella Donna Dora Doris Dorothy Edith Edna Eileen Elaine
    Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Eloise Elsa Emilia Emily Emma Erica Estelle
    Esther Ethel Eugenia Eva Evelyn Fatima Felicia Fiona Flora Florence Frances Francesca Freya Gabriela
    Gail Geraldine Gertrude Gina Giovanna Gladys Glenda Gloria Grace Greta Gretchen Gwen Gwyneth Hannah
    Harriet Hazel Heather Heidi Helen Helena Hillary Holly Ida Imogen Ines Ingrid Irene Irina Iris Isabel
    Isabella Ivanka Jacqueline Jamila Jane Janet Janice Jasmine Jeanette Jeanne Jenna Jennifer Jenny
    Jessica Jill Joan Joanna Joanne Jodie Josephine Josie Joyce Judith Judy Julia Julie Juliet Juliette
    Karen Karin Katarina Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katja Kayla Kendra Kerstin
    Kimberly Kirsten Kristin Kristine Kylie Larissa Laura Lauren Lea Leah Leila Lena Leticia Lillian Lilly
    Lily Linda Lisa Liz Lois Loretta Lori Lorraine Louise Lucia Lucille Lucy Lydia Mabel Madeleine
    Madeline Maggie Malala Mandy Marcia Margaret Margarita Margot Maria Marianne Marie Marilyn
    Marion Marjorie Marlene Marta Martha Martina Mary Maryam Maureen Maya Megan Melania Melinda Melissa
    Mercedes Meredith Mia Michelle Mildred Miranda Miriam Moira Molly Monica Monika Monique Muriel Myra
    Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora Noreen Norma Olga
    Olivia Pam Pamela Patricia Patty Paula Paulina Pauline Peggy Penelope Petra Philippa Phyllis Polly
    Priscilla Priti Priya Rachel Ramona Rebecca Rebekah Renee Rhonda Rita Roberta Robyn Rosa Rosalind Rose
    Rosemarie Rosemary Rosie Roxana Roxanne Ruth Sabrina Sally Samantha Sandra Sara Sarah Selena
    Serena Sharon Sheila Sheryl Shirley Sigrid Silvia Simone Sofia Sonia Sonja Sophia Sophie Stella
    Stephanie Sue Susan Susanna Susie Suzanne Svetlana Sybil Sylvia Tabitha Tamara Tammy Tanya Tara
    Tatiana Tatyana Teresa Tessa Thelma Theodora Theresa Tiffany Tina Toni Trisha Trudy Ursula Valentina
    Valeria Valerie Vanessa Vera Veronica Veronika Victoria Viola Virginia Vivienne Wanda Wendy
    Wilma Winifred Yasmin Yolanda Yulia Yvette Yvonne Zainab Zara Zoe Zoya""".split()
)
# Of both: where a name begins they tell, not whose it is.
_OF_BOTH = frozenset(
    """Alex Alexis Ashley Cameron Courtney Dana Hilary Jackie Jamie Jean Jesse Jo Kelly Kim Lee Leslie Lindsay
    Lindsey Lou Lynn Morgan Pat Rene Robin Sam Sasha Shannon Sidney Stacy Taylor Tracy Vivian""".split()
)
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

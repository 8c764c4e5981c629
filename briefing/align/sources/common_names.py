"""Names that stand in articles of every story, so that two articles which share them need not tell of one.

Counted: the words of names that one in twenty of 282 development clusters has. They are of the country and the years
of those clusters; elsewhere they do no harm, because a name in this list only proves nothing.
"""

from __future__ import annotations

from typing import Final

COMMON: Final = frozenset(
    """abc african air america american americans angeles arizona associated association barack based british
    california canada carolina center chief china chris city clinton cnn committee congress council county court david
    day democratic democrats department district donald east european facebook fbi florida force fox france francisco
    general george god google gop great hill hillary hospital house i'm institute international james jan john justice
    london los mark medical minister national nbc new news north nov obama oct office park party police post president
    press rep republican republicans russia san school science secretary security sen senate south state states street
    texas times trump twitter united union university war washington west white world york""".split()
)

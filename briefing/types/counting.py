"""How many words a text has, as a budget counts them."""

from __future__ import annotations

import re
from functools import lru_cache

# Scripts written without spaces between words (Thai, kana, Han): two characters count as one word of a budget.
_UNSPACED = re.compile(
    "[\u0e00-\u0e7f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af]"
)


# Asked of a sentence when it is chosen, when it is written and when it is shown.
@lru_cache(maxsize=16_384)
def count_words(text: str) -> int:
    """Words as the budget counts them: separated by white space; Chinese, Japanese, Thai: characters / 2."""
    if text.isascii() or _UNSPACED.search(text) is None:
        return len(text.split())
    rest, unspaced = _UNSPACED.subn(" ", text)
    # what is left between them counts if it is a word; their punctuation does not
    return sum(any(c.isalnum() for c in word) for word in rest.split()) + (unspaced + 1) // 2

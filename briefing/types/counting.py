"""How many words a text has, as a budget counts them."""

from __future__ import annotations

# Scripts written without spaces between words: two characters count as one word of a budget.
_UNSPACED = (
    (0x0E00, 0x0E7F), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x323AF),
)  # fmt: skip


def count_words(text: str) -> int:
    """Words as the budget counts them: separated by white space; Chinese, Japanese, Thai: characters / 2."""
    if text.isascii():
        return len(text.split())
    spaced: list[str] = []
    unspaced = 0
    for character in text:
        code = ord(character)
        if code >= 0x0E00 and any(low <= code <= high for low, high in _UNSPACED):
            unspaced += 1
            spaced.append(" ")
        else:
            spaced.append(character)
    words = sum(1 for word in "".join(spaced).split() if any(c.isalnum() for c in word) or not unspaced)
    return words + (unspaced + 1) // 2

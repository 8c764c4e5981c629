"""CSS colours, as far as telling text from what stands behind it needs them (CSS Color Module Level 4)."""

from __future__ import annotations

import re

Colour = tuple[float, float, float, float]  # red, green, blue from 0 to 255, and opacity from 0 to 1

WHITE: Colour = (255.0, 255.0, 255.0, 1.0)
_NAMES: dict[str, Colour] = {
    "white": WHITE,
    "snow": (255.0, 250.0, 250.0, 1.0),
    "ivory": (255.0, 255.0, 240.0, 1.0),
    "whitesmoke": (245.0, 245.0, 245.0, 1.0),
    "ghostwhite": (248.0, 248.0, 255.0, 1.0),
    "black": (0.0, 0.0, 0.0, 1.0),
    "transparent": (0.0, 0.0, 0.0, 0.0),
}
_HEX = re.compile(r"#([0-9a-f]+)(?!\w)")
_CALL = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
# Of 255 in every channel: nobody reads #f0f0f0 on white (a contrast of 1.14, where 4.5 is asked for).
_INDISTINCT = 16.0
_OPACITY = 0.05


def colour_of(value: str) -> Colour | None:
    """The colour at the start of a declaration's value; None for one that is not understood, such as a variable."""
    value = value.strip().lower()
    if value.startswith("#"):
        match = _HEX.match(value)
        return _of_hex(match[1]) if match and len(match[1]) in (3, 4, 6, 8) else None
    call = _CALL.match(value)
    if call is not None:
        return _of_call(call[1], call[2])
    word = value.split(maxsplit=1)[0] if value else ""
    return _NAMES.get(word)


def is_unreadable(text: Colour, behind: Colour) -> bool:
    """True if nobody can tell the text from what stands behind it."""
    if text[3] <= _OPACITY:
        return True
    if behind[3] < 1:
        return False  # what shines through is not known
    return all(abs(one - other) <= _INDISTINCT for one, other in zip(text[:3], behind[:3], strict=True))


def _of_hex(digits: str) -> Colour:
    if len(digits) <= 4:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, opacity = (int(digits.ljust(8, "f")[at : at + 2], 16) for at in (0, 2, 4, 6))
    return float(red), float(green), float(blue), opacity / 255


def _of_call(kind: str, inside: str) -> Colour | None:
    parts = inside.replace(",", " ").replace("/", " ").split()
    if len(parts) not in (3, 4):
        return None
    try:
        opacity = _number(parts[3], of=1.0) if len(parts) == 4 else 1.0
        if kind == "rgb":
            red, green, blue = (_number(part, of=255.0) for part in parts[:3])
            return red, green, blue, opacity
        lightness = _number(parts[2], of=255.0)
    except ValueError:
        return None
    # The hue shows in between only; near white and near black every hue is the same.
    grey = lightness <= _INDISTINCT / 2 or lightness >= 255 - _INDISTINCT / 2 or parts[1] in ("0", "0%")
    return (lightness, lightness, lightness, opacity) if grey or opacity <= _OPACITY else None


def _number(text: str, *, of: float) -> float:
    return float(text[:-1]) / 100 * of if text.endswith("%") else float(text)

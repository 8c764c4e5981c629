"""What is quickly built is what the standard library builds."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from briefing.types import Span
from briefing.types.building import quickly_built


@dataclass(frozen=True, slots=True)
class Plain:
    start: int
    names: tuple[str, ...] = ()
    is_open: bool = False

    def __post_init__(self) -> None:
        if self.start < 0:
            raise ValueError(self.start)


@quickly_built
@dataclass(frozen=True, slots=True)
class Quick:
    start: int
    names: tuple[str, ...] = ()
    is_open: bool = False

    def __post_init__(self) -> None:
        if self.start < 0:
            raise ValueError(self.start)


def test_values_and_defaults_are_the_same() -> None:
    assert repr(Quick(1)) == repr(Plain(1)).replace("Plain", "Quick")
    assert Quick(1, is_open=True) == Quick(1, (), True)
    assert hash(Quick(2, ("a",))) == hash(Plain(2, ("a",)))
    assert replace(Quick(1), names=("b",)) == Quick(1, ("b",))


def test_a_value_is_checked_and_stays_frozen() -> None:
    with pytest.raises(ValueError, match="-1"):
        Quick(-1)
    with pytest.raises(ValueError, match="not a span"):
        Span("a.txt", 3, 3)
    with pytest.raises(FrozenInstanceError):
        Quick(1).start = 2  # type: ignore[misc]


@pytest.mark.parametrize("arguments", [(), (1, (), True, 4)])
def test_too_few_and_too_many_arguments_are_errors(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        Quick(*arguments)  # type: ignore[arg-type]


def test_a_class_with_other_fields_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Named:
        start: int
        end: int = field(kw_only=True)

    @dataclass(frozen=True)
    class Unslotted:
        start: int

    for made in (Named, Unslotted):
        with pytest.raises(TypeError, match=made.__name__):
            quickly_built(made)

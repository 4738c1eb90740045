"""The rules a user has chosen to decide who stays, in their order, and such lists under a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChosenRule:
    """One rule by its name; `terms` are what it is about, the preferred first: formats, folders or patterns."""

    name: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preset:
    """An ordered list of rules under a name: each decides where those before it find no difference."""

    name: str
    rules: tuple[ChosenRule, ...]

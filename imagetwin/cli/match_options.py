"""Options that say what counts as a pair and which tiers are meant: the same for every command."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import EMBEDDING, HASHES, METHODS, PDQ, SCAN_METHODS, Kind, Method, method_named
from imagetwin.domain.models import BUILT_IN, Device, Model, distance_of_cosine
from imagetwin.domain.settings import OPEN_GATES, GateSettings, HashSettings, MatchSettings, Turns
from imagetwin.domain.tiers import TIERS, Tier

OFF = "off"

_HASHES = (PDQ, *(method for method in HASHES.values() if method is not PDQ))
_TURNS = {
    Turns.OFF: "none",
    Turns.MIRROR: "mirrored ones",
    Turns.ALL: "ones mirrored or rotated by quarter turns",
}


def _defaults(methods: "tuple[Method, ...]") -> str:
    return ", ".join(f"{method.default_threshold:g} for {method.name}" for method in methods)


MethodOption = Annotated[
    str, typer.Option(help="; ".join(f"{method.name}: {method.summary}" for method in SCAN_METHODS.values()) + ".")
]
ThresholdOption = Annotated[
    float | None,
    typer.Option(
        help=f"Largest distance of a duplicate. Default: {_defaults(tuple(METHODS.values()))}. "
        f"For {EMBEDDING.name} the smallest cosine, from -1 to 1. Default: {BUILT_IN.threshold:g}; "
        f"{BUILT_IN.strict:g} is strict, {BUILT_IN.loose:g} loose.",
        show_default=False,
    ),
]
HashOption = Annotated[
    str,
    typer.Option(
        "--hash",
        metavar="|".join((*(method.name for method in _HASHES), OFF)),
        help="Find copies by a hash too, also edited ones. "
        + "; ".join(f"{method.name}: {method.summary}" for method in _HASHES)
        + f"; {OFF}: no hash.",
    ),
]
HashLimitOption = Annotated[
    int | None,
    typer.Option(
        metavar="BITS",
        help=f"In how many bits the hashes of a pair may differ. Default: {_defaults(_HASHES)}.",
        show_default=False,
    ),
]
TurnsOption = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(_TURNS),
        help="Which turned copies are found, by the method and by the hash. "
        + "; ".join(f"{turns}: {what}" for turns, what in _TURNS.items())
        + f". Default: {HashSettings().turns} by the hash, {MatchSettings().turns} by the method (slower).",
        show_default=False,
    ),
]
GatesOption = Annotated[
    bool,
    typer.Option(
        help="Reject pairs of other proportions, or with light and dark in other places; by embedding: pairs of texts, "
        "drawings and things on one ground that are not nearly equal."
    ),
]
ModelOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.onnx",
        help=f"Another model for the method {EMBEDDING.name}, with a TOML beside it (docs/MODELS.md).",
        show_default=False,
    ),
]
DeviceOption = Annotated[
    Device,
    typer.Option(help="What the model runs on. gpu: CUDA or DirectML, where the installed onnxruntime has it."),
]
ThoroughOption = Annotated[
    bool,
    typer.Option(
        "--thorough",
        help="Look for edits too: crops, borders, overlays, rotations, pictures within others. Takes much longer.",
    ),
]
AllPairsOption = Annotated[
    bool,
    typer.Option(
        "--all-pairs",
        help="With --thorough: compare each picture with each other one, by SIFT and SSIM, as the classic scripts do. "
        "1,000 pictures are 499,500 pairs: for small folders.",
    ),
]
FramesOption = Annotated[
    int,
    typer.Option(
        metavar="N",
        help="Look at all frames of animations and all pages of documents, where there are up to N, so that those "
        "saved again are known as copies. Longer ones are copies only where all of their pixels are equal.",
    ),
]
TIER_NAMES = ", ".join(TIERS)


def match_settings(
    method: str,
    threshold: float | None,
    ceiling: float | None,
    hash_settings: HashSettings | None,
    turns: str | None,
    *,
    gates: bool,
    model: Path | None = None,
    device: Device = Device.CPU,
    thorough: bool = False,
    all_pairs: bool = False,
) -> MatchSettings:
    """Return the settings that the options ask for. Raises UsageError and ModelError."""
    if method_named(method).kind is Kind.VECTOR and thorough:
        raise UsageError(f"--thorough adds {EMBEDDING.name} to the other methods. Leave out --method {EMBEDDING.name}.")
    if method_named(method).kind is Kind.VECTOR:
        return _vector_settings(
            method, threshold, ceiling, turns, GateSettings() if gates else OPEN_GATES, _model(model, device)
        )
    if model is not None and not thorough:
        raise UsageError(
            f"--model is for the method {EMBEDDING.name}. Add --method {EMBEDDING.name} or --thorough, or leave it out."
        )
    largest = method_named(method).default_threshold if threshold is None else threshold
    turned = _turns(turns, MatchSettings().turns)
    gate_settings = GateSettings() if gates else OPEN_GATES
    return MatchSettings(
        method,
        largest,
        gate_settings,
        ceiling,
        hash_settings,
        turned,
        model=_model(model, device) if model is not None else None,
        thorough=thorough,
        all_pairs=all_pairs,
    )


def _model(path: Path | None, device: Device) -> Model:
    # Imported here: other methods do without.
    from imagetwin.imaging.model_files import read_model, require_package

    require_package()
    return replace(BUILT_IN if path is None else read_model(path), device=device)


def _vector_settings(
    method: str,
    threshold: float | None,
    ceiling: float | None,
    turns: str | None,
    gates: GateSettings,
    model: Model,
) -> MatchSettings:
    cosines = [model.threshold if threshold is None else threshold, *([] if ceiling is None else [ceiling])]
    if not all(-1 <= each <= 1 for each in cosines):
        raise UsageError(f"For the method {method} a threshold is a cosine, from -1 to 1: 0.9 is stricter than 0.5.")
    limit, *further = map(distance_of_cosine, cosines)
    return MatchSettings(
        method,
        limit,
        gates,
        ceiling=further[0] if further else None,
        hash=None,
        turns=_turns(turns, MatchSettings().turns),
        model=None if model == BUILT_IN else model,
    )


def _turns(name: str | None, default: Turns) -> Turns:
    try:
        return default if name is None else Turns(name)
    except ValueError:
        raise UsageError(f'--turns cannot be "{name}". Choose one of: {", ".join(Turns)}.') from None


def hash_settings(name: str, limit: int | None, turns: str | None) -> HashSettings | None:
    """Return the settings of pairs by a hash, None where there are to be none. Raises UsageError."""
    turned = _turns(turns, HashSettings().turns)
    if name == OFF:
        if limit is not None:
            raise UsageError("--hash-limit is for a hash. Leave it out, or leave out --hash off.")
        return None
    if name not in HASHES:
        choices = ", ".join((*(method.name for method in _HASHES), OFF))
        raise UsageError(f'There is no hash "{name}". Choose one of: {choices}.')
    return HashSettings(name, int(HASHES[name].default_threshold) if limit is None else limit, turned)


def tiers_named(text: str) -> frozenset[Tier]:
    """Return the tiers of a list of names with commas between. Raises UsageError."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in TIERS:
            raise UsageError(f'There is no tier "{name}". Choose among: {TIER_NAMES}.')
    return frozenset(map(Tier, names))

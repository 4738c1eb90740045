"""`imagetwin compare`: what two files are to each other, by every method."""

from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.json_files import check_target, write_json
from imagetwin.cli.match_options import (
    DeviceOption,
    GatesOption,
    HashLimitOption,
    HashOption,
    MethodOption,
    ModelOption,
    ThresholdOption,
    TurnsOption,
    hash_settings,
    match_settings,
)
from imagetwin.cli.running_options import JsonOption
from imagetwin.domain.fingerprints import MSE, PDQ
from imagetwin.domain.models import Device
from imagetwin.domain.settings import ScanSettings


def compare_command(
    first: Annotated[Path, typer.Argument(metavar="A", help="An image file.", show_default=False)],
    second: Annotated[Path, typer.Argument(metavar="B", help="Another image file.", show_default=False)],
    method: MethodOption = MSE.name,
    threshold: ThresholdOption = None,
    hash_name: HashOption = PDQ.name,
    hash_limit: HashLimitOption = None,
    turns: TurnsOption = None,
    gates: GatesOption = True,
    model: ModelOption = None,
    device: DeviceOption = Device.CPU,
    json_target: JsonOption = None,
) -> None:
    """Tell what a scan makes of two files, how far they are apart by each method, and what would join them."""
    hashes = hash_settings(hash_name, hash_limit, turns)
    settings = ScanSettings(
        match=match_settings(method, threshold, None, hashes, turns, gates=gates, model=model, device=device)
    )
    if json_target is not None:
        check_target(json_target)

    # Imported once the arguments are in order: it brings numpy and the process pool.
    from imagetwin.cli.comparing import print_report, report_to_json
    from imagetwin.engine.pair import compare_pair

    with cancelled_by_ctrl_c() as cancel:
        report = compare_pair(first, second, settings, cancel=cancel)
    if json_target is not None:
        write_json(report_to_json(report, settings.match), json_target)
    if json_target != "-":
        print_report(report, settings.match)

"""`imagetwin clean`: show what would be removed from a scan's groups, and with --yes remove it."""

from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.clean_options import WAYS, CleanOptions
from imagetwin.cli.json_files import check_target
from imagetwin.cli.match_options import TIER_NAMES, tiers_named
from imagetwin.cli.running_options import QuietOption, ThreadsOption, YesOption
from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError

_KEEP_HELP = (
    "What decides which image of a group stays: names with commas between, the first decides first. Among: "
    "most-pixels, largest, smallest, newest, oldest, shortest-path, longest-path. Default: most-pixels,largest."
)
_TIERS_HELP = (
    f"Which images may go, names with commas between. Among: {TIER_NAMES}. Default: those that were found to be copies "
    "of one picture, so all but similar; one image of each picture stays. With similar, one of each group."
)
_TO_HELP = f"Where the others go: {WAYS}, or a folder. Default: the plan's, or trash."


def clean_command(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE", help='What "scan --json FILE" or "clean --json FILE" wrote; - is stdin.', show_default=False
        ),
    ] = None,
    keep: Annotated[str | None, typer.Option(metavar="RULES", help=_KEEP_HELP, show_default=False)] = None,
    tiers: Annotated[str | None, typer.Option(metavar="TIERS", help=_TIERS_HELP, show_default=False)] = None,
    to: Annotated[str | None, typer.Option(metavar="WAY|DIR", help=_TO_HELP, show_default=False)] = None,
    tree: Annotated[bool, typer.Option("--tree", help="Keep the folders below the scanned ones in DIR.")] = False,
    distance_in_name: Annotated[
        bool, typer.Option("--distance-in-name", help="Put the distance behind the names in DIR.")
    ] = False,
    backup: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Copy the files to DIR first.", show_default=False)
    ] = None,
    protect: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Change nothing below DIR; may be given again.", show_default=False),
    ] = None,
    only_picture: Annotated[
        bool, typer.Option("--only-picture", help="Leave sidecars, raw files and films of the pictures in place.")
    ] = False,
    complete_metadata: Annotated[
        bool, typer.Option("--complete-metadata", help="Write what the metadata of those that stay lacks to sidecars.")
    ] = False,
    whole_groups: Annotated[
        bool, typer.Option("--whole-groups", help="Remove all images of every group: none of them stays.")
    ] = False,
    threads: ThreadsOption = None,
    json_target: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the plan, or with --yes what came of it.")
    ] = None,
    quiet: QuietOption = False,
    yes: YesOption = False,
    delete_for_good: Annotated[
        bool, typer.Option("--delete-for-good", help="Confirm --to delete: such files cannot be brought back.")
    ] = False,
    finish: Annotated[
        int | None, typer.Option(metavar="RUN", help="Go on with a run that was cut off.", show_default=False)
    ] = None,
) -> int:
    """Show which duplicates of a scan would be removed, and which images stay for them. With --yes it is done."""
    options = CleanOptions(
        keep,
        to,
        tree,
        distance_in_name,
        backup,
        checked_folders(protect) if protect else (),
        only_picture,
        complete_metadata,
        whole_groups,
        delete_for_good,
        None if tiers is None else tiers_named(tiers),
    )
    if json_target is not None:
        check_target(json_target)
    check_source(file, finish, options)

    # Imported once the arguments are in order: it brings numpy and all that changes files.
    from imagetwin.cli.cleaning import Cleaning

    cleaning = Cleaning(options, threads, json_target, quiet=quiet, yes=yes)
    return cleaning.clean(str(file)) if finish is None else cleaning.finish(finish)


def check_source(file: str | None, finish: int | None, options: CleanOptions) -> None:
    """Raise UsageError where not exactly one thing is to be cleaned up."""
    if finish is not None and (file is not None or options.decides):
        raise UsageError("--finish carries out the run's own plan: leave out FILE and the options of a new one.")
    if finish is None and file is None:
        raise UsageError('Name what is to be cleaned up: the FILE of "imagetwin scan FOLDER --json FILE".')

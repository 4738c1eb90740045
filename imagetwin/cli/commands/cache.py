"""`imagetwin cache`: what is kept between scans, and how to make it smaller."""

import typer

from imagetwin.cli.json_files import check_target
from imagetwin.cli.running_options import JsonOption

app = typer.Typer(
    help="Show or empty the cache, which keeps fingerprints between scans.", no_args_is_help=True, rich_markup_mode=None
)


@app.command("info")
def info_command(
    json_target: JsonOption = None,
) -> None:
    """Show where the cache is, how large it is and what it holds."""
    if json_target is not None:
        check_target(json_target)
    # Imported here, as it brings numpy.
    from imagetwin.cli.caching import show_info

    show_info(json_target)


@app.command("prune")
def prune_command() -> None:
    """Remove what is known of files that are gone or changed; unplugged drives are left alone."""
    from imagetwin.cli.caching import prune

    prune()


@app.command("clear")
def clear_command() -> None:
    """Empty the cache: the next scan reads every file again."""
    from imagetwin.cli.caching import clear

    clear()

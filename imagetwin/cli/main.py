"""The commands, and what their errors become: one sentence and an exit code."""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from imagetwin import __version__
from imagetwin.cli.commands import cache, clean, compare, formats, history, leaks, recipe, report, scan, undo
from imagetwin.cli.exit_codes import EXIT_CANCELLED, EXIT_DONE, EXIT_FAILED, EXIT_USAGE
from imagetwin.cli.output import prepare_streams, print_error
from imagetwin.domain.errors import ImageTwinError, OperationCancelledError, UsageError

# It takes folders, and perhaps what was asked for and is not there, as `imagetwin.__main__.open_window` does.
WindowOpener = Callable[..., int]

# The program of a bundle that is the command line alone; the other one is the window, too.
_COMMAND = "imagetwin-cli"


class _CommandOrFolder(TyperGroup):
    """Takes a first word that is no command for a folder to open in the window."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and self.get_command(ctx, args[0]) is None:
            args = ["open", *args]
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_CommandOrFolder,
    name="imagetwin",
    help="Find duplicate images, remove them and bring them back. "
    "Without a command, open the window; with a folder, or a file in it, open the window on that folder.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("scan")(scan.scan_command)
app.command("report")(report.report_command)
app.command("compare")(compare.compare_command)
app.command("leaks")(leaks.leaks_command)
app.command("clean")(clean.clean_command)
app.command("undo")(undo.undo_command)
app.command("history")(history.history_command)
app.command("formats")(formats.formats_command)
app.add_typer(recipe.app, name="recipe")
app.add_typer(cache.app, name="cache")


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer's form of a callback
    if value:
        typer.echo(f"ImageTwin {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _no_command(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        raise typer.Exit(context.obj(()))


@app.command("open", hidden=True)
def _open(context: typer.Context, folders: list[Path]) -> None:
    """Open the window on folders; a file stands for the folder that it lies in, as "Open with" hands files over.

    What is not there is told on stderr, and by the window where nobody reads that.
    """
    gone = [path for path in folders if not os.path.exists(path)]  # noqa: PTH110 - Path.exists raises where it may not look
    if gone and _is_read():
        raise UsageError(f'"{gone[0]}" is neither a command nor a folder. "imagetwin --help" lists the commands.')
    opened = [path if os.path.isdir(path) else path.parent for path in folders if path not in gone]  # noqa: PTH112
    raise typer.Exit(context.obj(list(dict.fromkeys(opened)), gone))


def _is_read() -> bool:
    """Tell whether somebody reads stderr: not of the frozen window's program, unless it was started in a terminal."""
    if sys.stderr is None:
        return False
    is_of_window = getattr(sys, "frozen", False) and Path(sys.argv[0]).stem.casefold() != _COMMAND
    return not is_of_window or sys.stderr.isatty()


def run(arguments: Sequence[str], open_window: WindowOpener) -> int:
    """Run one command; return its exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled."""
    prepare_streams()
    try:
        result = app(list(arguments), standalone_mode=False, obj=open_window, prog_name="imagetwin")
        if sys.stdout is not None:
            sys.stdout.flush()
    except OperationCancelledError:
        print_error("Cancelled. No file was changed.")
        return EXIT_CANCELLED
    except UsageError as error:
        print_error(str(error))
        return EXIT_USAGE
    except ImageTwinError as error:
        print_error(str(error))
        return EXIT_FAILED
    except typer.Abort:
        return EXIT_CANCELLED
    except (BrokenPipeError, SystemExit):  # the latter is what typer makes of a broken pipe
        return _reader_gone()
    except Exception as error:
        return _parser_error(error)
    return result if isinstance(result, int) else EXIT_DONE


def _parser_error(error: Exception) -> int:
    """Show an error of the argument parser; anything else is a fault of ours and goes on up."""
    message = getattr(error, "format_message", None)
    code = getattr(error, "exit_code", None)
    if not callable(message) or not isinstance(code, int):
        raise error
    print_error(f'{str(message()).rstrip(".")}. See "imagetwin --help".')
    return code


def _reader_gone() -> int:
    """End in silence where whoever read our output has stopped reading."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return EXIT_FAILED

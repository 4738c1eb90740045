"""Finds, in source text, everything that could change a file on disk.

It works by names, since Python has no types at hand: what is imported is followed to where it comes from
(`from os import remove as r`), and methods that only paths have (`unlink`, `write_text`) count whatever they are called
on. `.replace(` counts with a single argument: that of a text has two, that of a dataclass names its fields.
"""

import ast
from dataclasses import dataclass

_BY_NAME = frozenset(
    {
        *(f"os.{name}" for name in ("remove", "unlink", "rename", "renames", "replace", "link", "symlink", "rmdir")),
        *(f"os.{name}" for name in ("removedirs", "truncate", "ftruncate", "chmod", "chown", "utime", "mkfifo")),
        *(f"numpy.{name}" for name in ("save", "savez", "savez_compressed", "savetxt")),
        *(f"tempfile.{name}" for name in ("NamedTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp")),
        "logging.FileHandler",
        "logging.handlers.RotatingFileHandler",
        "logging.handlers.TimedRotatingFileHandler",
    }
)
_BY_PACKAGE = ("shutil.", "send2trash.")
_METHODS = frozenset(
    {
        *("unlink", "rename", "rmdir", "symlink_to", "hardlink_to", "write_bytes", "write_text", "touch", "chmod"),
        *("moveToTrash", "tofile"),
    }
)
_WRITING_FLAGS = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND")
_MODE_CHARACTERS = frozenset("rwaxbt+")


@dataclass(frozen=True, slots=True)
class FileChange:
    """A place in the source that could change a file: `call` is the name by which it does."""

    call: str
    line: int


def file_changes(source: str) -> list[FileChange]:
    """Return the places in the order of their lines."""
    tree = ast.parse(source)
    finder = _Finder(_imported_names(tree))
    finder.visit(tree)
    return sorted(finder.found, key=lambda change: change.line)


def _imported_names(tree: ast.Module) -> dict[str, str]:
    """Return what each imported name stands for."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                names[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


class _Finder(ast.NodeVisitor):
    def __init__(self, imported: dict[str, str]) -> None:
        self._imported = imported
        self.found: list[FileChange] = []

    def visit_Call(self, node: ast.Call) -> None:
        name = self._full_name(node.func)
        if name in {"open", "io.open", "builtins.open", "os.fdopen"}:
            self._check_mode(node, name, place=1)
        elif name == "os.open":
            if any(flag in ast.dump(node) for flag in _WRITING_FLAGS):
                self._add(name, node)
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "open":
            self._check_mode(node, ".open", place=0)
        elif self._is_path_replace(node):
            self._add(".replace", node)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        name = self._full_name(node)
        if self._is_listed(name):
            self._add(name, node)
        elif node.attr in _METHODS:
            self._add(f".{node.attr}", node)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        name = self._full_name(node)
        if self._is_listed(name):
            self._add(name, node)

    def _is_path_replace(self, node: ast.Call) -> bool:
        if not isinstance(node.func, ast.Attribute) or node.func.attr != "replace":
            return False
        return len(node.args) == 1 and not node.keywords and not self._is_listed(self._full_name(node.func))

    def _full_name(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return self._imported.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            return f"{self._full_name(node.value)}.{node.attr}"
        return "?"

    @staticmethod
    def _is_listed(name: str) -> bool:
        return name in _BY_NAME or name.startswith(_BY_PACKAGE)

    def _check_mode(self, node: ast.Call, name: str, place: int) -> None:
        given = [keyword.value for keyword in node.keywords if keyword.arg == "mode"] or node.args[place : place + 1]
        if not given:
            return
        (mode,) = given
        if isinstance(mode, ast.Constant) and isinstance(mode.value, str):
            is_mode = set(mode.value) <= _MODE_CHARACTERS
            if is_mode and set(mode.value) & set("wax+"):
                self._add(name, node)
        elif name != ".open":
            self._add(name, node)  # a mode that is only known at run time

    def _add(self, call: str, node: ast.expr) -> None:
        self.found.append(FileChange(call, node.lineno))

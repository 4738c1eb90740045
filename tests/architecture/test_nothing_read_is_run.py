"""Nothing that was read from a disk is executed, unpickled or handed to a shell."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.test_layers import TREES

_MODULES = frozenset(
    "pickle _pickle cPickle dill cloudpickle joblib marshal shelve yaml code codeop runpy subprocess pty".split()
)
_BUILTINS = frozenset({"eval", "exec", "compile", "__import__"})
_OF_OS = frozenset({"system", "popen"})
_STARTS = ("exec", "spawn")
# What goes from one of the program's own processes to another is pickled, and nothing else.
_BETWEEN_PROCESSES = {
    f"engine.{name}": ["pickle"] for name in ("workers", "worker_process", "cluster", "cluster_worker")
}


def runners(tree: ast.Module) -> Iterator[str]:
    """Yield what in a module runs or unpickles something."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names if alias.name.partition(".")[0] in _MODULES)
            case ast.ImportFrom(module=str(name)) if name.partition(".")[0] in _MODULES:
                yield name
            case ast.Call(func=ast.Name(id=name)) if name in _BUILTINS:
                yield name
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if name in _OF_OS or name.startswith(_STARTS):
                yield f"os.{name}"
            case ast.keyword(arg="allow_pickle" | "shell", value=value) if not _is_false(value):
                yield f"{node.arg}=True"


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def test_nothing_is_executed_or_unpickled() -> None:
    found = {name: list(runners(tree)) for name, tree in TREES.items()}
    assert {name: each for name, each in found.items() if each} == _BETWEEN_PROCESSES


@pytest.mark.parametrize(
    "snippet",
    [
        "import pickle",
        "from marshal import loads",
        "import yaml.loader",
        "def f():\n    import subprocess",
        "eval(text)",
        "exec(text)",
        "compile(text, '', 'exec')",
        "__import__(name)",
        "import os; os.system(text)",
        "import os; os.execv(path, words)",
        "import numpy as np; np.load(path, allow_pickle=True)",
        "import numpy as np; np.load(path, allow_pickle=wanted)",
    ],
)
def test_what_would_run_something_is_seen(snippet: str) -> None:
    assert list(runners(ast.parse(snippet)))


@pytest.mark.parametrize("snippet", ["re.compile(text)", "dialog.exec()", "np.load(path, allow_pickle=False)"])
def test_what_runs_nothing_is_left_alone(snippet: str) -> None:
    assert list(runners(ast.parse(snippet))) == []


def test_xml_that_was_read_is_parsed_by_one_module_only_and_without_entities() -> None:
    """Entities of XML can fill the memory or fetch files; defusedxml refuses them."""
    parsers = {
        name: sorted(
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and node.attr in {"parse", "fromstring", "iterparse", "XMLPullParser"}
        )
        for name, tree in TREES.items()
        if any(isinstance(node, ast.Import) and node.names[0].name.startswith("xml.") for node in ast.walk(tree))
    }
    assert parsers == {"imaging.xmp": []}
    assert "from defusedxml.ElementTree import XMLParser" in ast.unparse(TREES["imaging.xmp_packet"])

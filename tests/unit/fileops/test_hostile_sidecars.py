"""Sidecars that somebody else made: no entities are resolved, none is waited for, none fills the memory."""

import os
import sys
from pathlib import Path

import pytest

from imagetwin.fileops import steps
from imagetwin.fileops.acts.base import StepError
from imagetwin.imaging.xmp import Metadata, parse_xmp, sidecar_with

_LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 10))
DOCUMENTS = {
    "laughs": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">' + _LAUGHS + b"]><x>&a9;</x>",
    "file": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "network": b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://localhost/x.dtd"><x/>',
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_entities_and_document_types_are_refused(name: str) -> None:
    for read in (parse_xmp, lambda content: sidecar_with(content, Metadata(description="x"))):
        with pytest.raises(ValueError, match="declares XML entities or a document type"):
            read(DOCUMENTS[name])


def test_a_deeply_nested_packet_breaks_nothing() -> None:
    head = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>'
    content = head + b"<a>" * 20_000 + b"</a>" * 20_000 + b"</rdf:Description></rdf:RDF>"
    assert parse_xmp(content) == Metadata()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
def test_a_pipe_in_the_place_of_a_sidecar_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xmp")
    with pytest.raises(OSError, match="not an ordinary file"):
        steps._content_of_sidecar(tmp_path / "a.xmp")


def test_a_sidecar_too_large_to_hold_is_said(tmp_path: Path) -> None:
    with open(tmp_path / "a.xmp", "wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(StepError, match=r'the sidecar "a\.xmp" of the image that stays is too large'):
        steps._content_of_sidecar(tmp_path / "a.xmp")

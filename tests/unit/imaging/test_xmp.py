import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.imaging.xmp import Metadata, parse_xmp, sidecar_with
from imagetwin.imaging.xmp_values import clean_description, clean_keywords, iso_date, rating_of

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:mine="urn:mine"'
)
ALL = Metadata("2020-05-01T10:11:12.34+02:00", 4, ("sea", "Küste & <Sand>"), "Two\nlines – “quoted”")


def packet(attributes: str = "", elements: str = "", about: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
        f'<rdf:Description rdf:about="{about}" {NAMESPACES} {attributes}>{elements}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>\n"
    ).encode()


def listed(tag: str, container: str, *items: str) -> str:
    return f"<{tag}><rdf:{container}>{''.join(items)}</rdf:{container}></{tag}>"


# Reading


def test_properties_in_attribute_form_are_read() -> None:
    content = packet('xmp:Rating="3" exif:DateTimeOriginal="2019-02-03T04:05:06" dc:description="a"')
    assert parse_xmp(content) == Metadata("2019-02-03T04:05:06", 3, (), "a")


def test_properties_in_element_form_are_read() -> None:
    elements = (
        "<xmp:Rating>5</xmp:Rating><photoshop:DateCreated>2019-02</photoshop:DateCreated>"
        + listed("dc:subject", "Bag", "<rdf:li>a</rdf:li>", "<rdf:li>b</rdf:li>", "<rdf:li>a</rdf:li>", "<rdf:li/>")
        + listed(
            "dc:description",
            "Alt",
            '<rdf:li xml:lang="de">Meer</rdf:li>',
            '<rdf:li xml:lang="x-default">sea</rdf:li>',
        )
    )
    assert parse_xmp(packet(elements=elements)) == Metadata("2019-02", 5, ("a", "b"), "sea")


def test_qualified_values_are_read_without_their_qualifiers() -> None:
    item = '<rdf:li rdf:parseType="Resource"><rdf:value>sea</rdf:value><mine:by>me</mine:by></rdf:li>'
    assert parse_xmp(packet(elements=listed("dc:subject", "Seq", item))).keywords == ("sea",)


def test_the_date_of_the_camera_counts_before_that_of_the_agency() -> None:
    attributes = 'photoshop:DateCreated="2018" exif:DateTimeOriginal="2019"'
    assert parse_xmp(packet(attributes)).date_taken == "2019"
    assert parse_xmp(packet(attributes.replace('"2019"', '"never"'))).date_taken == "2018"


def test_properties_of_other_things_in_the_packet_are_not_the_picture_s() -> None:
    nested = f'<mine:origin><rdf:Description {NAMESPACES} xmp:Rating="5"/></mine:origin>'
    assert not parse_xmp(packet(elements=nested))


def test_an_rdf_root_and_foreign_prefixes_are_understood() -> None:
    content = f'<r:RDF xmlns:r="{RDF}"><r:Description xmlns:q="http://ns.adobe.com/xap/1.0/" q:Rating="2"/></r:RDF>'
    assert parse_xmp(content.encode()).rating == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "cp1252", "utf-8-sig"])
def test_other_encodings_are_understood_and_completed_as_utf8(encoding: str) -> None:
    text = packet('dc:description="Küste"').decode()
    declared = text.replace('version="1.0"', f'version="1.0" encoding="{encoding.removesuffix("-sig")}"')
    content = declared.encode(encoding)
    assert parse_xmp(content).description == "Küste"
    assert sidecar_with(content, Metadata()) == content
    completed = sidecar_with(content, Metadata(rating=2))
    assert parse_xmp(completed) == Metadata(rating=2, description="Küste")
    assert "Küste" in completed.decode()


@pytest.mark.parametrize(
    ("content", "phrase"),
    [
        (b"", "not well-formed"),
        (b"<x", "not well-formed"),
        (b"no xml at all", "not well-formed"),
        (packet("&oops;"), "not well-formed"),
        (packet(elements="&oops;"), "not well-formed"),
        (packet(elements="\x00"), "not well-formed"),
        (packet()[:-20], "not well-formed"),
        (b"<html/>", "no XMP"),
        (b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>', "no XMP"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "entities"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "encoding klingon"),
        (b'<?xml version="1.0" encoding="ascii"?><a>\xff</a>', "encoding ascii"),
        (b"\xff\xfe<", "encoding utf-16"),
    ],
)
def test_what_is_no_xmp_is_left_alone_with_a_reason(content: bytes, phrase: str) -> None:
    for use in (parse_xmp, lambda content: sidecar_with(content, ALL)):
        with pytest.raises(ValueError, match=phrase):
            use(content)


def test_deeply_nested_elements_do_no_harm() -> None:
    content = packet(elements="<dc:subject>" + "<a>" * 50_000 + "sea" + "</a>" * 50_000 + "</dc:subject>")
    assert parse_xmp(content).keywords == ("sea",)


# Values


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020:05:01 10:11:12", "2020-05-01T10:11:12"),
        ("2020-05-01T10:11", "2020-05-01T10:11:00"),
        ("2020-05-01T10:11:12.345Z", "2020-05-01T10:11:12.345Z"),
        ("2020-05-01T10:11:12+0230", "2020-05-01T10:11:12+02:30"),
        ("2020-05-01", "2020-05-01"),
        ("2020-05", "2020-05"),
        ("2020", "2020"),
        (" 2020:05:01 10:11:12\0", "2020-05-01T10:11:12"),
        ("0000:00:00 00:00:00", ""),
        ("    :  :     :  :  ", ""),
        ("2020:13:01 10:11:12", ""),
        ("2020-02-30", ""),
        ("2020-05-01T25:00:00", ""),
        ("2020-05-01T10:11:12+99:00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_become_iso_8601(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "rating"),
    [("0", 0), ("5", 5), (" 3 ", 3), ("4.0", 4), ("-1", None), ("6", None), ("nan", None), ("good", None), ("", None)],
)
def test_ratings_are_zero_to_five(text: str, rating: int | None) -> None:
    assert rating_of(text) == rating


@pytest.mark.parametrize("text", ["OLYMPUS DIGITAL CAMERA", "OLYMPUS DIGITAL CAMERA         ", "Sony DSC", "\0", " "])
def test_what_a_camera_writes_by_itself_is_no_description(text: str) -> None:
    assert clean_description(text) == ""


# Writing


def test_a_new_sidecar_says_all_that_was_added() -> None:
    assert parse_xmp(sidecar_with(None, ALL)) == ALL


def test_a_new_sidecar_is_a_whole_packet_with_the_usual_prefixes() -> None:
    text = sidecar_with(None, ALL).decode()
    assert text.startswith("<?xpacket begin=")
    assert text.endswith('<?xpacket end="w"?>\n')
    for part in (
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'rdf:about=""',
        "<exif:DateTimeOriginal>2020-05-01T10:11:12.34+02:00</exif:DateTimeOriginal>",
        "<photoshop:DateCreated>2020-05-01T10:11:12.34+02:00</photoshop:DateCreated>",
        "<xmp:Rating>4</xmp:Rating>",
        "<rdf:li>Küste &amp; &lt;Sand&gt;</rdf:li>",
        '<rdf:li xml:lang="x-default">Two\nlines',
    ):
        assert part in text


def test_the_same_additions_give_the_same_bytes() -> None:
    assert sidecar_with(None, ALL) == sidecar_with(None, ALL)
    assert sidecar_with(packet(), ALL) == sidecar_with(packet(), ALL)


def test_completing_again_changes_nothing() -> None:
    once = sidecar_with(packet('xmp:Rating="0"'), ALL)
    assert sidecar_with(once, ALL) == once


def test_nothing_to_add_leaves_the_bytes_as_they_are() -> None:
    content = packet('xmp:Rating="0"')
    assert sidecar_with(content, Metadata()) == content
    assert not parse_xmp(sidecar_with(None, Metadata()))


def test_what_is_there_stays() -> None:
    content = packet(
        'xmp:Rating="2" photoshop:DateCreated="2011"', '<dc:description xml:lang="de">alt</dc:description>'
    )
    assert parse_xmp(sidecar_with(content, ALL)) == Metadata("2011", 2, ALL.keywords, "alt")


@pytest.mark.parametrize(
    "attributes",
    ['xmp:Rating="-1"', 'xmp:Rating="good"', 'exif:DateTimeOriginal="last summer"', 'exif:DateTimeOriginal="2011"'],
)
def test_a_property_that_is_not_understood_stays_and_is_not_doubled(attributes: str) -> None:
    name, value = attributes.replace('"', "").split("=")
    text = sidecar_with(packet(attributes), ALL).decode()
    assert attributes in text
    assert f"<{name}>" not in text
    assert value in text


@pytest.mark.parametrize(
    ("attributes", "elements"),
    [
        ('xmp:Rating="0"', ""),
        ('xmp:Rating=""', ""),
        ("xmp:Rating = '0.0' mine:a='>'", ""),
        ("", "<xmp:Rating>0</xmp:Rating>"),
        ("", "<xmp:Rating/>"),
        ('exif:DateTimeOriginal="0000-00-00T00:00:00" photoshop:DateCreated=""', ""),
        ('dc:description=""', ""),
        ("", "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'/></rdf:Alt></dc:description>"),
        ("", "<dc:description><rdf:Alt/></dc:description>"),
        ("", "<dc:description>OLYMPUS DIGITAL CAMERA</dc:description>"),
        ("", "<dc:subject/>"),
        ("", "<dc:subject><rdf:Bag/></dc:subject>"),
        ("", "<dc:subject><rdf:Bag></rdf:Bag></dc:subject>"),
        ('dc:subject=""', ""),
    ],
)
def test_what_says_nothing_gives_way(attributes: str, elements: str) -> None:
    content = packet(f'mine:before="1" {attributes} mine:after="2"', f"<mine:b>&#xD;</mine:b>{elements}<mine:c/>")
    completed = sidecar_with(content, ALL)
    assert parse_xmp(completed) == ALL
    for part in (b'mine:before="1"', b'mine:after="2"', b"<mine:b>&#xD;</mine:b>", b"<mine:c/>"):
        assert part in completed
    names = [name.split("}")[1] for node in ET.fromstring(completed).iter() for name in (node.tag, *node.attrib)]
    assert [names.count(name) for name in ("Rating", "description", "subject", "DateTimeOriginal")] == [1, 1, 1, 1]


def test_a_value_that_says_more_than_its_text_stays() -> None:
    elements = (
        '<xmp:Rating rdf:parseType="Resource"><rdf:value>0</rdf:value><mine:by>me</mine:by></xmp:Rating>'
        '<dc:subject mine:by="me">sea</dc:subject>'
    )
    content = packet(elements=elements)
    assert sidecar_with(content, Metadata(rating=3, keywords=("sand",))) == content


def test_keywords_are_put_behind_those_that_are_there() -> None:
    bag = listed("dc:subject", "Bag", "\n  <rdf:li>sea</rdf:li>", "\n  <rdf:li mine:q='1'>a</rdf:li>", "\n ")
    completed = sidecar_with(packet(elements=bag), Metadata(keywords=("a", "b & c")))
    after = b"\n  <rdf:li>sea</rdf:li>\n  <rdf:li mine:q='1'>a</rdf:li>\n  <rdf:li>b &amp; c</rdf:li>\n </rdf:Bag>"
    assert after in completed


@pytest.mark.parametrize(("attributes", "elements"), [('dc:subject="old"', ""), ("", "<dc:subject>old</dc:subject>")])
def test_keywords_in_a_form_that_takes_no_more_become_a_list(attributes: str, elements: str) -> None:
    completed = sidecar_with(packet(attributes, elements), Metadata(keywords=("new",)))
    assert parse_xmp(completed).keywords == ("old", "new")
    assert completed.count(b"old") == 1


def test_all_else_stays_byte_for_byte() -> None:
    end = "\r\n</r:RDF></x:xapmeta>   <!-- two --><?xpacket end='r'?>\n\n"
    start = (
        '\ufeff<?xpacket begin="" id="W5M0"?><!-- one -->\r\n'
        f'<x:xapmeta xmlns:x="adobe:ns:meta/" x:xaptk="Kit"><r:RDF xmlns:r="{RDF}"  >\r\n'
        '\t<r:Description r:about="uuid:1&amp;2" xmlns:crs="urn:crs" crs:Note="a&#xA;b>c">'
        "<crs:Deep><![CDATA[<&]]></crs:Deep><?keep me?></r:Description >"
    )
    completed = sidecar_with((start + end).encode(), ALL)
    assert completed.startswith(start.encode())
    assert completed.endswith(end.encode())
    assert b'rdf:about="uuid:1&amp;2"' in completed
    assert parse_xmp(completed) == ALL


@pytest.mark.parametrize("tag", [f'<rdf:RDF xmlns:rdf="{RDF}"/>', f"<RDF  xmlns='{RDF}' />"])
def test_a_packet_that_is_closed_at_once_is_opened(tag: str) -> None:
    assert parse_xmp(sidecar_with(f"<a>{tag}<b/></a>".encode(), ALL)) == ALL


def test_lists_in_the_default_namespace_take_more() -> None:
    bag = f'<dc:subject><Bag xmlns="{RDF}"><li>a</li></Bag></dc:subject>'
    assert parse_xmp(sidecar_with(packet(elements=bag), Metadata(keywords=("b",)))).keywords == ("a", "b")


def test_what_xml_cannot_hold_is_dropped() -> None:
    additions = Metadata("nonsense", 9, ("a\0b", "\x01", "\ud800c"), "x\x0by\r\nz\ufffe")
    assert parse_xmp(sidecar_with(None, additions)) == Metadata("", None, ("ab", "c"), "xy\nz")


# For any text


def metadata(ratings: st.SearchStrategy[int | None]) -> st.SearchStrategy[Metadata]:
    dates = st.one_of(st.just(""), st.datetimes().map(lambda moment: iso_date(moment.isoformat())))
    texts = st.text(st.characters(codec=None), max_size=12) | st.sampled_from(["]]>", "&amp;", "<a>", "\r", "OLYMPUS"])
    return st.builds(Metadata, dates, ratings, st.lists(texts, max_size=4).map(tuple), texts)


RATINGS = st.none() | st.integers(0, 5)


@settings(deadline=None)
@given(metadata(RATINGS), metadata(RATINGS))
def test_any_sidecar_keeps_what_it_says_and_says_what_was_added(first: Metadata, second: Metadata) -> None:
    existing = sidecar_with(None, first)
    before, after = parse_xmp(existing), parse_xmp(sidecar_with(existing, second))
    assert before.keywords == clean_keywords(first.keywords)
    assert after.keywords == clean_keywords((*first.keywords, *second.keywords))
    assert after.date_taken == (first.date_taken or second.date_taken)
    assert after.rating == (first.rating or second.rating or None)
    assert after.description == (clean_description(first.description) or clean_description(second.description))


def texts() -> st.SearchStrategy[str]:
    return st.sampled_from(["", "0", "3", "-1", "2020", "x\n\t\r", "OLYMPUS DIGITAL CAMERA"]) | st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=6
    )


TAGS = ("xmp:Rating", "exif:DateTimeOriginal", "photoshop:DateCreated", "dc:subject", "dc:description")


@st.composite
def packets(draw: st.DrawFn) -> bytes:
    """Return packets as others may write them: each property in any form, beside things of another namespace."""
    attributes, elements = [], []
    for tag in (*draw(st.lists(st.sampled_from(TAGS), unique=True)), "mine:first", "mine:second"):
        text = draw(texts())
        form = draw(st.sampled_from(["attribute", "element", "Bag", "Alt", "odd"]))
        content = escape(text, {"\r": "&#13;"})
        if form == "attribute":
            attributes.append(f"{tag}={quoteattr(text, {chr(13): '&#13;'})}")
        elif form == "element":
            elements.append(f"<{tag}>{content}</{tag}>")
        elif form == "odd":
            elements.append(f"<{tag} mine:by='me'>{content}</{tag}>")
        else:
            elements.append(listed(tag, form, f"<rdf:li xml:lang='x-default'>{content}</rdf:li>"))
    space = draw(st.sampled_from(["", " ", "\n  "]))
    return packet(" ".join(attributes), space + space.join(elements) + space)


def things_of_mine(content: bytes) -> list[tuple[str, str | None]]:
    """Return all that is of the foreign namespace, with its text."""
    nodes = list(ET.fromstring(content).iter())
    found = [(ET.tostring(node, "unicode").strip(), None) for node in nodes if "urn:mine" in node.tag]
    return found + [item for node in nodes for item in node.attrib.items() if "urn:mine" in item[0]]


@settings(deadline=None)
@given(packets(), metadata(RATINGS))
def test_what_others_wrote_is_kept_and_completed(existing: bytes, additions: Metadata) -> None:
    before, completed = parse_xmp(existing), sidecar_with(existing, additions)
    after = parse_xmp(completed)
    assert things_of_mine(completed) == things_of_mine(existing)
    assert after.keywords[: len(before.keywords)] == before.keywords
    assert b"by='me'" in existing or set(clean_keywords(additions.keywords)) <= set(after.keywords)
    assert after.date_taken == before.date_taken or (not before.date_taken and after.date_taken == additions.date_taken)
    assert after.description == (before.description or after.description)
    assert after.description in {before.description, clean_description(additions.description)}
    assert after.rating == before.rating or (not before.rating and after.rating == additions.rating)
    assert sidecar_with(completed, additions) == completed

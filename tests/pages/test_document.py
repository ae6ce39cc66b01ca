"""The document that every page is, and the file it is written to."""

from __future__ import annotations

import os
import re
from base64 import b64decode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from k8squiz.errors import K8squizError, UsageError
from k8squiz.pages.document import document, escaped, write_page
from pages.parsing import parsed

NASTY = "</script><img src=x onerror=\"alert('1')\"> & \u202e\x1b[31m"


def test_text_is_escaped_for_tags_and_for_attributes() -> None:
    """Nothing in it is markup any more, no quote ends an attribute, and what hides or turns text round is shown."""
    safe = escaped(NASTY)
    assert set(safe) & set("<>\"'\u202e\x1b") == set()
    assert unescape(safe) == "</script><img src=x onerror=\"alert('1')\"> & \ufffd\u241b[31m"


def test_a_document_is_whole() -> None:
    """With its language, its title as text, and room for a phone's screen; no tag is left open."""
    page = parsed(document("A < B", "<main><p>Said.</p></main>"))
    assert (page.open, page.stray) == ([], [])
    assert page.attributes("html") == [{"lang": "en"}]
    assert page.text("title") == "A < B"
    assert page.text("p") == "Said."
    assert "width=device-width, initial-scale=1" in [one.get("content") for one in page.attributes("meta")]


def test_a_document_holds_its_style_and_its_script() -> None:
    """Those of all pages first; nothing has to be fetched."""
    page = parsed(document("T", "", style=".own { color: red; }\n", script="let a = 1 < 2;"))
    assert "prefers-color-scheme: dark" in page.text("style")
    assert page.text("style").endswith(".own { color: red; }\n")
    assert page.text("script") == "let a = 1 < 2;"
    assert page.addresses() == ["data:,"]


def policy(page: str) -> dict[str, str]:
    """What a browser is told that the page may do."""
    [content] = [
        one["content"] or ""
        for one in parsed(page).attributes("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]
    return dict(part.strip().split(" ", 1) for part in content.split(";"))


def test_a_document_may_run_its_own_script_only() -> None:
    """The browser is given its hash, so whatever else got in would not run; and nothing may be fetched."""
    script = "let ä = 1;"
    told = policy(document("T", "", script=script))
    found = re.fullmatch(r"'sha256-(.+)'", told["script-src"])
    assert found
    assert b64decode(found[1]) == sha256(script.encode()).digest()
    assert (told["default-src"], told["img-src"]) == ("'none'", "data:")
    assert policy(document("T", ""))["script-src"] == "'none'"


def test_a_page_is_written_and_written_again(tmp_path: Path) -> None:
    """Over one of ours, whatever it was called; nothing else is left in the folder."""
    path = tmp_path / "page.html"
    for title in ("Once", "Twice"):
        write_page(path, document(title, ""))
        assert parsed(path.read_text(encoding="utf-8")).text("title") == title
    assert list(tmp_path.iterdir()) == [path]


def test_a_page_is_written_where_a_link_leads(tmp_path: Path) -> None:
    """The link stays one."""
    (tmp_path / "there").mkdir()
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "there" / "real.html")
    write_page(link, document("T", ""))
    assert link.is_symlink()
    assert list((tmp_path / "there").iterdir()) == [tmp_path / "there" / "real.html"]


@pytest.mark.parametrize("text", ["", "<!doctype html>\n<title>My own</title>", "\0\x9b" * 5000])
def test_what_we_did_not_write_is_not_written_over(text: str, tmp_path: Path) -> None:
    """It stays as it is, and a line says what to do."""
    path = tmp_path / "own.html"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(f"{path}: is there already")) as told:
        write_page(path, document("T", ""))
    assert path.read_text(encoding="utf-8") == text
    assert "Name another file" in str(told.value)


def test_a_pipe_is_no_page(tmp_path: Path) -> None:
    """It is not even waited for."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="no page of k8squiz"):
        write_page(tmp_path / "pipe", document("T", ""))


def test_a_page_has_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is called one; a dash, which elsewhere is standard output, makes no file of that name."""
    monkeypatch.chdir(tmp_path)
    for path, told in ((tmp_path, "is a folder"), (Path("-"), "not to standard output")):
        with pytest.raises(UsageError, match=told):
            write_page(path, document("T", ""))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """It is not made: it may be a slip of the finger."""
    with pytest.raises(UsageError, match=re.escape(f"{tmp_path / 'ther'}: there is no such folder.")):
        write_page(tmp_path / "ther" / "page.html", document("T", ""))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Here by a name that is too long beside which to write; nothing is left behind."""
    path = tmp_path / f"{'n' * 250}.html"
    with pytest.raises(K8squizError, match="cannot be written: File name too long") as told:
        write_page(path, document("T", ""))
    assert told.value.exit_code == 1
    assert list(tmp_path.iterdir()) == []

"""SQLite files: how they are opened, brought up to date and protected, and what is said when they fail."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from k8squiz.errors import StoreError
from k8squiz.sqlite_files import Connection, connect, held, reading, transaction

ONE = "create table notes (\n  text text not null check (text <> '')\n) strict;\n"
TWO = """
-- A trigger has statements of its own; they are not ends.
create table copies (text text) strict;
create trigger copy after insert on notes begin
  insert into copies values (new.text);
end;
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a file would be, in a folder that is not there yet."""
    return tmp_path / "data" / "progress.db"


def _add(connection: Connection, text: str = "kept") -> None:
    with transaction(connection):
        connection.execute("insert into notes values (?)", (text,))


def _add_half(connection: Connection, error: type[BaseException]) -> None:
    with transaction(connection):
        connection.execute("insert into notes values ('half')")
        raise error


def _notes(connection: Connection) -> list[str]:
    with reading(connection):
        return [text for (text,) in connection.execute("select text from notes order by rowid")]


def _filled(path: Path, *notes: str) -> None:
    with closing(connect(path, [ONE])) as connection:
        for text in notes:
            _add(connection, text)


def test_a_file_and_its_folder_are_made_for_their_owner_alone(path: Path) -> None:
    """The first start needs no preparation, and nobody else can look in."""
    _filled(path)
    assert path.is_file()
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_connection_is_set_up_to_lose_nothing(path: Path) -> None:
    """Write-ahead log, full synchronisation, foreign keys, and patience with other writers."""
    with closing(connect(path, [ONE])) as connection:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        assert [connection.execute(f"pragma {name}").fetchone()[0] for name in names] == ["wal", 2, 1, 5000]


def test_a_transaction_is_kept_when_it_ends(path: Path) -> None:
    """What was written is there for the next one who opens the file."""
    _filled(path, "first", "second")
    with closing(connect(path, [ONE])) as connection:
        assert _notes(connection) == ["first", "second"]


@pytest.mark.parametrize("error", [KeyError, KeyboardInterrupt])
def test_a_transaction_that_fails_leaves_nothing_behind(path: Path, error: type[BaseException]) -> None:
    """Not even when it is the learner who breaks it off; the connection stays usable."""
    with closing(connect(path, [ONE])) as connection:
        with pytest.raises(error):
            _add_half(connection, error)
        _add(connection, "whole")
        assert _notes(connection) == ["whole"]


def test_nonsense_is_the_callers_mistake_and_no_trouble_of_the_file(path: Path) -> None:
    """A broken rule of the schema is a ValueError, which no user is asked to mend."""
    with closing(connect(path, [ONE])) as connection, pytest.raises(ValueError, match="CHECK constraint"):
        _add(connection, "")


def test_everything_read_at_once_belongs_to_one_moment(path: Path) -> None:
    """Another program's writing is seen by the next reading, not by the one under way."""
    with closing(connect(path, [ONE])) as reader, closing(connect(path, [ONE])) as writer:
        with reading(reader):
            before = reader.execute("select count(*) from notes").fetchone()
            _add(writer)
            assert reader.execute("select count(*) from notes").fetchone() == before
        assert _notes(reader) == ["kept"]


def test_an_older_file_is_brought_up_to_date_and_copied_first(path: Path) -> None:
    """The data stay, the new rules hold, and the file as it was lies beside it, whole in itself."""
    _filled(path, "old")
    with closing(connect(path, [ONE, TWO])) as connection:
        _add(connection, "new")
        assert _notes(connection) == ["old", "new"]
        assert connection.execute("select text from copies").fetchall() == [("new",)]
    with closing(connect(path.with_name("progress.db.v1.bak"), [ONE])) as copy:
        assert _notes(copy) == ["old"]


def test_the_copy_holds_what_only_the_log_holds_so_far(path: Path) -> None:
    """Another program still has the file open, so its last answers stand in the write-ahead log."""
    with closing(connect(path, [ONE])) as other:
        _add(other, "in the log")
        connect(path, [ONE, TWO]).close()
    assert sorted(each.name for each in path.parent.iterdir()) == ["progress.db", "progress.db.v1.bak"]
    with closing(connect(path.with_name("progress.db.v1.bak"), [ONE])) as copy:
        assert _notes(copy) == ["in the log"]


def test_a_new_or_current_file_is_not_copied(path: Path) -> None:
    """Only what a migration could spoil is worth a copy."""
    for _ in range(2):
        connect(path, [ONE, TWO]).close()
    assert [each.name for each in path.parent.iterdir()] == ["progress.db"]


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    """Neither the data nor the version, so that the older program still works."""
    _filled(path, "old")
    with pytest.raises(StoreError, match="no such table: nowhere"):
        connect(path, [ONE, f"{TWO}drop table nowhere;\n"])
    with closing(connect(path, [ONE])) as connection:
        assert _notes(connection) == ["old"]
        assert connection.execute("select name from sqlite_schema where name = 'copies'").fetchall() == []


def test_a_copy_that_cannot_be_made_stops_the_migration(path: Path) -> None:
    """Without a way back there is no way forward."""
    _filled(path, "old")
    path.with_name("progress.db.v1.bak").mkdir()
    with pytest.raises(StoreError, match=r"progress\.db\.v1\.bak: No backup copy can be made"):
        connect(path, [ONE, TWO])
    with closing(connect(path, [ONE])) as connection:
        assert _notes(connection) == ["old"]


def test_a_file_of_a_newer_version_is_refused(path: Path) -> None:
    """In a sentence that says where and what to do; the file stays as it is."""
    connect(path, [ONE, TWO]).close()
    with pytest.raises(StoreError) as caught:
        connect(path, [ONE])
    assert str(caught.value) == f"{path}: The file was made by a newer k8squiz. Upgrade k8squiz to use it."


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    """It may be somebody's only copy of something."""
    path.parent.mkdir()
    path.write_text("dear diary\n" * 500)
    with pytest.raises(StoreError) as caught:
        connect(path, [ONE])
    assert str(caught.value) == f"{path}: This is not a progress file. Move it away, or name another folder."
    assert path.read_text() == "dear diary\n" * 500


@pytest.mark.parametrize(("version", "table"), [(0, ""), (0, "notes"), (1, "meta"), (7, "meta"), (-3, "meta")])
def test_a_database_of_another_program_is_left_alone(path: Path, version: int, table: str) -> None:
    """It has tables but no version, or not the table that all of ours have; not a byte of it changes."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table notes (text)")
        other.execute(f"pragma user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        connect(path, [ONE], table)
    what = "This is a database of another program, not a progress file. Move it away, or name another folder."
    assert str(caught.value) == f"{path}: {what}"
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["progress.db"]


def test_an_empty_file_is_nobodys(path: Path) -> None:
    """As a program leaves it that was killed before its first transaction ended."""
    path.parent.mkdir()
    path.touch()
    with closing(connect(path, [ONE], "notes")) as connection:
        _add(connection)
    with closing(connect(path, [ONE], "notes")) as connection:
        assert _notes(connection) == ["kept"]


def test_a_damaged_file_is_named_as_such(path: Path) -> None:
    """Half of its pages overwritten with noise."""
    _filled(path, *["text"] * 50)
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))
    with pytest.raises(StoreError, match=r"progress\.db: The file is damaged; nothing was changed\. Put a backup copy"):
        connect(path, [ONE])


def test_a_folder_in_the_files_place_cannot_be_opened(path: Path) -> None:
    """The message names the path."""
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match=r"progress\.db: The file cannot be opened\."):
        connect(path, [ONE])


def test_a_folder_that_cannot_be_made_is_named(path: Path) -> None:
    """A file stands where the folder should be."""
    path.parent.write_text("in the way")
    with pytest.raises(StoreError, match=r"data: The folder cannot be made \(File exists\)\. Name another folder\."):
        connect(path, [ONE])


@contextmanager
def guarded(*, left_behind: bool = False) -> Iterator[Path]:
    """A filled file that whoever runs the tests may read, but not write; root steps down for the while.

    With ``left_behind``, so is the file by which it was held.

    No longer than that: whatever pytest does in between may need files that only root can read.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        _filled(path, "kept")
        path.chmod(0o444)
        if left_behind:
            path.with_name("progress.db.lock").touch(mode=0o444)
        Path(folder).chmod(0o555)
        rank = os.geteuid()
        if rank == 0:
            os.seteuid(65534)
        try:
            yield path
        finally:
            if rank == 0:
                os.seteuid(rank)
            Path(folder).chmod(0o700)


def test_a_file_that_may_only_be_read_is_refused_at_once() -> None:
    """Before a question is asked whose answer could not be kept."""
    expected = r"\.db: The file may only be read\. Make it and its folder writable\."
    with guarded() as path, pytest.raises(StoreError, match=expected):
        connect(path, [ONE])


def test_a_full_disk_costs_the_last_change_and_nothing_else(path: Path) -> None:
    """The file may not grow, as on a disk without space; when there is space again, it goes on."""
    with closing(connect(path, [ONE])) as connection:
        _add(connection)
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count = {pages}")
        with pytest.raises(StoreError, match=r"progress\.db: The disk is full; the last change was not kept\. Free"):
            _add(connection, "long" * 10_000)
        assert _notes(connection) == ["kept"]
        connection.execute("pragma max_page_count = 1000")
        _add(connection, "later")
        assert _notes(connection) == ["kept", "later"]


@contextmanager
def small_files() -> Iterator[None]:
    """For the while, the system lets no file grow beyond 20,000 bytes.

    No longer than that: what pytest prints may go into a file as well.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_the_system_refuses_is_reported(path: Path) -> None:
    """A quota shows itself in the middle of a transaction; what was kept before is still there."""
    with closing(connect(path, [ONE])) as connection, small_files():
        _add(connection)
        with pytest.raises(StoreError, match=r"progress\.db: The disk .*the last change was not kept"):
            _add(connection, "long" * 10_000)
        assert _notes(connection) == ["kept"]


def test_a_locked_file_is_waited_for_and_then_reported(path: Path) -> None:
    """Another program holds it for longer than anyone would wait."""
    with closing(connect(path, [ONE])) as other, closing(connect(path, [ONE])) as connection, transaction(other):
        connection.execute("pragma busy_timeout = 10")
        with pytest.raises(StoreError, match=r"progress\.db: Another program keeps the file locked\. Let it finish"):
            _add(connection)


@pytest.mark.parametrize("before", [[], [ONE]])
def test_a_file_system_without_shared_memory_will_do(path: Path, before: list[str]) -> None:
    """As on some network drives: the older journal serves, for a new file and for one that had a log elsewhere."""
    if len(before) > 0:
        _filled(path, "old")
    path.parent.mkdir(exist_ok=True)
    path.with_name("progress.db-shm").symlink_to("nowhere")  # SQLite follows no link there
    with closing(connect(path, [ONE])) as connection, closing(connect(path, [ONE])) as other:
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
        _add(connection, "one")
        _add(other, "two")
        assert _notes(connection)[-2:] == ["one", "two"]


def test_programs_that_start_together_share_a_new_file(path: Path) -> None:
    """Four of them make it, bring it up to date and write to it at once; nothing is lost."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from k8squiz.sqlite_files import connect, transaction\n"
        "sys.stdin.readline()\n"
        "connection = connect(Path(sys.argv[1]), sys.argv[2:])\n"
        "for _ in range(25):\n"
        "    with transaction(connection):\n"
        "        connection.execute('insert into notes values (?)', ('x',))\n"
        "connection.close()\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(path), ONE, TWO]
    programs = [subprocess.Popen(command, stdin=subprocess.PIPE, text=True, env=environment) for _ in range(4)]
    for program in programs:
        program.communicate("go\n")
    assert [program.returncode for program in programs] == [0] * 4
    with closing(connect(path, [ONE, TWO])) as connection:
        assert len(_notes(connection)) == 100


HOLDER = """
import sys
from pathlib import Path
from k8squiz.sqlite_files import held

with held(Path(sys.argv[1])) as ours:
    print(ours, flush=True)
    sys.stdin.readline()
"""
"""A program that says whether it holds the file, and goes on holding it until it is told to end."""


def _holder(path: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", HOLDER, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def _says(holder: subprocess.Popen[str]) -> str:
    assert holder.stdout is not None
    return holder.stdout.readline().strip()


def _is_ours(path: Path) -> bool:
    with held(path) as ours:
        return ours


def test_what_one_program_holds_no_other_can_hold(path: Path) -> None:
    """Until it lets go; whoever came second may try again at once."""
    with _holder(path) as first:
        assert _says(first) == "True"
        with _holder(path) as second:
            assert _says(second) == "False"
            second.communicate("end\n")
        assert not _is_ours(path)
        first.communicate("end\n")
    assert (first.returncode, second.returncode) == (0, 0)
    assert _is_ours(path)


def test_the_system_lets_go_for_a_program_that_was_killed(path: Path) -> None:
    """It had no chance to tidy up, and what it leaves behind is in nobody's way."""
    with _holder(path) as killed:
        assert _says(killed) == "True"
        killed.send_signal(signal.SIGKILL)
    assert killed.returncode == -signal.SIGKILL
    assert path.with_name("progress.db.lock").is_file()
    with _holder(path) as next_one:
        assert _says(next_one) == "True"
        next_one.communicate("end\n")


def test_a_program_that_sleeps_goes_on_holding(path: Path) -> None:
    """As after Ctrl-Z, or in the window of a suspended machine."""
    with _holder(path) as asleep:
        assert _says(asleep) == "True"
        asleep.send_signal(signal.SIGSTOP)
        assert not _is_ours(path)
        asleep.send_signal(signal.SIGKILL)
    assert _is_ours(path)


def test_of_programs_that_start_together_one_holds(path: Path) -> None:
    """Not none of them, because each was in the other's way for a moment."""
    holders = [_holder(path) for _ in range(4)]
    said = [_says(holder) for holder in holders]
    for holder in holders:
        holder.communicate("end\n")
    assert sorted(said) == ["False", "False", "False", "True"]


def test_another_program_that_is_in_the_way_for_a_moment_is_waited_for(path: Path) -> None:
    """It tried at the same time and fails; without patience both would."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path.with_name("progress.db.lock"), check_same_thread=False)) as other:
        other.execute("begin")
        other.execute("select count(*) from sqlite_schema").fetchone()
        gone = threading.Timer(0.05, other.rollback)
        gone.start()
        assert _is_ours(path)
        gone.join()


def _sizes(folder: Path) -> dict[str, int]:
    """Bytes, by name; nothing is opened, for to close a file again would let go of it."""
    return {each.name: each.stat().st_size for each in folder.iterdir()}


def test_holding_touches_nothing_but_an_empty_file_beside(path: Path) -> None:
    """The file is read and written meanwhile as ever."""
    with held(path) as ours:
        assert ours
        _filled(path, "kept")
        during = _sizes(path.parent)
    after = _sizes(path.parent)
    assert sorted(during) == sorted(after) == ["progress.db", "progress.db.lock"]
    assert during["progress.db.lock"] == after["progress.db.lock"] == 0
    with closing(connect(path, [ONE])) as connection:
        assert _notes(connection) == ["kept"]


def test_an_error_inside_lets_go_like_any_other_end(path: Path) -> None:
    """And it is the caller's own error that comes out."""
    with pytest.raises(KeyError), held(path):
        raise KeyError
    assert _is_ours(path)


def test_two_files_are_held_apart(path: Path) -> None:
    """Two homes have two exams."""
    with held(path) as ours, held(path.with_name("other.db")) as others:
        assert (ours, others) == (True, True)


CANNOT = r"progress\.db\.lock: The file cannot be locked against other programs \(.+\)\. Make it and its folder writ"


@pytest.mark.parametrize("left_behind", [False, True])
def test_what_cannot_be_locked_is_not_held_by_two(left_behind: bool) -> None:
    """In a folder that may only be read it is an error, also when an earlier program left its file there."""
    with guarded(left_behind=left_behind) as path, pytest.raises(StoreError, match=CANNOT), held(path):
        pass


def test_a_file_in_the_locks_place_is_left_alone(path: Path) -> None:
    """Whatever it is, it is not ours."""
    path.parent.mkdir()
    lock = path.with_name("progress.db.lock")
    lock.write_text("dear diary\n" * 500)
    with pytest.raises(StoreError, match=CANNOT), held(path):
        pass
    assert lock.read_text() == "dear diary\n" * 500

"""SQLite files as this program keeps them, and the only room that knows ``sqlite3``.

Every error that a file, a disk or another program can cause leaves here as a ``StoreError``.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from k8squiz.errors import StoreError

BUSY_MILLISECONDS = 5000
"""How long a writer waits for another one before it gives up."""

_HELD_SECONDS = 0.25
"""How long it is tried to hold what another program may be letting go of; two that start at once need a moment."""

_NO_SHARED_MEMORY = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL})
"""What a file system answers that cannot hold the shared memory of a write-ahead log."""

_TROUBLES = {
    sqlite3.SQLITE_NOTADB: ("This is not a progress file.", "Move it away, or name another folder."),
    sqlite3.SQLITE_CORRUPT: ("The file is damaged; nothing was changed.", "Put a backup copy in its place."),
    sqlite3.SQLITE_READONLY: ("The file may only be read.", "Make it and its folder writable."),
    sqlite3.SQLITE_PERM: ("The file may not be opened.", "Make it and its folder readable and writable."),
    sqlite3.SQLITE_CANTOPEN: ("The file cannot be opened.", "Make it and its folder readable and writable."),
    sqlite3.SQLITE_FULL: ("The disk is full; the last change was not kept.", "Free some space and try again."),
    sqlite3.SQLITE_IOERR: (
        "The disk did not take or give the data; the last change was not kept.",
        "Check its free space, your quota and its health.",
    ),
    sqlite3.SQLITE_BUSY: ("Another program keeps the file locked.", "Let it finish or close it, then try again."),
    sqlite3.SQLITE_LOCKED: ("Another program keeps the file locked.", "Let it finish or close it, then try again."),
}


class Connection(sqlite3.Connection):
    """An open file that knows its own name, to say where a trouble is."""

    path = Path()


def connect(path: Path, migrations: Sequence[str], table: str = "") -> Connection:
    """Open the file at ``path`` for reading and writing, made and brought up to date where needed.

    ``migrations`` are SQL scripts, the first of which makes version 1; each statement ends its line.
    A file of an older version is first copied to ``NAME.vN.bak`` beside it, N being that version.
    ``table`` is one that all versions have: by it a file of ours is told from another program's.

    Raises StoreError when the file was made by a newer version, is not ours to write, or cannot be used.
    """
    _make_folder(path.parent)
    with _reporting(path):
        try:
            return _opened(path, migrations, table, log=True)
        except sqlite3.OperationalError as error:
            if _primary_code(error) not in _NO_SHARED_MEMORY:
                raise
        _refuse_read_only(path)
        _leave_write_ahead_log(path)
        return _opened(path, migrations, table, log=False)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Everything inside is on disk when this ends, or none of it; other writers wait meanwhile.

    Raises StoreError when the file cannot take it, ValueError when the data break a rule of the schema.
    """
    with _reporting(connection.path):
        try:
            connection.execute("begin immediate")
            yield
            connection.execute("commit")
        except BaseException:
            _roll_back(connection)
            raise


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """Everything read inside belongs to one moment, whatever other programs write meanwhile.

    Raises StoreError when the file cannot be read.
    """
    with _reporting(connection.path):
        try:
            connection.execute("begin")
            yield
        finally:
            _roll_back(connection)


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """Whether this program alone holds ``path`` while it is inside; False when another one does.

    ``path`` itself is left alone, and need not be there: what is locked is an empty file beside it, ``NAME.lock``,
    which stays behind and means nothing by itself. The system lets go when the program ends, in whatever way.

    Raises StoreError where the system cannot tell whether another program holds it.
    """
    _make_folder(path.parent)
    lock = _locked(path.with_name(f"{path.name}.lock"))
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.close()


def _locked(path: Path) -> sqlite3.Connection | None:
    """An exclusive transaction on the file, which is never committed; None when another program has one.

    The file is never deleted: of two programs, one could then hold the deleted file and one a new one.
    """
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=_HELD_SECONDS, isolation_level=None)
        connection.execute("pragma journal_mode = memory")  # else a journal would lie beside it meanwhile
        connection.execute("begin exclusive")
        # On a file that may only be read, SQLite quietly begins a reading; a change shows it, and stays in memory.
        connection.execute("pragma user_version = 1")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if _primary_code(error) == sqlite3.SQLITE_BUSY:
            return None
        raise StoreError(
            f"The file cannot be locked against other programs ({error}).",
            where=str(path),
            remedy="Make it and its folder writable; where it lies on a network drive, use another folder.",
        ) from error
    return connection


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder cannot be made ({error.strerror}).", where=str(folder), remedy="Name another folder."
        ) from error


def _opened(path: Path, migrations: Sequence[str], table: str, *, log: bool) -> Connection:
    connection = sqlite3.connect(path, factory=Connection, isolation_level=None)
    connection.path = path
    try:
        _refuse_anothers(connection, table)
        _prepare(connection, log)
        _migrate(connection, migrations)
        # Last, since a migration may have to rebuild a table that others refer to.
        connection.execute("pragma foreign_keys = on")
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_anothers(connection: Connection, table: str) -> None:
    """Raise StoreError for a file that another program made; it stays as it is, so this comes before the log."""
    connection.execute("begin")
    version = _version(connection)
    tables = [name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")]
    connection.execute("rollback")
    if (version == 0 and tables) or (version != 0 and table and table not in tables):
        raise StoreError(
            "This is a database of another program, not a progress file.",
            where=str(connection.path),
            remedy="Move it away, or name another folder.",
        )


def _prepare(connection: Connection, log: bool) -> None:
    connection.execute(f"pragma busy_timeout = {BUSY_MILLISECONDS:d}")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = off")
    if log:
        try:
            connection.execute("pragma journal_mode = wal").fetchone()
            # The shared memory is first asked for here, so a file system without it shows itself here.
            connection.execute("pragma user_version").fetchone()
        except sqlite3.OperationalError as error:
            if _primary_code(error) != sqlite3.SQLITE_BUSY:  # when busy, another program turns the same switch
                raise


def _refuse_read_only(path: Path) -> None:
    """Raise StoreError where nothing can be written beside the file, which looks like a lack of shared memory."""
    if not os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        what, remedy = _TROUBLES[sqlite3.SQLITE_READONLY]
        raise StoreError(what, where=str(path), remedy=remedy)


def _leave_write_ahead_log(path: Path) -> None:
    """Go back to the older rollback journal, which needs no shared memory; an exclusive lock allows the way back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma locking_mode = exclusive")
        connection.execute("pragma journal_mode = delete").fetchone()


def _migrate(connection: Connection, migrations: Sequence[str]) -> None:
    """Apply what is missing, one transaction each; also proves, with none missing, that writing is allowed."""
    copied = False
    while True:
        with transaction(connection):
            version = _version(connection)
            if version > len(migrations):
                _refuse_newer(connection.path)
            if version == len(migrations):
                return
            if not copied:
                _keep_copy(connection, version)
                copied = True
            for statement in _statements(migrations[version]):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {version + 1:d}")


def _version(connection: Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _refuse_newer(path: Path) -> NoReturn:
    raise StoreError("The file was made by a newer k8squiz.", where=str(path), remedy="Upgrade k8squiz to use it.")


def _keep_copy(connection: Connection, version: int) -> None:
    """Copy a file that holds something to ``NAME.vN.bak``, replacing an older copy only when the new one is whole."""
    if connection.execute("select count(*) from sqlite_schema").fetchone()[0] == 0:
        return
    path = connection.path
    kept = path.with_name(f"{path.name}.v{version}.bak")
    unfinished = kept.with_name(f"{kept.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        # A second connection reads what is committed; this one holds the write lock, so nothing changes under it.
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            copy.execute("pragma journal_mode = delete")  # so that the copy is one file, whole in itself
        unfinished.replace(kept)
    except OSError as error:
        raise StoreError(
            f"No backup copy can be made ({error.strerror}); nothing was changed.",
            where=str(kept),
            remedy="Make its folder writable.",
        ) from error


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; ``executescript`` would end the transaction that they are to share."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _roll_back(connection: Connection) -> None:
    """End an open transaction without its changes; a failure here would only hide the first one."""
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("rollback")


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.Warning) as error:
        # The caller's mistake, not the file's: it must not look like something that the user can mend.
        raise ValueError(f"{path}: {error}") from error
    except sqlite3.Error as error:
        what, remedy = _TROUBLES.get(
            _primary_code(error), (f"The file cannot be used ({error}).", "Put a backup copy in its place.")
        )
        raise StoreError(what, where=str(path), remedy=remedy) from error


def _primary_code(error: sqlite3.Error) -> int:
    """SQLite's own number for the kind of trouble, without the detail in its upper bits; 1 when it has none."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF

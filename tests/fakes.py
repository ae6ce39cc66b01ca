"""Hand-written stand-ins for what a session needs from outside: a learner at a desk, and a clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from k8squiz.terminal.desk import ANSWERED, ONE, Countdown, Desk, Picks, Typing
from k8squiz.terminal.keys import Command, Key, Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look

WIDE = Look(lines=False, ascii=False, width=80)
NARROW = Look(lines=False, ascii=False, width=40)
LINES = Look(lines=True, ascii=False, width=None)


class FixedClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment it shows."""
        return self.moment

    def pass_(self, **time: float) -> None:
        """Lets time pass, in the words of ``timedelta``."""
        self.moment += timedelta(**time)


Said = str | tuple[str, ...] | Command
"""What a learner does: picks an option by its text, or several, or types a text; or commands."""


class ScriptedDesk(Desk):
    """A learner who does what the script says: the text of an option answers with it, a command is that command.

    Where several are picked, the script has their texts, in order where an order is asked for; where a text is
    asked for, it has the text. ``log`` tells in order what happened; others may write into it, to show what came
    before what. ``offers`` are the keys of each prompt. A command that is not offered fails the test, for nobody could
    press its key; so does a script that is too short.
    """

    def __init__(self, script: Iterable[Said], look: Look = WIDE) -> None:
        self._look = look
        self._script = list(script)
        self.log: list[str] = []
        self.pages: list[str] = []
        self.offers: list[tuple[Key, ...]] = []

    @property
    def look(self) -> Look:
        """The screen it plays at."""
        return self._look

    @property
    def left(self) -> tuple[Said, ...]:
        """What of the script was not needed."""
        return tuple(self._script)

    def page(self, page: Iterable[Line]) -> None:
        """Keeps the page as text."""
        self.pages.append("\n".join(one.text.plain for one in page))
        self.log.append("page")

    def ask(
        self,
        options: Sequence[str],
        keys: tuple[Key, ...],
        pointed: int | None = None,
        left: Countdown | None = None,
        picks: Picks = ONE,
    ) -> Reply:
        """The next line of the script as a reply; an exam's time runs out as it would at a real desk."""
        self.log.append(f"ask {options[pointed]}" if pointed is not None else "ask")
        self.offers.append(keys)
        said = self._next()
        if left is not None and left.seconds() <= 0:
            return Reply(Command.TIME_UP)
        if isinstance(said, Command):
            return Reply(self._offered(said, keys))
        picked = [list(options).index(text) for text in ((said,) if isinstance(said, str) else said)]
        wanted = len(options) if picks.ordered else picks.number
        assert len(set(picked)) == wanted, f"{wanted} of {options} are wanted, not {said}"
        return Reply(Command.ANSWER, tuple(picked if picks.ordered else sorted(picked)))

    def ask_text(
        self,
        keys: tuple[Key, ...],
        typing: Typing = ANSWERED,  # noqa: ARG002  (nothing is drawn)
        left: Countdown | None = None,
    ) -> Reply:
        """The next line of the script as a reply, unless an exam's time has run out."""
        self.log.append("ask text")
        self.offers.append(keys)
        said = self._next()
        if left is not None and left.seconds() <= 0:
            return Reply(Command.TIME_UP)
        if isinstance(said, Command):
            return Reply(self._offered(said, keys))
        assert isinstance(said, str), f"a text is wanted, not {said}"
        return Reply(Command.ANSWER, text=said)

    def pause(self, keys: tuple[Key, ...]) -> Command:
        """The next command of the script; line mode goes on at once."""
        self.log.append("pause")
        self.offers.append(keys)
        return Command.NEXT if self._look.lines else self._command(keys)

    def wait(self, keys: tuple[Key, ...]) -> Command:
        """The next command of the script."""
        self.log.append("wait")
        self.offers.append(keys)
        return self._command(keys)

    def _command(self, keys: tuple[Key, ...]) -> Command:
        said = self._next()
        assert isinstance(said, Command), f'"{said}" is no command'
        return self._offered(said, keys)

    def _offered(self, said: Command, keys: tuple[Key, ...]) -> Command:
        # Enter with nothing pointed at, and Ctrl-C, are there wherever something is asked.
        always = {Command.UNKNOWN, Command.QUIT}
        assert said in {key.command for key in keys} | always, f"{said} is not offered by {keys}"
        return said

    def _next(self) -> Said:
        assert self._script, f"the script is too short; the last page was:\n{self.pages[-1]}"
        return self._script.pop(0)


class Slow(ScriptedDesk):
    """A learner who thinks for so long before each key."""

    def __init__(self, script: Iterable[Said], clock: FixedClock, **thinking: float) -> None:
        super().__init__(script)
        self._clock = clock
        self._thinking = thinking

    def _next(self) -> Said:
        self._clock.pass_(**self._thinking)
        return super()._next()

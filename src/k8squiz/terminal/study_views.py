"""What a study session shows: the question, the whole card, and the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked, Option
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Session, Turn
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look
from k8squiz.terminal.wrapping import wrap

_STANDING = {
    Turn.NEW: "new card",
    Turn.REVIEW: "review",
    Turn.CONFIRM: "once more, to be sure",
    Turn.RECOGNISE: "the same, with options",
    Turn.REPEAT: "again, missed before",
}


def question(session: Session, asked: Asked) -> Iterator[Line]:
    """The question on screen, without its options."""
    turn = session.current.turn if session.current else Turn.REVIEW
    yield line(f"{session.to_go} to go - {_STANDING[turn]}", "dim")
    yield line()
    yield from _wording(asked, "bold")
    yield line()


def _wording(asked: Asked, style: str) -> Iterator[Line]:
    if asked.exhibit:
        yield verbatim(asked.exhibit, indent=1)
        yield line()
    yield line(asked.ask, style)


def reminder(asked: Asked, look: Look) -> Iterator[Line]:
    """What was asked, where it has left the screen; in line mode it stands above."""
    if not look.lines:
        yield line(asked.ask, "dim")
        yield line()


def reporting(asked: Asked, look: Look) -> Iterator[Line]:
    """Asks what is wrong with a question."""
    yield from reminder(asked, look)
    yield line("What is wrong with this question? Your note stays on this machine.", "bold")


def reported() -> Iterator[Line]:
    """Says that a note was kept, and where to find it."""
    yield line("Noted. All your notes, ready to paste into an issue:")
    yield line("k8squiz deck reported", indent=2)


def whole(asked: Asked, look: Look) -> Iterator[Line]:
    """Everything about the question and its card: each option, the card itself, where it is written."""
    card = asked.card
    yield from _wording(asked, "bold")
    yield line()
    if asked.question:
        yield from _options(asked, look)
        yield line()
        if card.front != asked.ask:
            yield line(card.front, "dim")
    yield line(card.back)
    if card.explain and not asked.question:
        yield line(card.explain, indent=2)
    yield from path(card, look)
    yield from sources(card)
    yield from to_try(card)


def _options(asked: Asked, look: Look) -> Iterator[Line]:
    """What is right and what is wrong, each with its reason; the one reason of several right ones comes last."""
    explain = asked.card.explain
    if asked.form is Form.CHOICE:
        for option in asked.options:
            yield from option_line(option, explain if option.right else option.why, look)
        return
    for option in asked.options if asked.form is Form.SEVERAL else ():
        yield from option_line(option, option.why, look)
    for number, text in enumerate(asked.answer, 1) if asked.form is Form.ORDER else ():
        yield from hanging(f"{number}. ", text, look, "bold")
    for answer in accepted(asked) if asked.form in {Form.TYPED, Form.COMMAND} else ():
        yield from hanging("right: ", answer, look, "bold")
    if explain:
        yield line()
        yield line(explain)


def option_line(option: Option, why: str, look: Look, indent: int = 0) -> Iterator[Line]:
    """An option with the word for what it is, and below it why."""
    lead = "right: " if option.right else "wrong: "
    yield from hanging(lead, option.text, look, "bold" if option.right else "", indent)
    if why:
        yield line(reason(why), indent=indent + len(lead))


def hanging(lead: str, text: str, look: Look, style: str = "", indent: int = 0) -> Iterator[Line]:
    """A line that begins with ``lead``; where it is wrapped, the rest stands below the text."""
    first, *more = [text] if look.width is None else wrap(text, look.width - indent - len(lead))
    yield line(f"{lead}{first}", style, indent=indent)
    yield from (line(one, style, indent=indent + len(lead)) for one in more)


def accepted(asked: Asked) -> tuple[str, ...]:
    """Every way of writing the answer that is right."""
    return asked.question.answer if asked.question else ()


def sources(card: Card) -> Iterator[Line]:
    """In which versions it holds, the pages that say so, and which text of them was read."""
    versions = [f"since {card.since}"] if card.since else []
    versions += [f"until {card.until}"] if card.until else []
    if versions:
        yield line(f"Kubernetes {', '.join(versions)}.", "dim")
    for source in card.sources:
        yield line(source, "dim")
    if card.checked:
        yield line(f"Read: {card.checked}", "dim")


def to_try(card: Card) -> Iterator[Line]:
    """The command that shows the fact on a cluster of one's own, where there is one."""
    if card.try_:
        yield line(f"See it yourself: {card.try_}")


def path(card: Card, look: Look) -> Iterator[Line]:
    """The connection that the card is about, drawn from the one who opens it; in one line where there is room.

    In line mode it is told in words, since an arrow cannot be read aloud.
    """
    if not card.path:
        return
    initiator, target, endpoint = card.path
    if look.lines:
        yield line(f"{initiator} connects to {target}: {endpoint}", indent=2)
        return
    shaft, head = ("--", "-->") if look.ascii else ("──", "──▶")
    drawn = f"{initiator} {shaft} {endpoint} {head} {target}"
    if look.width is None or cell_len(drawn) + 2 <= look.width:
        yield line(drawn, "cyan", indent=2)
        return
    yield line(initiator, "cyan", indent=2)
    yield line(f"{shaft} {endpoint} {head}", "cyan", indent=4)
    yield line(target, "cyan", indent=2)


def summary(given: Sequence[Given], outlook: Outlook) -> Iterator[Line]:
    """The end of a session: how it went, what was missed, and when to come back."""
    if not given:
        yield line("Nothing was answered, and nothing has changed.")
    else:
        yield from _score(given)
    yield from coming(outlook)


def _score(given: Sequence[Given]) -> Iterator[Line]:
    right = sum(one.correct for one in given)
    yield line(f"{right} of {len(given)} answers right. Everything is saved.", "bold")
    new = len({one.asked.card.id for one in given if one.turn is Turn.NEW})
    if new:
        yield line(f"{counted(new, 'new card')} met.")
    missed = list({one.asked.card.id: one for one in given if not one.correct}.values())
    if missed:
        yield line()
        yield line("Missed:", "bold")
    for one in missed:
        yield line(one.asked.ask, indent=2)
        yield line(f"Answer: {told(one.asked, '; '.join(one.asked.answer))}", indent=4)
        for source in one.asked.card.sources[:1]:
            yield line(source, "dim", indent=4)
    yield line()


def coming(outlook: Outlook) -> Iterator[Line]:
    """When the next card is due, and what can be done before."""
    if outlook.due_now:
        count = outlook.due_now
        yield line(f"{count} {'card is' if count == 1 else 'cards are'} due now: {outlook.command}")
    elif outlook.next_due is not None:
        next_cards = "card is" if outlook.next_count == 1 else f"{outlook.next_count} cards are"
        yield line(f"The next {next_cards} due on {outlook.next_due:%A, %d %B %Y}.")
    if outlook.new_left and not outlook.due_now:
        yield line(f"{counted(outlook.new_left, 'more new card')} can be learned today: {outlook.command}")


def nothing_to_do(outlook: Outlook, unseen: int) -> Iterator[Line]:
    """The empty state: nothing is due, and today's new cards are learned."""
    yield line("Nothing is due now. Well done.", "bold")
    yield from coming(outlook)
    yield line()
    yield line("What you can do now:")
    if unseen:
        more = min(5, unseen)
        yield line(f"{outlook.command} --new {more}    learn {more} more of the {unseen} new cards today", indent=2)
    yield line("k8squiz exam kcna        see how you would do in an exam", indent=2)
    yield line("k8squiz stats            look at your progress", indent=2)


def told(asked: Asked, text: str) -> str:
    """An answer at the end of a sentence; what is typed stands as it is typed, without a full stop."""
    return text if asked.form in {Form.TYPED, Form.COMMAND} else sentence(text)


def sentence(text: str) -> str:
    """The text with a full stop where it has none."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def reason(why: str, *commands: str) -> str:
    """A clause as a sentence; what is written small as a name, or typed in one of the ``commands``, stays small."""
    first = why.split(maxsplit=1)[0].rstrip(",:;") if why else ""
    typed = {word for command in commands for word in command.split()[:1]}
    is_name = not first.isalpha() or first in typed | _SMALL or first != first.lower()
    return sentence(why if is_name else f"{why[:1].upper()}{why[1:]}")


_SMALL = {"etcd", "kubectl", "kubeadm", "etcdctl", "etcdutl", "crictl", "journalctl", "systemctl", "openssl", "helm"}
"""Names that begin a sentence as they are."""

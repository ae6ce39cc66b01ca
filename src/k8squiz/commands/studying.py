"""What ``k8squiz study`` wires together: a session with the store, the marker and the clock."""

from __future__ import annotations

from collections.abc import Mapping

from k8squiz import clock
from k8squiz.commands.opening import Opened
from k8squiz.errors import K8squizError, UsageError
from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.scheduling.preview import preview
from k8squiz.sessions.marking import Marker
from k8squiz.sessions.plan import in_learning_order
from k8squiz.sessions.study import Manner
from k8squiz.terminal.study_screen import Wiring


def manner_of(form: Form | None, *, flashcards: bool) -> Manner:
    """How the session asks. Raises UsageError when it cannot be both."""
    if form and flashcards:
        raise UsageError("a flashcard has no form.", remedy="Choose one: --flashcards or --form.")
    return Manner(form, flashcards)


def goes_on_as(opened: Opened, manner: Manner) -> Opened:
    """The same, with the cards that can be asked in this manner, and the command to go on with it."""
    form = f" --form {manner.form.value}" if manner.form else ""
    command = f"{opened.command}{form}{' --flashcards' if manner.flashcards else ''}"
    return opened._replace(command=command, form=manner.form)


def refuse_what_cannot_be_asked(opened: Opened) -> None:
    """Raises K8squizError when no card of the decks can be asked, or none in the one form wanted."""
    if not in_learning_order(opened.decks, opened.form):
        what = f'no question of the form "{opened.form.value}"' if opened.form else "nothing that can be studied"
        raise K8squizError(f"these decks hold {what}.", remedy="Read them: k8squiz deck show NAME")


def wiring(opened: Opened) -> Wiring:
    """What a study session needs from outside."""
    store = opened.store

    def intervals(card: Card) -> Mapping[Rating, int]:
        return preview(store.memory(card.id), opened.today(), card.revision, opened.settings.desired_retention)

    return Wiring(
        record=store.record_all,
        report=store.report,
        mark=Marker(opened.decks).mark,
        intervals=intervals,
        best=store.best_milliseconds,
        now=clock.now,
        outlook=opened.outlook,
    )

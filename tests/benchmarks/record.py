"""How long the statistics wait for a record of 100,000 answers: each of its queries, as a median of several runs.

Run it by hand: ``python tests/benchmarks/record.py``. The file is made in a folder that is thrown away.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from k8squiz.history.reviews import Answered, Forgotten, Occasion, Rating
from k8squiz.identifiers import CardId, StudyDay, question_id
from k8squiz.progress.store import Store

ANSWERS = 100_000
CARDS = 1_200
DAYS = 700
RIGHT = 0.8
ROUNDS = 7
FIRST = 20_000
OPTIONS = ("kubelet", "kube-proxy", "etcd", "kube-scheduler", "coredns", "the container runtime on the node")


def answers() -> Iterator[Answered | Forgotten]:
    """Answers spread evenly over cards and days, one in five of them wrong; a few cards are reset half-way."""
    random = Random(1)
    for number in range(ANSWERS):
        card, day = CardId(f"subject-{number % CARDS}.role"), StudyDay(FIRST + number * DAYS // ANSWERS)
        right = random.random() < RIGHT
        if number == ANSWERS // 2:
            yield from (Forgotten(CardId(f"subject-{one}.role"), day) for one in range(0, CARDS, 40))
        yield Answered(
            card=card,
            question=question_id(card, "which"),
            revision=1,
            occasion=Occasion.STUDY,
            correct=right,
            rating=Rating.GOOD if right else Rating.AGAIN,
            chosen="etcd" if right else random.choice(OPTIONS),
            milliseconds=4_000,
            day=day,
        )


def main() -> None:
    """Prints a line for each query: its median time."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "progress.db", count(1).__next__) as store:
        store.record_all(list(answers()))
        queries: tuple[Callable[[], object], ...] = (
            *(store.memories, store.standings, store.days, store.totals),
            *(store.failed, store.mistaken, store.exams, store.met_in_exams),
        )
        for query in queries:
            taken = [_seconds(query) for _ in range(ROUNDS)]
            sys.stdout.write(f"{query.__name__:14} {1000 * median(taken):7.1f} ms\n")


def _seconds(query: Callable[[], object]) -> float:
    began = perf_counter()
    query()
    return perf_counter() - began


if __name__ == "__main__":
    main()

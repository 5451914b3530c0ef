"""What a process has registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping


@dataclass(frozen=True)
class CatalogueEntry:
    """One metric of one owner, as it was declared; with the problem because of which it records nothing, if there is one."""

    name: str
    kind: str
    description: str
    unit: str
    labels: Mapping[str, str]
    set: str
    owner: str
    problem: str | None

    @staticmethod
    def of(entry: Any) -> CatalogueEntry:
        definition = entry.series().definition()
        problem = entry.problem()
        return CatalogueEntry(
            name=str(definition.name()),
            kind=str(definition.kind().words()),
            description=str(definition.description()),
            unit=str(definition.unit()),
            labels={str(label.getKey()): str(label.getValue()) for label in entry.series().labels().entrySet()},
            set=str(entry.set()),
            owner=str(entry.owner()),
            problem=None if problem is None else str(problem),
        )

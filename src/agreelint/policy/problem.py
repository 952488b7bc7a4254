"""What goes up when a policy cannot be used."""

from collections.abc import Iterable

from agreelint.model.problem import Problem


class PolicyError(ValueError):
    """A policy, a set or a waiver file that cannot be used; `problems` holds every mistake in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

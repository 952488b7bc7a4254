"""What goes up when pages cannot be read."""

from collections.abc import Iterable

from agreelint.model.problem import Problem


class PageError(ValueError):
    """Some pages could not be read; `problems` holds every mistake of all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

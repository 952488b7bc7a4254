"""Structure: from what is on the paper to clauses as a reviewer would cite them."""

from agreelint.structure.build import agreement
from agreelint.structure.kinds import KINDS
from agreelint.structure.together import join

__all__ = ["KINDS", "agreement", "join"]

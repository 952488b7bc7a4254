"""A copy of this process that does one thing and ends."""

import contextlib
import gc
import os
import warnings
from collections.abc import Callable


def forked(act: Callable[[], None]) -> int:
    """Do `act` in a copy of this process, with everything loaded already: about ten milliseconds. Its process id.

    The copy leads a session of its own, so that it can be killed with all that it starts; what `act` raises ends it.
    """
    with warnings.catch_warnings():
        # The copy touches no lock that another thread of ours may hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        # Nothing may come back from here into the program that was copied.
        try:
            with contextlib.suppress(BaseException):
                gc.freeze()
                os.setsid()
                act()
        finally:
            os._exit(0)
    return pid

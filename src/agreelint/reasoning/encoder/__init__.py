"""Reads lines of an agreement side by side: a small network, made of a public model of English and our agreements."""

import os

# One thread: the same bytes on any number of cores, and a bound process has no room for the stacks of sixty.
for _setting in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_setting, "1")

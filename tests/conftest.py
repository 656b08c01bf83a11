"""Hypothesis profiles: `dev` by default, `ci` where CI is set, `deep` by hand (HYPOTHESIS_PROFILE=deep)."""

import gc
import os
import re
import subprocess
import sys
import textwrap
import time

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True)
settings.register_profile("deep", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


# The tests run side by side, and two processes on one core's threads slow each other by so much
NEIGHBOUR = 1.4
YARDSTICK_SPEED = 9e6  # characters a second that `work_of_the_same_kind` did where the limits were set
YARDSTICK = re.compile(r"(\d[\d,]*)? ?(square)? ?(\w+)")


def work_of_the_same_kind(text):
    """Match, look up and build: what a finder does with each word, so that a slow machine shows in both alike."""
    here, seen, made = 0, {}, []
    while here < len(text):
        match = YARDSTICK.match(text, here)
        if match is None:
            here += 1
            continue
        here = match.end()
        seen[match[3]] = seen.get(match[3], 0) + 1
        made.append((match.start(), here, match[3].lower()))
    return made


def least(call, *args, limit=0.0, tries=3):
    """Return the least processor time of some tries, without that of collecting garbage, as `timeit` has it."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(tries):
            start = time.process_time()
            call(*args)
            best = min(best, time.process_time() - start)
            if best < limit or best > 5:  # no other try is needed, or would save it
                break
    finally:
        gc.enable()
    return best


def slowness():
    """Return how many times slower this machine is now than where the limits were set, beside a neighbour."""
    text = "The army took back 3,000 square kilometres. " * 2_000
    return NEIGHBOUR * max(1, least(work_of_the_same_kind, text) * YARDSTICK_SPEED / len(text))


@pytest.fixture(scope="session")
def cpu_seconds():
    """Return the processor time that a call takes: the least of some tries, the first of which may load tables.

    Neither garbage that all tests before have left nor other work on the machine must fail a build: where a call takes
    as long as `limit`, it is measured again, and told in seconds of a machine as fast as where the limits were set.
    """

    def measure(call, *args, limit=0.0, tries=3):
        best = least(call, *args, limit=limit, tries=tries)
        if not limit or best < limit:
            return best
        return min(least(call, *args, limit=limit, tries=tries) / slowness() for _ in range(3))

    return measure


@pytest.fixture
def run_fresh():
    """Run code in a fresh interpreter that imports the same newsnorm, and return what it prints."""

    def run(code):
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(code)],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run

"""Hypothesis profiles: `dev` by default, `ci` where CI is set, `deep` by hand (HYPOTHESIS_PROFILE=deep)."""

import gc
import os
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


@pytest.fixture(scope="session")
def cpu_seconds():
    """Return the processor time that a call takes: the least of some tries, the first of which may load tables.

    Processor time, without that of collecting the garbage of all tests before, as `timeit` has it: neither they nor
    other work on the machine must fail a build. One try that takes less than `limit` is enough.
    """

    def measure(call, *args, limit=0.0, tries=3):
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

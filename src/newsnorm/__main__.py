"""`python -m newsnorm` is the same as `newsnorm`."""

import sys

from newsnorm.surfaces.cli import main

if __name__ == "__main__":
    sys.exit(main())

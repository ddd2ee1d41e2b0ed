"""Runs every benchmark: `make bench`, or one with arguments, such as `run.py --runs 1`.

The real-data build runs where `GONGSHI_REAL_DATA` names the folder of the data.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE / "out"


def main(arguments: list[str]) -> int:
    """Run the benchmarks one after the other; return the first exit code that is not 0."""
    commands = [[str(HERE / "build_speed.py"), *arguments], [str(HERE / "check_speed.py")]]
    data = os.environ.get("GONGSHI_REAL_DATA")
    if data:
        commands.append([str(HERE / "real_data.py"), "--data", data, "-o", str(OUT / "real")])
    for command in commands:
        print(f"# {Path(command[0]).name}", flush=True)
        code = subprocess.run([sys.executable, *command], check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

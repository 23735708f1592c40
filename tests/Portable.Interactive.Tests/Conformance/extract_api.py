"""Writes data/api.txt: of a listing of .NET Interactive's public surface, the types this edition may offer.

    python3 extract_api.py api-interactive.txt
"""

import re
import sys
from pathlib import Path

WANTED = re.compile(r"== .*\b(Microsoft\.DotNet\.Interactive|System)(\.Formatting)?\.(\w+)(<T>)?( : \w+)?$")
# what a headless run has no use for
OUT_OF_SCOPE = {"CompositeKernel", "IKernelExtension", "KernelExtensions", "Html", "HtmlTag", "ScriptContent"}


def main(listing):
    lines = []
    keep = False
    for line in Path(listing).read_text().splitlines():
        if line.startswith("== "):
            match = WANTED.match(line)
            keep = bool(match) and match[3] not in OUT_OF_SCOPE and not match[3].startswith("PocketView")
        if keep and line and not line.startswith(("#", "(")):
            lines.append(line)
    (Path(__file__).parent / "data" / "api.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])

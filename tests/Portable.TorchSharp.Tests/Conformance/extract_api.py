"""Writes data/api.txt: of a listing of TorchSharp's public surface, the types this edition may offer.

    python3 extract_api.py api-torchsharp.txt
"""

import re
import sys
from pathlib import Path

# whole areas that sequence models do not need
OUT_OF_SCOPE = re.compile(
    r"torch\.(distributions|special|jit|hub|export)\b|Modules\.(Conv|Adadelta|Adamax|NAdam|ASGD|Rprop|RAdam|LBFGS)"
)
RULE = "=" * 100


def sections(text):
    """(header lines, body lines) of each section: rule, headers, rule, body."""
    parts = re.split(rf"^{RULE}\n", text, flags=re.M)[1:]
    *listed, names = parts
    for header, body in zip(listed[::2], listed[1::2]):
        yield header.splitlines(), [line for line in body.splitlines() if line]
    title, *lines = names.splitlines()
    yield [title], lines


def keep(headers):
    name = re.sub(r"^((static|sealed|abstract) )*(class|struct|enum|interface) ", "", headers[0])
    return not OUT_OF_SCOPE.match(name)


def main(listing):
    lines = []
    for headers, body in sections(Path(listing).read_text()):
        if not keep(headers):
            continue
        headers = sorted(set(headers))
        body = [line.split("   // [Obsolete]")[0] for line in body if not line.startswith("-- ")]
        lines += ["", *headers, *body]
    (Path(__file__).parent / "data" / "api.txt").write_text("\n".join(lines[1:]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])

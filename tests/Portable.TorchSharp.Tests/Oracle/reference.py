"""Compact JSON for reference cases: tensors with the shortest digits that name their value."""

import json
import math
from pathlib import Path

import numpy as np
import torch

EXACT = False
DATA = Path(__file__).parent / "data"


def _number(value):
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return str(value)
    if math.isnan(value) or math.isinf(value):
        return json.dumps({"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(float(value))])
    text = str(value)  # numpy prints the shortest digits of its own precision
    return text[:-2] if text.endswith(".0") else text


def _rounded(value):
    """float64 to 14 digits: more than any comparison looks at."""
    return float(f"{value:.14g}") if isinstance(value, np.float64) and EXACT is False else value


def _encode(value):
    if isinstance(value, torch.Tensor):
        array = value.detach().contiguous().numpy()
        data = ",".join(_number(_rounded(x)) for x in array.reshape(-1))
        shape = ",".join(map(str, array.shape))
        return f'{{"dtype":"{array.dtype}","shape":[{shape}],"data":[{data}]}}'
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(k)}:{_encode(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_encode(v) for v in value) + "]"
    if value is None or isinstance(value, str):
        return json.dumps(value)
    return _number(value)


def write(name, cases, exact=False):
    """One case a line, so that a change shows as the cases it changed."""
    global EXACT
    EXACT = exact
    DATA.mkdir(exist_ok=True)
    lines = ",\n".join(_encode(case) for case in cases)
    (DATA / f"{name}.json").write_text(f"[\n{lines}\n]\n")
    print(f"{name}: {len(cases)} cases")

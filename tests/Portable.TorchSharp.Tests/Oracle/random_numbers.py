"""Draws of libtorch's CPU generator after manual_seed."""

from hashlib import sha256

import torch
from reference import write


def cases():
    for seed in (0, 1, 42, -1, 2**40 + 7):
        for op, draw in {
            "rand": lambda n, dtype: torch.rand(n, dtype=dtype),
            "randn": lambda n, dtype: torch.randn(n, dtype=dtype),
            "uniform_": lambda n, dtype: torch.empty(n, dtype=dtype).uniform_(-0.3, 0.7),
            "normal_": lambda n, dtype: torch.empty(n, dtype=dtype).normal_(2, 0.5),
            "bernoulli_": lambda n, dtype: torch.empty(n, dtype=dtype).bernoulli_(0.3),
        }.items():
            for dtype in (torch.float32, torch.float64):
                for n in (1, 2, 3, 15, 16, 17, 40) if seed == 1 else (5, 37):
                    torch.manual_seed(seed)
                    yield {"op": op, "seed": seed, "values": draw(n, dtype), "then": draw(2, dtype)}
        for low, high in ((0, 10), (-5, 6), (3, 2**28), (0, 2**28), (0, 2**31), (-(2**40), 2**41)):
            torch.manual_seed(seed)
            yield {"op": "randint", "seed": seed, "low": low, "high": high, "values": integers(low, high, 9)}
        for n in (0, 1, 2, 25):
            torch.manual_seed(seed)
            yield {"op": "randperm", "seed": seed, "values": torch.randperm(n)}
    # far enough to regenerate the twister's words a few times; the last ones are kept
    torch.manual_seed(3)
    yield {"op": "randn", "seed": 3, "skip": 4992, "values": torch.randn(5000)[4992:], "then": torch.randn(2)}


def integers(low, high, count):
    """What PyTorch draws since 2.7: 64 bits a number from a range of 2**28 on (1.13: from 2**32 on)."""
    if high - low < 2**28:
        return torch.randint(low, high, (count,))
    words = torch.empty(count, dtype=torch.int64).random_(-(2**63), None).tolist()
    return torch.tensor([(w % 2**64) % (high - low) + low for w in (int(x) for x in words)])


def digests():
    """Long draws by the SHA-256 of their bytes."""
    for dtype in (torch.float32, torch.float64):
        torch.manual_seed(11)
        values = torch.randn(200_003, dtype=dtype)
        yield {"seed": 11, "dtype": str(dtype)[6:], "count": len(values), "sha256": sha256(values.numpy()).hexdigest()}


def main():
    write("random", list(cases()), exact=True)
    write("random-digests", list(digests()))
    torch.manual_seed(5)
    torch.randn(3)
    write("random-state", [{"seed": 5, "after": 3, "state": torch.get_rng_state(), "next": torch.randn(4)}])

"""Making of cases: inputs, gradients, layouts."""

import random

import torch

numbers = random.Random(20240229)


def tensor(*shape, low=-2.0, high=2.0, layout=None, away_from_zero=False):
    """Multiples of 1/64; 'layout' tells the test how to lay them out: 'transposed' or 'strided'."""
    count = 1
    for size in shape:
        count *= size
    values = [numbers.randrange(int(low * 64), int(high * 64) + 1) / 64 for _ in range(count)]
    if away_from_zero:
        values = [v if abs(v) > 0.1 else v + 0.25 for v in values]
    result = torch.tensor(values, dtype=torch.float64).reshape(shape)
    result.layout_ = layout
    return result


def distinct(*shape, layout=None):
    """No two elements equal, for maxima and sorting."""
    count = 1
    for size in shape:
        count *= size
    values = numbers.sample(range(-512, 513), count)
    result = torch.tensor([v / 64 for v in values], dtype=torch.float64).reshape(shape)
    result.layout_ = layout
    return result


def integers(low, high, *shape):
    count = 1
    for size in shape:
        count *= size
    return torch.tensor([numbers.randrange(low, high) for _ in range(count)], dtype=torch.int64).reshape(shape)


def weights(like):
    """What an output is multiplied with before the sum whose gradient is taken."""
    index = torch.arange(like.numel(), dtype=torch.float64)
    return (((index * 5) % 11 - 5) / 8).reshape(like.shape)


def outputs_of(result):
    return list(result) if isinstance(result, (tuple, list)) else [result]


def backward(outputs, wanted):
    total = sum((o * weights(o)).sum() for o in outputs if o.is_floating_point())
    grads = torch.autograd.grad(total, wanted, allow_unused=True)
    return [g if g is not None else torch.zeros_like(w) for g, w in zip(grads, wanted)]


def case(op, function, *inputs, grad=True, **arguments):
    """One case: {op, args, inputs, layouts, outputs, gradients of the floating-point inputs}."""
    layouts = [getattr(x, "layout_", None) for x in inputs]
    fresh = [x.clone().requires_grad_(grad and x.is_floating_point()) for x in inputs]
    outputs = outputs_of(function(*fresh, **arguments))
    wanted = [x for x in fresh if x.requires_grad]
    result = {"op": op, "args": arguments, "inputs": list(inputs), "outputs": outputs}
    if any(layouts):
        result["layouts"] = layouts
    if wanted and any(o.requires_grad for o in outputs):
        result["gradients"] = backward(outputs, wanted)
    return result

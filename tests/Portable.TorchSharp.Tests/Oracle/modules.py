"""Modules with their state: forward and the gradients of inputs and parameters."""

import torch
from cases import backward, integers, outputs_of, tensor
from reference import write
from torch import nn


def fill(module):
    """Parameters and buffers as multiples of 1/64, so that the state is exact in both precisions."""
    for name, value in module.state_dict().items():
        if value.is_floating_point():
            low, high = (0.5, 2) if "var" in name else (-1, 1)
            value.copy_(tensor(*value.shape, low=low, high=high))


def case(name, module, *inputs, train=False, call=None, **arguments):
    module = module.double()
    fill(module)
    module.train(train)
    state = {k: v.clone() for k, v in module.state_dict().items()}
    fresh = [x.clone().requires_grad_(x.is_floating_point()) for x in inputs]
    outputs = outputs_of((call or (lambda m, *x: m(*x)))(module, *fresh))
    wanted = [x for x in fresh if x.requires_grad] + list(module.parameters())
    gradients = backward(outputs, wanted) if wanted else []
    inner = len(list(module.parameters()))
    result = {
        "module": name, "args": arguments, "train": train, "state": state, "inputs": list(inputs),
        "outputs": outputs, "gradients": gradients[: len(gradients) - inner],
        "parameter_gradients": dict(zip((n for n, _ in module.named_parameters()), gradients[len(gradients) - inner :])),
    }
    after = module.state_dict()
    changed = {k: v for k, v in after.items() if not torch.equal(v, state[k])}
    if changed:
        result["state_after"] = changed
    return result


def flat(outputs):
    """(output, (h, c)) as (output, h, c)."""
    first, rest = outputs
    return [first, *rest] if isinstance(rest, tuple) else [first, rest]


def recurrent():
    sizes = [(3, 4, 1, 5, 2), (1, 1, 1, 1, 1), (5, 7, 2, 3, 3), (9, 17, 1, 4, 5)]  # input, hidden, layers, steps, batch
    for name in ("LSTM", "GRU", "RNN"):
        for inputs, hidden, layers, steps, batch in sizes:
            for bidirectional in (False, True):
                for bias, batch_first, initial in ((True, True, False), (False, False, True), (True, False, True)):
                    if inputs > 5 and (bidirectional or initial):
                        continue
                    module = getattr(nn, name)(inputs, hidden, layers, bias, batch_first, 0.0, bidirectional)
                    shape = (batch, steps, inputs) if batch_first else (steps, batch, inputs)
                    states = (layers * (1 + bidirectional), batch, hidden)
                    extra = [tensor(*states) for _ in range((2 if name == "LSTM" else 1) * initial)]

                    def call(m, x, *h):
                        return flat(m(x, tuple(h) if len(h) == 2 else h[0] if h else None))

                    yield case(name, module, tensor(*shape), *extra, call=call, input=inputs, hidden=hidden, layers=layers,
                               bias=bias, batch_first=batch_first, bidirectional=bidirectional)
    relu = nn.RNN(3, 4, 2, nonlinearity="relu")
    yield case("RNN_relu", relu, tensor(5, 2, 3), call=lambda m, x: flat(m(x)), input=3, hidden=4, layers=2)
    for name in ("LSTM", "GRU", "RNN"):
        for bidirectional in (False, True):
            module = getattr(nn, name)(3, 4, 2, batch_first=True, bidirectional=bidirectional)

            def packed(m, x):
                p = nn.utils.rnn.pack_padded_sequence(x, torch.tensor([2, 5, 1]), True, enforce_sorted=False)
                out, h = m(p)
                out, lengths = nn.utils.rnn.pad_packed_sequence(out, True)
                return [out, *(h if isinstance(h, tuple) else (h,)), lengths]

            yield case(name + "_packed", module, tensor(3, 5, 3), call=packed, input=3, hidden=4, layers=2, bidirectional=bidirectional)

    for batch, inputs, hidden in ((2, 3, 4), (1, 1, 1), (5, 7, 3)):
        for bias in (True, False):
            yield case("LSTMCell", nn.LSTMCell(inputs, hidden, bias), tensor(batch, inputs), tensor(batch, hidden), tensor(batch, hidden),
                       call=lambda m, x, h, c: m(x, (h, c)), input=inputs, hidden=hidden, bias=bias)
            yield case("GRUCell", nn.GRUCell(inputs, hidden, bias), tensor(batch, inputs), tensor(batch, hidden),
                       input=inputs, hidden=hidden, bias=bias)
        yield case("LSTMCell", nn.LSTMCell(inputs, hidden), tensor(batch, inputs), input=inputs, hidden=hidden, bias=True)
        yield case("GRUCell", nn.GRUCell(inputs, hidden), tensor(batch, inputs), input=inputs, hidden=hidden, bias=True)


def others():
    for shape in ((3, 5), (5,), (2, 3, 5), (0, 5)):
        yield case("Linear", nn.Linear(5, 4), tensor(*shape), input=5, output=4, bias=True)
    yield case("Linear", nn.Linear(5, 4, bias=False), tensor(3, 5), input=5, output=4, bias=False)
    yield case("Embedding", nn.Embedding(6, 3), integers(0, 6, 4, 2), count=6, size=3, padding_idx=None)
    yield case("Embedding", nn.Embedding(6, 3, padding_idx=2), torch.tensor([[2, 0], [5, 2]]), count=6, size=3, padding_idx=2)
    for normalized, shape in (([5], (3, 5)), ([3, 5], (2, 3, 5)), ([1], (4, 1)), ([7], (2, 3, 7))):
        yield case("LayerNorm", nn.LayerNorm(normalized), tensor(*shape), shape=normalized, eps=1e-5, affine=True)
    yield case("LayerNorm", nn.LayerNorm([5], 1e-2, False), tensor(3, 5), shape=[5], eps=1e-2, affine=False)
    for shape in ((6, 3), (4, 3, 5)):
        for train in (False, True):
            for affine, track in ((True, True), (False, True), (True, False)):
                yield case("BatchNorm1d", nn.BatchNorm1d(3, affine=affine, track_running_stats=track), tensor(*shape),
                           train=train, features=3, affine=affine, track=track)
    for name in ("ReLU", "Tanh", "Sigmoid", "GELU"):
        yield case(name, getattr(nn, name)(), tensor(3, 5))
    for name in ("Softmax", "LogSoftmax"):
        yield case(name, getattr(nn, name)(dim=1), tensor(3, 5, 2), dim=1)
    yield case("Flatten", nn.Flatten(), tensor(2, 3, 4))
    yield case("Dropout", nn.Dropout(0.4), tensor(3, 5))
    yield case("Sequential", nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2)), tensor(5, 4))


def initial():
    """Default initialisation: the state right after manual_seed."""
    makers = {
        "Linear": lambda: nn.Linear(5, 4), "LSTM": lambda: nn.LSTM(3, 5, 2, bidirectional=True), "GRU": lambda: nn.GRU(3, 5, 2),
        "RNN": lambda: nn.RNN(3, 5), "LSTMCell": lambda: nn.LSTMCell(3, 5), "GRUCell": lambda: nn.GRUCell(3, 5),
        "Embedding": lambda: nn.Embedding(7, 3), "LayerNorm": lambda: nn.LayerNorm(4), "BatchNorm1d": lambda: nn.BatchNorm1d(4),
        "Sequential": lambda: nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2)),
    }
    for name, make in makers.items():
        torch.manual_seed(7)
        yield {"module": name, "state": dict(make().state_dict())}
    for name in ("xavier_uniform_", "xavier_normal_", "kaiming_uniform_", "kaiming_normal_", "orthogonal_", "uniform_", "normal_",
                 "trunc_normal_", "eye_", "ones_", "zeros_", "sparse_"):
        for shape in ((5, 3), (3, 5), (16, 16)):
            torch.manual_seed(9)
            arguments = [0.5] if name == "sparse_" else []
            yield {"init": name, "value": getattr(nn.init, name)(torch.empty(*shape), *arguments)}


def dropped():
    """Dropout masks after manual_seed, alone and between the layers of an LSTM."""
    for p in (0.0, 0.4, 1.0):
        x = tensor(7, 9).float()
        torch.manual_seed(13)
        yield {"p": p, "input": x, "output": nn.functional.dropout(x, p)}
    for bidirectional in (False, True):
        torch.manual_seed(17)
        lstm = nn.LSTM(3, 4, 3, batch_first=True, dropout=0.5, bidirectional=bidirectional)
        x = tensor(2, 5, 3).float()
        yield {"bidirectional": bidirectional, "input": x, "output": lstm(x)[0]}


def main():
    write("dropout", list(dropped()), exact=True)
    write("modules", [*recurrent(), *others()])
    write("initial", list(initial()), exact=True)

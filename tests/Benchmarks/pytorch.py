"""The workloads in PyTorch. Reads 'id train|infer seconds' lines, answers each with the milliseconds of its steps."""

import sys
import time

import torch
from torch import nn
from torch.nn import functional


class SequenceNet(nn.Module):
    def __init__(self, features, projection, hidden, layers, classes):
        super().__init__()
        self.projection = nn.Linear(features, projection) if projection else None
        self.lstm = nn.LSTM(projection or features, hidden, layers, batch_first=True)
        self.readout = nn.Linear(hidden, classes)

    def forward(self, x):
        if self.projection is not None:
            x = functional.relu(self.projection(x))
        _, (hidden, _) = self.lstm(x)
        return self.readout(hidden[-1])


class EncoderDecoderNet(nn.Module):
    def __init__(self, symbols, hidden, outputs):
        super().__init__()
        self.outputs = outputs
        self.encoder = nn.LSTM(symbols, hidden, batch_first=True)
        self.decoder = nn.LSTM(hidden, hidden, batch_first=True)
        self.readout = nn.Linear(hidden, symbols)

    def forward(self, x):
        _, (state, _) = self.encoder(x)
        output, _ = self.decoder(state.transpose(0, 1).repeat(1, self.outputs, 1))
        return self.readout(output).flatten(0, 1)


# net, batch, steps, features, classes, targets of a sequence, one-hot inputs
WORKLOADS = {
    "echo-value": (lambda: SequenceNet(25, None, 25, 1, 25), 1, 10, 25, 25, 1, True),
    "seq2seq-2": (lambda: EncoderDecoderNet(100, 150, 2), 21, 5, 100, 100, 2, True),
    "seq2seq-4": (lambda: EncoderDecoderNet(100, 300, 4), 21, 5, 100, 100, 4, True),
    "mnist-100": (lambda: SequenceNet(28, None, 128, 1, 10), 100, 28, 28, 10, 1, False),
    "mnist-128": (lambda: SequenceNet(28, 128, 128, 1, 10), 128, 28, 28, 10, 1, False),
    "activity": (lambda: SequenceNet(3, 64, 64, 2, 6), 1024, 200, 3, 6, 1, False),
}


def prepare(name):
    torch.manual_seed(1)
    make, batch, steps, features, classes, targets, one_hot = WORKLOADS[name]
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    y = torch.randint(0, classes, (batch * targets,))
    if one_hot:
        x = functional.one_hot(torch.randint(0, features, (batch, steps)), features).float()
    else:
        x = torch.randn(batch, steps, features)

    def train():
        optimizer.zero_grad()
        functional.cross_entropy(model(x), y).backward()
        optimizer.step()

    def infer():
        with torch.inference_mode():
            model(x)

    return {"train": train, "infer": infer}


def main():
    torch.set_num_threads(int(sys.argv[1]))
    prepared = {}
    for line in sys.stdin:
        name, mode, seconds = line.split()
        if name not in prepared:
            prepared.clear()
            prepared[name] = prepare(name)
        step = prepared[name][mode]
        step()  # not counted: it finds in the caches what another process has left there
        times = []
        start = time.perf_counter()
        while len(times) < 3 or time.perf_counter() - start < float(seconds):
            before = time.perf_counter()
            step()
            times.append((time.perf_counter() - before) * 1e3)
        print(" ".join(f"{t:.5f}" for t in times), flush=True)


main()

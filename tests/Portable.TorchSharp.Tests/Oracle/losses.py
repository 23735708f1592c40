"""Losses, by function and by module; reductions as 'none', 'mean', 'sum'."""

import torch
import torch.nn.functional as F
from cases import case, integers, tensor
from reference import write

REDUCTIONS = ("none", "mean", "sum")


def classes():
    for reduction in REDUCTIONS:
        for label_smoothing in (0.0, 0.1):
            for weighted in (False, True):
                def loss(x, y, w, reduction, label_smoothing, ignore_index, weighted):
                    return F.cross_entropy(x, y, w.detach() if weighted else None, reduction=reduction,
                                           label_smoothing=label_smoothing, ignore_index=ignore_index)

                labels = torch.tensor([0, 3, 1, 2, 3, 1, 0])
                weight = tensor(4, low=0.25, high=2)
                for ignore_index in (-100, 1):
                    yield case("cross_entropy", loss, tensor(7, 4), labels, weight, reduction=reduction,
                               label_smoothing=label_smoothing, ignore_index=ignore_index, weighted=weighted)
                yield case("cross_entropy", loss, tensor(2, 4, 3), integers(0, 4, 2, 3), weight, reduction=reduction,
                           label_smoothing=label_smoothing, ignore_index=-100, weighted=weighted)
                probabilities = torch.softmax(tensor(5, 4), 1).mul(64).round().div(64)
                yield case("cross_entropy", loss, tensor(5, 4), probabilities, weight, reduction=reduction,
                           label_smoothing=label_smoothing, ignore_index=-100, weighted=weighted)
        yield case("cross_entropy_vector", lambda x, y, reduction: F.cross_entropy(x, y, reduction=reduction),
                   tensor(4), torch.tensor(2), reduction=reduction)
        for weighted in (False, True):
            yield case("nll_loss", lambda x, y, w, reduction, weighted: F.nll_loss(x, y, w.detach() if weighted else None, reduction=reduction),
                       tensor(6, 4, layout="transposed"), integers(0, 4, 6), tensor(4, low=0.25, high=2), reduction=reduction, weighted=weighted)


def distances():
    for reduction in REDUCTIONS:
        for shapes in (((3, 5), (3, 5)), ((1,), (1,)), ((), ())):
            pair = [tensor(*s) for s in shapes]
            yield case("mse_loss", F.mse_loss, *pair, reduction=reduction)
            yield case("l1_loss", F.l1_loss, *pair, reduction=reduction)
            for beta in (1.0, 0.3):
                yield case("smooth_l1_loss", F.smooth_l1_loss, *pair, reduction=reduction, beta=beta)
            yield case("huber_loss", F.huber_loss, *pair, reduction=reduction, delta=0.7)

            def bce(x, y, w, p, reduction, weighted):
                return F.binary_cross_entropy_with_logits(
                    x, y.detach(), w.detach() if weighted else None, reduction=reduction, pos_weight=p.detach() if weighted else None)

            for weighted in (False, True):
                yield case("bce_with_logits", bce, pair[0], tensor(*shapes[1], low=0, high=1), tensor(*shapes[0], low=0.25, high=2),
                           tensor(*shapes[0][-1:], low=0.25, high=2), reduction=reduction, weighted=weighted)
            yield case("bce", lambda x, y, reduction: F.binary_cross_entropy(x, y.detach(), reduction=reduction), tensor(*shapes[0], low=0.05, high=0.95),
                       tensor(*shapes[1], low=0, high=1), reduction=reduction)


def main():
    write("losses", [*classes(), *distances()])

"""Twenty steps of each optimizer on a function with a curved valley."""

import torch
from cases import tensor
from reference import write

KEPT = (1, 2, 3, 10, 20)


def loss_of(parameters):
    return sum((0.5 * (p - 0.75).square() * (1 + 0.25 * i) + torch.cos(2 * p)).sum() for i, p in enumerate(parameters))


def case(name, groups, **arguments):
    """'groups' holds the options that differ by parameter group."""
    starts = [tensor(3, 5), tensor(7)]
    parameters = [p.clone().requires_grad_() for p in starts]
    given = [{"params": [p], **g} for p, g in zip(parameters, groups)] if groups else parameters
    optimizer = getattr(torch.optim, name)(given, **arguments)
    losses, kept = [], {}
    for step in range(1, 21):
        optimizer.zero_grad()
        loss = loss_of(parameters)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if step in KEPT:
            kept[str(step)] = [p.detach().clone() for p in parameters]
    return {"optimizer": name, "args": arguments, "groups": groups, "parameters": starts, "losses": losses, "after": kept}


def cases():
    for name in ("Adam", "AdamW"):
        yield case(name, [], lr=0.1)
        yield case(name, [], lr=0.05, betas=[0.8, 0.95], eps=1e-6, weight_decay=0.02)
        yield case(name, [], lr=0.1, amsgrad=True, weight_decay=0.01)
        yield case(name, [], lr=0.1, maximize=True)
        yield case(name, [{"lr": 0.1}, {"lr": 0.01, "weight_decay": 0.1}], lr=0.05)
    yield case("SGD", [], lr=0.05)
    yield case("SGD", [], lr=0.05, momentum=0.9)
    yield case("SGD", [], lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01)
    yield case("SGD", [], lr=0.05, momentum=0.9, dampening=0.3, maximize=True)
    yield case("SGD", [{"lr": 0.1, "momentum": 0.5}, {"lr": 0.01}], lr=0.05, momentum=0.9)
    yield case("RMSprop", [], lr=0.05)
    yield case("RMSprop", [], lr=0.05, alpha=0.9, momentum=0.5, weight_decay=0.01)
    yield case("RMSprop", [], lr=0.05, centered=True)
    yield case("RMSprop", [{"lr": 0.1}, {"lr": 0.01, "momentum": 0.5}], lr=0.05)
    yield case("Adagrad", [], lr=0.1)
    yield case("Adagrad", [], lr=0.1, lr_decay=0.05, weight_decay=0.01, initial_accumulator_value=0.1)
    yield case("Adagrad", [{"lr": 0.1}, {"lr": 0.01}], lr=0.05)


def main():
    write("optimizers", list(cases()))

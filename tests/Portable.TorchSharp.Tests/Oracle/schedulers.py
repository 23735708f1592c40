"""Learning rates (and momenta) over 25 epochs, for an optimizer with two parameter groups."""

import torch
from reference import write
from torch.optim import lr_scheduler


def optimizer_of(kind):
    parameters = [{"params": [torch.zeros(1)], "lr": 0.1}, {"params": [torch.zeros(1)], "lr": 0.02}]
    return torch.optim.SGD(parameters, lr=1.0, momentum=0.9) if kind == "SGD" else torch.optim.Adam(parameters)


def case(name, make, metrics=None, kind="SGD", **arguments):
    optimizer = optimizer_of(kind)
    scheduler = make(optimizer, **arguments)
    rates, momenta = [], []
    for epoch in range(25):
        rates.append([g["lr"] for g in optimizer.param_groups])
        momenta.append([g["momentum"] if "momentum" in g else g["betas"][0] for g in optimizer.param_groups])
        optimizer.step()
        scheduler.step(*([metrics[epoch]] if metrics else []))
    return {"scheduler": name, "optimizer": kind, "args": arguments, "metrics": metrics, "rates": rates, "momenta": momenta}


def cases():
    yield case("StepLR", lr_scheduler.StepLR, step_size=4, gamma=0.3)
    yield case("MultiStepLR", lr_scheduler.MultiStepLR, milestones=[3, 10, 11], gamma=0.5)
    yield case("ExponentialLR", lr_scheduler.ExponentialLR, gamma=0.9)
    for T_max in (10, 25, 7):
        yield case("CosineAnnealingLR", lr_scheduler.CosineAnnealingLR, T_max=T_max, eta_min=0.001)
    yield case("LinearLR", lr_scheduler.LinearLR, start_factor=0.25, end_factor=0.8, total_iters=6)
    yield case("LambdaLR", lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 1 / (1 + epoch)))
    for kind in ("SGD", "Adam"):
        for strategy in ("cos", "linear"):
            for three_phase in (False, True):
                yield case("OneCycleLR", lr_scheduler.OneCycleLR, kind=kind, max_lr=0.2, total_steps=26,
                           anneal_strategy=strategy, three_phase=three_phase)
    yield case("OneCycleLR_epochs", lr_scheduler.OneCycleLR, max_lr=0.2, epochs=5, steps_per_epoch=6, pct_start=0.4,
               cycle_momentum=False, div_factor=10.0, final_div_factor=100.0)
    plateau = [1, 0.9, 0.8, 0.8, 0.81, 0.79999, 0.8, 0.82, 0.7, 0.7, 0.71, 0.7, 0.7, 0.7, 0.7, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
    yield case("ReduceLROnPlateau", lr_scheduler.ReduceLROnPlateau, plateau, factor=0.5, patience=2)
    yield case("ReduceLROnPlateau", lr_scheduler.ReduceLROnPlateau, plateau, mode="max", factor=0.3, patience=1, cooldown=2, min_lr=0.001)
    yield case("ReduceLROnPlateau", lr_scheduler.ReduceLROnPlateau, plateau, factor=0.5, patience=1, threshold=0.05, threshold_mode="abs")

    def sequential(optimizer):
        warm = lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=4)
        cosine = lr_scheduler.CosineAnnealingLR(optimizer, T_max=10)
        last = lr_scheduler.ExponentialLR(optimizer, gamma=0.8)
        return lr_scheduler.SequentialLR(optimizer, [warm, cosine, last], milestones=[5, 15])

    yield case("SequentialLR", sequential)


def main():
    write("schedulers", list(cases()))

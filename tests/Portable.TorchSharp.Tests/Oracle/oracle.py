"""Writes the reference cases in data/ with PyTorch 1.13: python3 oracle.py

Inputs are multiples of 1/64, so that they are the same numbers in float32 and float64. Outputs and
gradients are computed in float64; the tests run each case in both precisions.
"""

import losses
import modules
import operations
import optimizers
import random_numbers
import schedulers
import torch

if __name__ == "__main__":
    torch.set_num_threads(1)
    for part in (random_numbers, operations, losses, modules, optimizers, schedulers):
        part.main()

namespace TorchSharp.Kernels;

/// <summary>Numbers of a step of stochastic gradient descent.</summary>
/// <param name="LearningRate">Learning rate.</param>
/// <param name="Momentum">Decay of the velocity; 0 for none.</param>
/// <param name="Dampening">Share of the gradient kept from the velocity.</param>
/// <param name="WeightDecay">Weight decay, added to the gradient.</param>
/// <param name="Nesterov">Looks ahead along the velocity.</param>
internal readonly record struct SgdOptions(
    double LearningRate,
    double Momentum,
    double Dampening,
    double WeightDecay,
    bool Nesterov
);

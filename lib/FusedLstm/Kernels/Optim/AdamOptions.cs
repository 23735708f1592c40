namespace FusedLstm.Kernels;

/// <summary>Numbers of an Adam step.</summary>
/// <param name="LearningRate">Learning rate.</param>
/// <param name="Beta1">Decay of the mean gradient.</param>
/// <param name="Beta2">Decay of the mean squared gradient.</param>
/// <param name="Epsilon">Added to the denominator.</param>
/// <param name="WeightDecay">Weight decay.</param>
/// <param name="Decoupled">AdamW: the decay shrinks the weights; else it is added to the gradient.</param>
/// <param name="Maximize">Climbs instead of descending.</param>
internal readonly record struct AdamOptions(
    double LearningRate,
    double Beta1,
    double Beta2,
    double Epsilon,
    double WeightDecay,
    bool Decoupled,
    bool Maximize
);

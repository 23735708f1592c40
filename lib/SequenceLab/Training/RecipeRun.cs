using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>A network that a <see cref="Recipe"/> trained.</summary>
/// <param name="Model">The network.</param>
/// <param name="Validation">The share of the validation samples that it gets right.</param>
/// <param name="End">The report of the last epoch.</param>
public sealed record RecipeRun(nn.Module<Tensor, Tensor> Model, double Validation, EpochReport End);

using SequenceLab.Evaluation;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>A training that a <see cref="TrainingFolder"/> keeps, and what its network said.</summary>
/// <param name="Model">The network.</param>
/// <param name="Said">Its answers with all scores.</param>
/// <param name="Answers">Its answers beside the truth.</param>
/// <param name="History">How the training went.</param>
public sealed record KeptRun(
    nn.Module<Tensor, Tensor> Model,
    Predictions Said,
    Answers Answers,
    History History
);

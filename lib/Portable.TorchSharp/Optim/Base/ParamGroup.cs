using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>A group of parameters that an optimizer treats with the same options.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The options; what is null in them is the optimizer's.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <summary>The learning rate in force.</summary>
    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }

    /// <summary>The parameters with what the optimizer remembers of each, from the moment it has the group.</summary>
    internal (Parameter Parameter, OptimizerState State)[] Slots { get; set; } = [];
}

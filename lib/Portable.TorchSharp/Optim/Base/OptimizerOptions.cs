namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters; each optimizer derives its own.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate; null for the optimizer's.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start, which schedulers count from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Takes over the options of another group.</summary>
    public virtual void LoadStateDict(OptimizerOptions source) =>
        (InitialLearningRate, LearningRate) = (source.InitialLearningRate, source.LearningRate);

    /// <summary>Reads the options.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
    }

    /// <summary>Writes the options.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
    }

    /// <summary>Sets what is still null to the optimizer's own options.</summary>
    internal virtual void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate!.Value;
    }
}

namespace SequenceLab.Tests.Training;

/// <summary>Tests whose figures depend on torch's one generator: they run alone, one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SeededCollection
{
    public const string Name = "seeded";
}

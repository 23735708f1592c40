namespace FusedLstm.Tests;

/// <summary>Tests that set the vector width, the number of threads or the default generator run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KernelCollection
{
    public const string Name = "kernels";
}

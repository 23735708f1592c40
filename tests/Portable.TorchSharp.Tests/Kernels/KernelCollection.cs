namespace TorchSharp.Tests.Kernels;

/// <summary>Tests that set the vector width or the number of threads run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KernelCollection
{
    public const string Name = "kernels";
}

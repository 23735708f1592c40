namespace TorchSharp;

public static partial class torch
{
    /// <summary>Runs a formula; the tensors it made on the way are released, its result is the caller's.</summary>
    internal static Tensor Tidied(Func<Tensor> formula)
    {
        using var scope = NewDisposeScope();
        return formula().MoveToOuterDisposeScope();
    }
}

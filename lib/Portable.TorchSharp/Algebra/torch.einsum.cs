using TorchSharp.Algebra;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sums of products by Einstein's convention: "bij,bjk->bik" is a product of batches of matrices.</summary>
    /// <param name="equation">A letter for each dimension, operands between commas, the result behind an arrow.</param>
    /// <param name="tensors">The operands.</param>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The equation does not fit the operands.</exception>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        if (tensors.Length == 0)
            throw new ArgumentException("einsum(): must provide at least one operand", nameof(tensors));
        return Tidied(() =>
            Einsum.Of(equation, tensors) is var sum && tensors.Contains(sum) ? sum.alias() : sum
        );
    }
}

using static TorchSharp.torch;

namespace FusedLstm.Tests;

internal static class Near
{
    /// <summary>Fails where two tensors differ by more than a share of the largest expected value.</summary>
    public static void Check(Tensor expected, Tensor found, double tolerance, string what)
    {
        using var scope = NewDisposeScope();
        Assert.True(
            expected.shape.AsSpan().SequenceEqual(found.shape),
            $"{what}: expected [{string.Join(", ", expected.shape)}], found [{string.Join(", ", found.shape)}]"
        );
        var wanted = expected.detach().to_type(ScalarType.Float64);
        var difference = (wanted - found.detach().to_type(ScalarType.Float64)).abs();
        if (difference.numel() == 0)
        {
            return;
        }
        double error = difference.max().item<double>();
        double size = wanted.abs().max().item<double>();
        Assert.True(error <= tolerance * (1e-6 + size), $"{what}: off by {error:E2}, values up to {size:E2}");
    }
}

using System.Runtime.InteropServices;
using TorchSharp.Tests.Oracle;
using static TorchSharp.torch;

namespace TorchSharp.Tests.RandomNumbers;

/// <summary>The factories draw from the default generator, or from the one they are given.</summary>
public class FactoryTests
{
    [Fact]
    public void FactoriesDrawWhatLibtorchDraws()
    {
        using var scope = NewDisposeScope();
        foreach (var reference in Reference.Cases("random").Where(c => !c.TryGetProperty("skip", out _)))
        {
            using var generator = new Generator((ulong)reference.GetProperty("seed").GetInt64());
            var values = reference.GetProperty("values");
            var dtype = values.Dtype() == "float64" ? ScalarType.Float64 : ScalarType.Float32;
            var size = values.Shape();
            var drawn = reference.GetProperty("op").GetString() switch
            {
                "rand" => rand(size, dtype, generator: generator),
                "randn" => randn(size, dtype, generator: generator),
                "uniform_" => empty(size, dtype).uniform_(-0.3, 0.7, generator),
                "normal_" => empty(size, dtype).normal_(2, 0.5, generator),
                "bernoulli_" => empty(size, dtype).bernoulli_(0.3, generator),
                "randperm" => randperm(size[0], generator: generator),
                _ => randint(
                    reference.GetProperty("low").GetInt64(),
                    reference.GetProperty("high").GetInt64(),
                    size,
                    generator: generator
                ),
            };
            if (drawn.dtype == ScalarType.Int64)
                Assert.Equal(values.Int64s(), drawn.data<long>().ToArray());
            else
                Assert.Equal(
                    values.Doubles(),
                    drawn.to_type(ScalarType.Float64).data<double>().ToArray(),
                    Close
                );
        }
    }

    [Fact]
    public void StateComesBack()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        rand(7, generator: generator);
        var state = generator.get_state();
        var first = randn(5, generator: generator).data<float>().ToArray();
        generator.set_state(state);
        Assert.Equal(first, randn(5, generator: generator).data<float>().ToArray());
        Assert.Equal(3, generator.initial_seed());
        Assert.Equal(5056, state.numel());
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ExternalException>(() => randint(5, 5, [2]));
        Assert.Throws<ExternalException>(() => empty(3).uniform_(1, 0));
        Assert.Throws<ExternalException>(() => empty(3).normal_(0, -1));
        Assert.Throws<ExternalException>(() => empty(3).bernoulli_(1.5));
        Assert.Throws<ExternalException>(() => zeros(3, ScalarType.Int64).uniform_(0, 1));
    }

    private static bool Close(double expected, double actual) =>
        Math.Abs(expected - actual) <= 1e-7 * Math.Max(1, Math.Abs(expected));
}

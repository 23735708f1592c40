using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>nn.LSTM in the same process is the oracle, in float32 and in float64.</summary>
[Collection(KernelCollection.Name)]
public sealed class OracleTests
{
    private const double Tolerance = 2e-5;

    internal static IEnumerable<Case> Cases { get; } =
    [
        new(10, 1, 25, 25),
        new(1, 1, 1, 1),
        new(1, 4, 3, 5) { States = true },
        new(5, 21, 100, 50) { States = true },
        new(7, 3, 6, 20) { Bias = false },
        new(9, 30, 28, 33) { BatchFirst = true, States = true },
        new(12, 60, 28, 40) { BatchFirst = true },
        new(6, 5, 7, 9) { Layers = 3, States = true },
        new(6, 5, 7, 9)
        {
            Bidirectional = true,
            States = true,
            BatchFirst = true,
        },
        new(6, 50, 17, 20) { Layers = 2, Bidirectional = true },
        new(8, 1, 5, 6) { Single = true },
        new(8, 1, 5, 6)
        {
            Single = true,
            BatchFirst = true,
            Bidirectional = true,
            States = true,
            Layers = 2,
        },
        new(6, 8, 7, 9) { Layers = 2, Dropout = 0.4 },
        new(6, 8, 7, 16)
        {
            Layers = 3,
            Dropout = 0.5,
            Bidirectional = true,
            Bias = false,
        },
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Count())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void ValuesAndGradientsAreThoseOfStockInFloat32AndFloat64(int number)
    {
        var test = Cases.ElementAt(number);
        int threads = get_num_threads();
        try
        {
            Settings.EachLevel(() =>
            {
                foreach (int count in (int[])[1, 2])
                {
                    set_num_threads(count);
                    Compare(test, seed: number);
                }
            });
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    /// <summary>Eight thousand gradients that are much alike: added to one float, one by one, they are off by 2e-6.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void GradientsOfBiasesAreExactOverManyRows(int threads)
    {
        var test = new Case(32, 253, 2, 3);
        using var scope = NewDisposeScope();
        using var fused = test.Fused();
        using var stock = test.Stock();
        stock.to(ScalarType.Float64);
        var x = randn(test.InputShape);
        int before = get_num_threads();
        try
        {
            set_num_threads(threads);
            fused.call(x).Item1.sum().backward();
        }
        finally
        {
            set_num_threads(before);
        }
        stock.call(x.to_type(ScalarType.Float64)).Item1.sum().backward();
        foreach (var (name, parameter) in stock.named_parameters().Where(pair => pair.name.Contains("bias")))
        {
            Near.Check(parameter.grad!, fused.get_parameter(name)!.grad!, 1e-6, name);
        }
    }

    internal static void Compare(Case test, int seed)
    {
        using var scope = NewDisposeScope();
        using var fused = test.Fused();
        using var stock = test.Stock();
        var found = new Outcome(test, fused, fused.call, seed);
        found.AssertEquals(new Outcome(test, stock, stock.call, seed, batched: true), Tolerance);
        if (test.Dropout == 0)
        {
            stock.to(ScalarType.Float64);
            stock.zero_grad();
            found.AssertEquals(
                new Outcome(test, stock, stock.call, seed, ScalarType.Float64, batched: true),
                Tolerance
            );
        }
    }
}

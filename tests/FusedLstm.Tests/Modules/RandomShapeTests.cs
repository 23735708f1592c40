using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>nn.LSTM is the oracle over random shapes, options and numbers of threads.</summary>
[Collection(KernelCollection.Name)]
public sealed class RandomShapeTests
{
    private static readonly Gen<(Case Test, int Threads, int Seed)> Cases =
        from steps in Gen.Choose(1, 12)
        from batch in Gen.Frequency((3, Gen.Choose(1, 6)), (2, Gen.Choose(20, 140)))
        from inputs in Gen.Choose(1, 40)
        from hidden in Gen.Choose(1, 70)
        from layers in Gen.Choose(1, 3)
        from flags in Gen.Choose(0, 31)
        from threads in Gen.Elements(1, 2, 3, 8, 16)
        from seed in Gen.Choose(0, 1 << 20)
        select (
            new Case(steps, (flags & 1) != 0 ? 1 : batch, inputs, hidden)
            {
                Layers = layers,
                Single = (flags & 1) != 0,
                Bias = (flags & 2) != 0,
                BatchFirst = (flags & 4) != 0,
                Bidirectional = (flags & 8) != 0,
                States = (flags & 16) != 0,
            },
            threads,
            seed
        );

    [Fact]
    public void ValuesAndGradientsAreThoseOfStock()
    {
        int before = get_num_threads();
        try
        {
            Prop.ForAll(
                    Cases.ToArbitrary(),
                    drawn =>
                    {
                        set_num_threads(drawn.Threads);
                        OracleTests.Compare(drawn.Test, drawn.Seed);
                    }
                )
                .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
        }
        finally
        {
            set_num_threads(before);
        }
    }
}

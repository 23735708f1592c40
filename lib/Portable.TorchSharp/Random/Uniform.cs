namespace TorchSharp;

/// <summary>Fills with uniform numbers on [from, to), one draw an element.</summary>
internal static class Uniform
{
    internal static void Fill(Span<float> values, RandomEngine engine, float from = 0, float to = 1)
    {
        // libtorch's compilers contract the product and the sum
        foreach (ref var value in values)
            value = MathF.FusedMultiplyAdd(engine.NextSingle(), to - from, from);
    }

    internal static void Fill(Span<double> values, RandomEngine engine, double from = 0, double to = 1)
    {
        foreach (ref var value in values)
            value = Math.FusedMultiplyAdd(engine.NextDouble(), to - from, from);
    }
}

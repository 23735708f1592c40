namespace TorchSharp;

/// <summary>
/// Coin tosses by libtorch's own recipe: one 53-bit uniform number each. (On Intel processors the
/// published packages draw them from MKL's generator instead, seeded by one draw from this one.)
/// </summary>
internal static class Bernoulli
{
    /// <summary>One toss: true with probability p.</summary>
    internal static bool Next(RandomEngine engine, double p) => engine.NextDouble() < p;

    internal static void Fill(Span<float> values, RandomEngine engine, double p)
    {
        foreach (ref var value in values)
            value = Next(engine, p) ? 1 : 0;
    }

    internal static void Fill(Span<double> values, RandomEngine engine, double p)
    {
        foreach (ref var value in values)
            value = Next(engine, p) ? 1 : 0;
    }

    /// <summary>Tosses with a probability each; libtorch takes 24 bits here.</summary>
    internal static void Toss(ReadOnlySpan<float> probabilities, Span<float> values, RandomEngine engine)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = engine.NextSingle() < probabilities[i] ? 1 : 0;
    }

    internal static void Toss(ReadOnlySpan<double> probabilities, Span<double> values, RandomEngine engine)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Next(engine, probabilities[i]) ? 1 : 0;
    }
}

namespace TorchSharp;

/// <summary>
/// Fills with normal numbers. libtorch has two recipes: from 16 elements on, uniform numbers turned in
/// blocks of 8 + 8 by Box and Muller; below, one number after another in double precision.
/// </summary>
internal static class Normal
{
    private const int Block = 16;
    private const int Half = Block / 2;

    internal static void Fill(Span<float> values, RandomEngine engine, double mean = 0, double std = 1)
    {
        if (values.Length < Block)
        {
            foreach (ref var value in values)
                value = (float)(engine.NextNormal() * std + mean);
            return;
        }
        Uniform.Fill(values, engine);
        for (var i = 0; i + Block <= values.Length; i += Block)
            Transform(values.Slice(i, Block), (float)mean, (float)std);
        if (values.Length % Block == 0)
            return;
        // the last 16 are drawn anew, over those already turned
        var last = values[^Block..];
        Uniform.Fill(last, engine);
        Transform(last, (float)mean, (float)std);
    }

    internal static void Fill(Span<double> values, RandomEngine engine, double mean = 0, double std = 1)
    {
        if (values.Length < Block)
        {
            foreach (ref var value in values)
                value = engine.NextNormal() * std + mean;
            return;
        }
        Uniform.Fill(values, engine);
        for (var i = 0; i + Block <= values.Length; i += Block)
            Transform(values.Slice(i, Block), mean, std);
        if (values.Length % Block == 0)
            return;
        var last = values[^Block..];
        Uniform.Fill(last, engine);
        Transform(last, mean, std);
    }

    private static void Transform(Span<float> block, float mean, float std)
    {
        for (var i = 0; i < Half; i++)
        {
            var radius = MathF.Sqrt(-2 * CephesSingle.Log(1 - block[i]));
            var (sin, cos) = CephesSingle.SinCos(MathF.Tau * block[i + Half]);
            block[i] = MathF.FusedMultiplyAdd(radius * cos, std, mean);
            block[i + Half] = MathF.FusedMultiplyAdd(radius * sin, std, mean);
        }
    }

    private static void Transform(Span<double> block, double mean, double std)
    {
        for (var i = 0; i < Half; i++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - block[i]));
            var theta = Math.Tau * block[i + Half];
            block[i] = radius * Math.Cos(theta) * std + mean;
            block[i + Half] = radius * Math.Sin(theta) * std + mean;
        }
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace TorchSharp.Tests.Properties;

/// <summary>Shapes of up to four dimensions of up to four elements, zero among them.</summary>
internal static class RandomShapes
{
    internal static Gen<long[]> Any { get; } =
        from rank in Gen.Choose(0, 4)
        from sizes in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, 4))), rank)
        select Array.ConvertAll(sizes, size => (long)size);

    internal static Gen<long[]> Filled { get; } =
        from rank in Gen.Choose(1, 4)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 4), rank)
        select Array.ConvertAll(sizes, size => (long)size);

    /// <summary>Two shapes that broadcast: of a common one, each side with some leading sizes cut and some set to 1.</summary>
    internal static Gen<(long[] Left, long[] Right)> Broadcasting { get; } =
        from shape in Any
        from left in Reduced(shape)
        from right in Reduced(shape)
        select (left, right);

    internal static Arbitrary<T> Arbitrary<T>(this Gen<T> generator) => Arb.From(generator);

    private static Gen<long[]> Reduced(long[] shape) =>
        from cut in Gen.Choose(0, shape.Length)
        from ones in Gen.ArrayOf(Gen.Elements(true, false), shape.Length)
        select shape.Select((size, d) => ones[d] ? 1 : size).Skip(cut).ToArray();
}

using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>The elements of a tensor as text, by their place counted row by row.</summary>
internal sealed class TensorText(Tensor tensor, string format, CultureInfo? culture) : IDisposable
{
    private readonly Tensor dense = tensor.Packed();
    private readonly CultureInfo culture = culture ?? CultureInfo.CurrentCulture;

    internal long[] Shape => dense.Shape;

    internal int Rank => dense.Rank;

    internal ScalarType Dtype => dense.dtype;

    /// <summary>'[2x3], type = Float32, device = cpu'.</summary>
    internal static string Metadata(Tensor tensor) =>
        $"[{string.Join("x", tensor.shape)}], type = {tensor.dtype}, device = {tensor.device}";

    internal string Element(long place)
    {
        var i = checked((int)place);
        return dense.dtype switch
        {
            ScalarType.Float32 => dense.Span<float>()[i].ToString(format, culture),
            ScalarType.Float64 => dense.Span<double>()[i].ToString(format, culture),
            ScalarType.Bool => dense.Span<bool>()[i].ToString(culture),
            ScalarType.Int64 => dense.Span<long>()[i].ToString(CultureInfo.CurrentCulture),
            ScalarType.Int32 => dense.Span<int>()[i].ToString(CultureInfo.CurrentCulture),
            ScalarType.Int16 => dense.Span<short>()[i].ToString(CultureInfo.CurrentCulture),
            ScalarType.Int8 => dense.Span<sbyte>()[i].ToString(CultureInfo.CurrentCulture),
            _ => dense.Span<byte>()[i].ToString(CultureInfo.CurrentCulture),
        };
    }

    /// <summary>The distance between neighbours of a dimension.</summary>
    internal long Step(int dim) => Shapes.Count(Shape.AsSpan(dim + 1));

    public void Dispose() => dense.Dispose();
}

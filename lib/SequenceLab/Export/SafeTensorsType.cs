using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>An element type by its name in safetensors files.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="Dtype">TorchSharp's.</param>
/// <param name="Size">Bytes an element.</param>
internal sealed record SafeTensorsType(string Name, ScalarType Dtype, int Size)
{
    private static readonly SafeTensorsType[] All =
    [
        new("BOOL", ScalarType.Bool, 1),
        new("U8", ScalarType.Byte, 1),
        new("I8", ScalarType.Int8, 1),
        new("I16", ScalarType.Int16, 2),
        new("I32", ScalarType.Int32, 4),
        new("I64", ScalarType.Int64, 8),
        new("F16", ScalarType.Float16, 2),
        new("BF16", ScalarType.BFloat16, 2),
        new("F32", ScalarType.Float32, 4),
        new("F64", ScalarType.Float64, 8),
    ];

    /// <summary>The names, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(type => type.Name));

    /// <summary>The type of a name, null when there is none.</summary>
    public static SafeTensorsType? Find(string name) => All.SingleOrDefault(type => type.Name == name);

    /// <summary>TorchSharp's type, null when the format has none for it.</summary>
    public static SafeTensorsType? Find(ScalarType dtype) => All.SingleOrDefault(type => type.Dtype == dtype);
}

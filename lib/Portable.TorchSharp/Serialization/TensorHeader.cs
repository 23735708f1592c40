namespace TorchSharp;

/// <summary>What stands before a tensor's bytes in a <c>.dat</c> file: dtype, number of dimensions, sizes.</summary>
/// <param name="Dtype">The element type's number in <c>torch.ScalarType</c>.</param>
/// <param name="Shape">The sizes.</param>
/// <param name="ElementSize">Bytes an element.</param>
internal readonly record struct TensorHeader(int Dtype, long[] Shape, int ElementSize)
{
    private const int MostDimensions = 64;

    /// <summary>Bytes of one element by dtype: uint8, int8 … bool, complex, quantised, bfloat16.</summary>
    private static readonly int[] ElementSizes = [1, 1, 2, 4, 8, 2, 4, 8, 0, 8, 16, 1, 1, 1, 4, 2];

    /// <summary>The number of data bytes after the header.</summary>
    internal long ByteCount { get; } = Bytes(Shape, ElementSize);

    internal static TensorHeader Of(int dtype, long[] shape) => new(dtype, shape, SizeOf(dtype));

    internal void Write(BinaryWriter writer)
    {
        Leb128.Write(writer, Dtype);
        Leb128.Write(writer, Shape.Length);
        foreach (var size in Shape)
            Leb128.Write(writer, size);
    }

    /// <summary>Reads a header and checks it; where the stream's length is known, also that the data fit.</summary>
    /// <exception cref="InvalidDataException">No such dtype, or sizes that cannot be.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within the header or is too short for the data.</exception>
    internal static TensorHeader Read(BinaryReader reader)
    {
        var dtype = Leb128.Read(reader);
        var elementSize = SizeOf(dtype);
        var dimensions = Leb128.Read(reader);
        if (dimensions > MostDimensions)
            throw new InvalidDataException(
                $"a tensor of {dimensions} dimensions; expected at most {MostDimensions}"
            );
        var shape = new long[dimensions];
        for (var i = 0; i < shape.Length; i++)
            shape[i] = Leb128.Read(reader);

        var header = new TensorHeader((int)dtype, shape, elementSize);
        var stream = reader.BaseStream;
        if (stream.CanSeek && header.ByteCount > stream.Length - stream.Position)
            throw new EndOfStreamException(
                $"a tensor of shape [{string.Join(", ", shape)}] needs {header.ByteCount} bytes, "
                    + $"but the file has {stream.Length - stream.Position} left"
            );
        return header;
    }

    private static int SizeOf(long dtype)
    {
        var size = dtype >= 0 && dtype < ElementSizes.Length ? ElementSizes[dtype] : 0;
        return size > 0 ? size : throw new InvalidDataException($"no tensor has dtype number {dtype}");
    }

    private static long Bytes(long[] shape, int elementSize)
    {
        try
        {
            return shape.Aggregate((long)elementSize, (bytes, size) => checked(bytes * size));
        }
        catch (OverflowException)
        {
            throw new InvalidDataException(
                $"no tensor has shape [{string.Join(", ", shape)}]: too many elements"
            );
        }
    }
}

namespace SequenceLab.Export;

/// <summary>Where and what a tensor is in a safetensors file.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Type">Of its elements.</param>
/// <param name="Shape">Its sizes; none for a scalar.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record SafeTensorsEntry(string Name, SafeTensorsType Type, long[] Shape, long Begin, long End)
{
    /// <summary>The bytes that type and shape ask for.</summary>
    /// <exception cref="OverflowException">More than 63 bits can count.</exception>
    public static long ByteCount(SafeTensorsType type, long[] shape) =>
        shape.Contains(0) ? 0 : shape.Aggregate((long)type.Size, (bytes, size) => checked(bytes * size));
}

using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors in TorchSharp's format.</summary>
internal static class TensorFile
{
    internal static void Write(Tensor tensor, BinaryWriter writer)
    {
        using var dense = tensor.Packed();
        StateFormat.WriteTensor(writer, TensorHeader.Of((int)dense.dtype, dense.Shape), dense.bytes);
    }

    /// <summary>A new tensor; of zeros if its elements are to be skipped.</summary>
    internal static Tensor Read(BinaryReader reader, bool skip)
    {
        var header = TensorHeader.Read(reader);
        var dtype = (ScalarType)header.Dtype;
        if (!IsKnown(dtype))
            throw new InvalidDataException(
                $"a tensor of dtype {dtype}, which the portable edition does not have"
            );
        if (skip)
        {
            StateFormat.SkipData(reader, header);
            return zeros(header.Shape, dtype);
        }
        var data = StateFormat.ReadData(reader, header);
        var tensor = empty(header.Shape, dtype);
        data.CopyTo(tensor.bytes);
        return tensor;
    }

    /// <summary>Copies into a tensor of the same type and shape.</summary>
    /// <exception cref="ArgumentException">Type or shape differ.</exception>
    internal static void Copy(Tensor from, Tensor to, string name)
    {
        ThrowUnlessAlike(from, to, name);
        using var quiet = no_grad();
        to.copy_(from);
    }

    /// <exception cref="ArgumentException">Type or shape differ.</exception>
    internal static void ThrowUnlessAlike(Tensor from, Tensor to, string name)
    {
        if (from.dtype != to.dtype)
            throw new ArgumentException(
                $"Mismatched tensor data types while loading {name}: expected {to.dtype}, found {from.dtype}"
            );
        if (!from.Shape.AsSpan().SequenceEqual(to.Shape))
            throw new ArgumentException(
                $"Mismatched tensor shape while loading {name}: expected {Shapes.Text(to.Shape)}, found {Shapes.Text(from.Shape)}"
            );
    }

    private static bool IsKnown(ScalarType dtype) =>
        dtype is <= ScalarType.Int64 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.Bool;
}

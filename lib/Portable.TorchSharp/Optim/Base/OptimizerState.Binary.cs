using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerState
{
    /// <summary>Reads a tensor, or that there is none, as <see cref="SaveConditionalStateTensor"/> wrote it.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor result, Device device)
    {
        if (!reader.ReadBoolean())
        {
            Replace(ref result, null);
            return;
        }
        var header = TensorHeader.Read(reader);
        using var loaded = Tensor.New(header.Shape, (ScalarType)header.Dtype);
        Fill(loaded, reader, header);
        Replace(ref result, loaded);
    }

    /// <summary>Writes a tensor, or that there is none.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor tensor)
    {
        writer.Write(tensor is not null);
        if (tensor is not null)
            Save(writer, tensor);
    }

    private protected static unsafe void Save(BinaryWriter writer, Tensor tensor)
    {
        using var rows = tensor.Packed();
        var header = TensorHeader.Of((int)rows.dtype, rows.Shape);
        StateFormat.WriteTensor(
            writer,
            header,
            new ReadOnlySpan<byte>(rows.Pointer<byte>(), (int)header.ByteCount)
        );
    }

    /// <exception cref="ArgumentException">The tensor there has another type or shape.</exception>
    private protected static void Load(BinaryReader reader, Tensor tensor)
    {
        var header = TensorHeader.Read(reader);
        if (header.Dtype != (int)tensor.dtype || !header.Shape.AsSpan().SequenceEqual(tensor.Shape))
            throw new ArgumentException(
                $"Mismatched optimizer state: expected {tensor.dtype} {Shapes.Text(tensor.Shape)}, "
                    + $"found {(ScalarType)header.Dtype} {Shapes.Text(header.Shape)}."
            );
        Fill(tensor, reader, header);
    }

    private static unsafe void Fill(Tensor tensor, BinaryReader reader, TensorHeader header)
    {
        var data = StateFormat.ReadData(reader, header);
        data.CopyTo(new Span<byte>(tensor.Pointer<byte>(), data.Length));
        tensor.Storage.Version++;
    }
}

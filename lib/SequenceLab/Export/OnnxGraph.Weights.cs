using System.Runtime.InteropServices;
using Google.Protobuf;
using SequenceLab.Export.Onnx;
using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxGraph
{
    private readonly List<TensorProto> _weights = [];
    private readonly Dictionary<(object Source, string Part), OnnxValue> _known = [];

    /// <summary>
    /// Numbers that stand in the file. What is taken twice from the same <paramref name="source"/>, as when a decoder
    /// is unrolled, stands there once.
    /// </summary>
    internal OnnxValue Weight(object source, string part, Func<Tensor> make)
    {
        if (!_known.TryGetValue((source, part), out var value))
        {
            using var noGradients = no_grad();
            using var scope = NewDisposeScope();
            var tensor = make().detach().cpu().contiguous();
            value = Store(part, tensor.dtype, tensor.shape, tensor.bytes);
            _known.Add((source, part), value);
        }
        return value;
    }

    /// <summary>Whole numbers, such as sizes.</summary>
    internal OnnxValue Whole(params long[] numbers) =>
        Store("sizes", ScalarType.Int64, [numbers.Length], MemoryMarshal.AsBytes<long>(numbers));

    /// <summary>One whole number, of no dimension.</summary>
    internal OnnxValue Index(long number) =>
        Store("index", ScalarType.Int64, [], MemoryMarshal.AsBytes<long>([number]));

    /// <summary>Float32 numbers: a list, or one of no dimension.</summary>
    internal OnnxValue Numbers(long[] shape, params float[] numbers) =>
        Store("numbers", ScalarType.Float32, shape, MemoryMarshal.AsBytes<float>(numbers));

    private OnnxValue Store(string part, ScalarType dtype, long[] shape, ReadOnlySpan<byte> bytes)
    {
        var tensor = new TensorProto
        {
            Name = $"/{part}/{_weights.Count}",
            DataType = (int)TypeOf(dtype),
            RawData = ByteString.CopyFrom(bytes),
        };
        tensor.Dims.Add(shape);
        _weights.Add(tensor);
        return new(this, tensor.Name, dtype, [.. shape.Select(size => (OnnxDim)size)]);
    }

    private static TensorProto.Types.DataType TypeOf(ScalarType dtype) =>
        dtype switch
        {
            ScalarType.Float32 => TensorProto.Types.DataType.Float,
            ScalarType.Int64 => TensorProto.Types.DataType.Int64,
            _ => throw new ArgumentException($"Found {dtype}, expected Float32 or Int64."),
        };
}

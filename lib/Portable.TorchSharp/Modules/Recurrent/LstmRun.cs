using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Runs LSTM layers and records the run where gradients are wanted.</summary>
internal static class LstmRun
{
    /// <summary>Runs the layers over checked inputs.</summary>
    /// <param name="input">The sizes and strides.</param>
    /// <param name="sizes">The layers.</param>
    /// <param name="inputs">Input, initial states or null, parameters in order.</param>
    /// <param name="dropout">The share of each layer's outputs but the last's that becomes zero.</param>
    /// <returns>The hidden states of all steps in the input's layout, the last hidden and cell states.</returns>
    public static (Tensor Output, Tensor HN, Tensor CN) Of(
        in LstmInput input,
        LstmSizes sizes,
        Tensor?[] inputs,
        double dropout
    ) =>
        input.X.dtype == ScalarType.Float32
            ? Of<float>(input, sizes, inputs, dropout)
            : Of<double>(input, sizes, inputs, dropout);

    private static (Tensor, Tensor, Tensor) Of<T>(
        in LstmInput input,
        LstmSizes sizes,
        Tensor?[] inputs,
        double dropout
    )
        where T : unmanaged
    {
        var records = Graph.Records(inputs);
        var trace = new LstmTrace<T>(sizes, input);
        var hn = Tensor.New(input.StateShape(sizes), input.X.dtype);
        var cn = Tensor.New(input.StateShape(sizes), input.X.dtype);
        var operands = new Tensor?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            operands[i] = Readable(inputs[i], isInput: i == 0);
        trace.Run(operands, hn, cn, dropout, records);
        for (var i = 0; i < inputs.Length; i++)
            if (!ReferenceEquals(operands[i], inputs[i]))
                operands[i]!.Dispose();

        var (shape, strides) = input.OutputLayout(sizes.Outputs);
        var output = trace.Output.Window(shape, strides, 0);
        if (!records)
        {
            trace.Dispose();
            return (output, hn, cn);
        }
        var node = new LstmNode<T>(inputs, trace);
        output.SetHistory(node, 0);
        hn.SetHistory(node, 1);
        cn.SetHistory(node, 2);
        return (output, hn, cn);
    }

    // Kernels read everything in rows one after another, but for the input, whose rows may lie anywhere.
    private static Tensor? Readable(Tensor? tensor, bool isInput) =>
        tensor is null || tensor.IsContiguous || (isInput && tensor.Strides[^1] == 1)
            ? tensor
            : tensor.Packed();
}

using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Tests.Modules;

public class LstmPackedTests
{
    [Theory]
    [InlineData(false, false, new long[] { 4, 2, 2, 1 })]
    [InlineData(true, true, new long[] { 2, 5, 1, 5, 3 })]
    [InlineData(true, false, new long[] { 3 })]
    [InlineData(false, true, new long[] { 3, 3 })]
    public void EverySequenceGoesItsOwnLength(bool bidirectional, bool withStates, long[] lengths)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(11);
        var lstm = nn.LSTM(3, 4, 2, bidirectional: bidirectional, dtype: ScalarType.Float64);
        var sequences = lengths.Select(length => Leaf(length, 3)).ToArray();
        var cells = bidirectional ? 4 : 2;
        (Tensor H, Tensor C)? states = withStates
            ? (Leaf(cells, lengths.Length, 4), Leaf(cells, lengths.Length, 4))
            : null;
        Tensor[] leaves =
        [
            .. sequences,
            .. withStates ? (Tensor[])[states!.Value.H, states.Value.C] : [],
            .. lstm.parameters(),
        ];

        var (packed, hn, cn) = lstm.call(pack_sequence(sequences, enforce_sorted: false), states);
        var (padded, found) = pad_packed_sequence(packed);
        Assert.Equal(lengths, found.data<long>().ToArray());
        var ours = Sum(
            Enumerable.Range(0, lengths.Length).Select(i => padded.select(1, i).narrow(0, 0, lengths[i])),
            hn,
            cn
        );

        List<Tensor> outputs = [],
            hns = [],
            cns = [];
        for (var i = 0; i < lengths.Length; i++)
        {
            var (output, h, c) = lstm.call(
                sequences[i],
                withStates ? (states!.Value.H.select(1, i), states.Value.C.select(1, i)) : null
            );
            TensorAssert.Close(output, padded.select(1, i).narrow(0, 0, lengths[i]), 1e-12, $"output {i}");
            outputs.Add(output);
            hns.Add(h);
            cns.Add(c);
        }
        TensorAssert.Close(stack(hns, 1), hn, 1e-12, "h_n");
        TensorAssert.Close(stack(cns, 1), cn, 1e-12, "c_n");

        var theirs = Sum(outputs, stack(hns, 1), stack(cns, 1));
        var (expected, actual) = (autograd.grad([theirs], leaves), autograd.grad([ours], leaves));
        for (var i = 0; i < leaves.Length; i++)
            TensorAssert.Close(expected[i], actual[i], 1e-10, $"gradient {i}");
    }

    [Fact]
    public void DropoutThinsThePackedRowsBetweenLayers()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 4, 2, dropout: 0.5);
        var packed = pack_sequence([ones(4, 3), ones(2, 3)]);
        var (first, second) = (lstm.call(packed).Item1.data, lstm.call(packed).Item1.data);
        Assert.NotEqual(TensorAssert.Numbers(first), TensorAssert.Numbers(second));
        lstm.eval();
        TensorAssert.Close(lstm.call(packed).Item1.data, lstm.call(packed).Item1.data, 0);
    }

    private static Tensor Leaf(params long[] shape) =>
        randn(shape, dtype: ScalarType.Float64).requires_grad_();

    // unequal weights, so that no two gradients are alike
    private static Tensor Sum(IEnumerable<Tensor> outputs, Tensor hn, Tensor cn) =>
        outputs.Select((output, i) => output.pow(2).sum() * (i + 1)).Aggregate((a, b) => a + b)
        + (hn * 3).sin().sum()
        + (cn * 5).sin().sum();
}

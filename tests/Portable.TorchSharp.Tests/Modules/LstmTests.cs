using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

[Collection(KernelCollection.Name)]
public class LstmTests
{
    /// <summary>Layers, bidirectional, batch first, bias, steps, batch (0 for a single sequence), units, initial states.</summary>
    public static TheoryData<int, bool, bool, bool, int, int, int, bool> Forms =>
        new()
        {
            { 1, false, false, true, 5, 3, 4, false },
            { 1, false, true, true, 5, 3, 4, true },
            { 2, false, true, true, 4, 2, 7, false },
            { 2, true, true, true, 6, 5, 3, true },
            { 3, true, false, false, 3, 1, 5, true },
            { 1, true, false, true, 1, 2, 1, false },
            { 2, true, false, true, 4, 0, 6, true },
            { 1, false, true, true, 7, 0, 33, false },
            { 1, false, true, true, 2, 70, 20, true },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void AgreesWithItsEquations(
        int layers,
        bool bidirectional,
        bool batchFirst,
        bool bias,
        int steps,
        int batch,
        int units,
        bool withStates
    )
    {
        foreach (var (type, tolerance) in new[] { (ScalarType.Float64, 1e-10), (ScalarType.Float32, 1e-4) })
        {
            using var scope = NewDisposeScope();
            random.manual_seed(7);
            var lstm = nn.LSTM(3, units, layers, bias, batchFirst, 0, bidirectional, dtype: type);
            var oracle = new LstmOracle(lstm, layers, bidirectional, batchFirst);
            long[] shape =
                batch == 0 ? [steps, 3]
                : batchFirst ? [batch, steps, 3]
                : [steps, batch, 3];
            var cells = layers * (bidirectional ? 2 : 1);
            long[] stateShape = batch == 0 ? [cells, units] : [cells, batch, units];
            var x = randn(shape, dtype: type).requires_grad_();
            (Tensor, Tensor)? states = withStates
                ? (
                    randn(stateShape, dtype: type).requires_grad_(),
                    randn(stateShape, dtype: type).requires_grad_()
                )
                : null;

            var (output, hn, cn) = lstm.call(x, states);
            var expected = oracle.Run(x, states);
            TensorAssert.Close(expected.Output, output, tolerance, "output");
            TensorAssert.Close(expected.HN, hn, tolerance, "h_n");
            TensorAssert.Close(expected.CN, cn, tolerance, "c_n");

            Tensor[] leaves =
            [
                x,
                .. states is null ? [] : (Tensor[])[states.Value.Item1, states.Value.Item2],
                .. lstm.parameters(),
            ];
            var weights = new[] { output, hn, cn }.Select(result => randn_like(result)).ToArray();
            var ours = Gradients(leaves, [output, hn, cn], weights);
            var theirs = Gradients(leaves, [expected.Output, expected.HN, expected.CN], weights);
            for (var i = 0; i < leaves.Length; i++)
                TensorAssert.Close(theirs[i], ours[i], tolerance * 10, $"gradient {i} of {type}");
        }
    }

    [Fact]
    public void GradientsAreDifferenceQuotients()
    {
        using var scope = NewDisposeScope();
        random.manual_seed(3);
        var lstm = nn.LSTM(2, 3, 2, bidirectional: true, dtype: ScalarType.Float64);
        var x = randn(4, 2, 2, dtype: ScalarType.Float64).requires_grad_();
        var weight = randn(4, 2, 6, dtype: ScalarType.Float64);
        DifferenceQuotients.Check(() => (lstm.call(x).Item1 * weight).sum(), [x, .. lstm.parameters()]);
    }

    [Fact]
    public void OnlyTheLastStepsGradientIsEnough()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(2, 3, batchFirst: true, dtype: ScalarType.Float64);
        var x = randn(5, 4, 2, dtype: ScalarType.Float64).requires_grad_();
        var oracle = new LstmOracle(lstm, 1, false, true);
        Tensor[] leaves = [x, .. lstm.parameters()];
        var one = ones(5, 3, dtype: ScalarType.Float64);
        var ours = Gradients(leaves, [lstm.call(x).Item1.select(1, 3)], [one]);
        var theirs = Gradients(leaves, [oracle.Run(x).Output.select(1, 3)], [one]);
        for (var i = 0; i < leaves.Length; i++)
            TensorAssert.Close(theirs[i], ours[i], 1e-10, $"gradient {i}");
    }

    [Fact]
    public void InputMayBeAViewWithStrides()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 4);
        var wide = randn(5, 6, 2);
        var view = wide.transpose(1, 2).narrow(2, 1, 3);
        TensorAssert.Close(lstm.call(view.clone()).Item1, lstm.call(view).Item1, 1e-6);
    }

    [Fact]
    public void DropoutActsBetweenLayersInTrainingAlone()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 8, 2, dropout: 0.5);
        var x = randn(4, 2, 3).requires_grad_();
        var plain = new LstmOracle(lstm, 2, false, false);
        var thinned = new LstmOracle(lstm, 2, false, false)
        {
            Between = layer => nn.functional.dropout(layer, 0.5),
        };

        random.manual_seed(1);
        var output = lstm.call(x).Item1;
        random.manual_seed(1);
        var expected = thinned.Run(x).Output;
        TensorAssert.Close(expected, output, 1e-5);
        var one = ones_like(output);
        TensorAssert.Close(Gradients([x], [expected], [one])[0], Gradients([x], [output], [one])[0], 1e-4);

        lstm.eval();
        TensorAssert.Close(plain.Run(x).Output, lstm.call(x).Item1, 1e-5);
    }

    [Fact]
    public void ParametersHavePyTorchsNamesShapesAndRange()
    {
        using var lstm = nn.LSTM(3, 5, 2, bidirectional: true);
        string[] kinds = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"];
        var names = new[] { "_l0", "_l0_reverse", "_l1", "_l1_reverse" }.SelectMany(s =>
            kinds.Select(kind => kind + s)
        );
        Assert.Equal(names, lstm.named_parameters().Select(entry => entry.name));
        Assert.Equal([20, 10], lstm.get_parameter("weight_ih_l1_reverse")!.shape);
        Assert.All(
            lstm.parameters(),
            p => Assert.True(TensorAssert.Numbers(p).Max(Math.Abs) <= 1 / Math.Sqrt(5))
        );
        Assert.Equal("LSTM", lstm.GetName());
        Assert.False(nn.LSTM(3, 5, bias: false).has_parameter("bias_ih_l0"));
    }

    [Fact]
    public void WrongInputsAreRefused()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 5);
        Assert.Contains("Expected 3, got 4", Refused(() => lstm.call(zeros(2, 1, 4))));
        Assert.Contains("dimensions", Refused(() => lstm.call(zeros(2, 1, 1, 3))));
        Assert.Contains("sequence length", Refused(() => lstm.call(zeros(0, 1, 3))));
        Assert.Contains("Float64", Refused(() => lstm.call(zeros(2, 1, 3, dtype: ScalarType.Float64))));
        Assert.Contains(
            "[1, 2, 5], got [1, 1, 5]",
            Refused(() => lstm.call(zeros(2, 2, 3), (zeros(1, 1, 5), zeros(1, 2, 5))))
        );
        Assert.Throws<ArgumentException>(() => nn.LSTM(3, 0));
        Assert.Throws<ArgumentException>(() => nn.LSTM(3, 5, dropout: 1.5));

        static string Refused(Action call) => Assert.ThrowsAny<ExternalException>(call).Message;
    }

    [Fact]
    public void ChangingAWeightBeforeTheBackwardPassIsFound()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 5);
        var loss = lstm.call(randn(2, 2, 3)).Item1.sum();
        using (no_grad())
            lstm.get_parameter("weight_hh_l0")!.zero_();
        Assert.Contains("inplace", Assert.ThrowsAny<ExternalException>(() => loss.backward()).Message);
    }

    [Fact]
    public void AnEmptyBatchGivesEmptyResults()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 5);
        var (output, hn, _) = lstm.call(zeros(2, 0, 3));
        output.sum().backward();
        Assert.Equal([2, 0, 5], output.shape);
        Assert.Equal([1, 0, 5], hn.shape);
        Assert.All(
            lstm.parameters(),
            p => Assert.All(TensorAssert.Numbers(p.grad!), g => Assert.Equal(0, g))
        );
    }

    [Fact]
    public void TrainingLeavesNoTensorsBehind()
    {
        using var lstm = nn.LSTM(3, 4, 3, dropout: 0.3, bidirectional: true);
        using var optimizer = optim.Adam(lstm.parameters());
        Step();
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 20; i++)
            Step();
        Assert.Equal(live, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            lstm.call(randn(5, 2, 3)).Item1.sum().backward();
            optimizer.step();
        }
    }

    private static Tensor[] Gradients(Tensor[] leaves, Tensor[] outputs, Tensor[] weights)
    {
        autograd.backward(outputs, weights, retain_graph: true);
        var gradients = leaves.Select(leaf => leaf.grad!.clone()).ToArray();
        foreach (var leaf in leaves)
            leaf.grad = null;
        return gradients;
    }
}

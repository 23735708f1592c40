using System.Runtime.InteropServices;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Failures;

/// <summary>Misuse gives TorchSharp's type of error, and a message with what was found and what was expected.</summary>
public class ErrorTests
{
    private static void Fails(Action action, params string[] parts)
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ExternalException>(action);
        Assert.All(parts, part => Assert.Contains(part, error.Message));
    }

    [Fact]
    public void ShapesThatDoNotFit()
    {
        Fails(() => _ = zeros(2, 3) + zeros(2, 4), "3", "4");
        Fails(() => zeros(2, 3).mm(zeros(4, 2)), "2x3", "4x2");
        Fails(() => zeros(2, 3).reshape(4, 2), "[4, 2]");
        Fails(() => F.linear(zeros(2, 3), zeros(4, 5)), "3", "5");
        Fails(() => F.layer_norm(zeros(2, 3), [4]), "4", "[2, 3]");
        Fails(() => nn.GRU(3, 4).call(zeros(5, 2, 7)), "GRU", "Expected 3", "got 7");
        Fails(() => nn.GRU(3, 4).call(zeros(5, 2, 3), zeros(1, 3, 4)), "[1, 2, 4]", "[1, 3, 4]");
        Fails(() => nn.RNN(3, 4).call(zeros(5, 3)), "3 dimensions", "[5, 3]");
        Fails(() => nn.LSTMCell(3, 4).call(zeros(2, 5)), "LSTMCell", "[N, 3]", "[2, 5]");
        Fails(() => nn.GRUCell(3, 4).call(zeros(2, 3), zeros(2, 5)), "[2, 4]", "[2, 5]");
        Fails(() => nn.BatchNorm1d(3).call(zeros(2, 4)), "3 channels", "[2, 4]");
        Fails(() => nn.BatchNorm1d(3).call(zeros(1, 3)), "more than 1 value", "[1, 3]");
        Fails(() => einsum("ij,jk->ik", zeros(2, 3), zeros(4, 5)), "'j'", "3", "4");
        Fails(() => einsum("ijk->i", zeros(2, 3)), "ijk", "[2, 3]");
        Fails(() => zeros(3).topk(4), "4", "3");
        Fails(() => zeros(3).tril(), "2 dimensions");
        Fails(() => linalg.qr(zeros(3)), "[3]");
    }

    [Fact]
    public void TypesThatDoNotFit()
    {
        Fails(() => zeros(2, 2).mm(zeros([2, 2], ScalarType.Float64)), "Float32", "Float64");
        Fails(() => F.cross_entropy(zeros(2, 3), zeros(2, ScalarType.Int32)), "Long", "Int32");
        Fails(() => nn.Embedding(3, 2).call(zeros(2)), "Int64", "Float32");
        Fails(() => F.one_hot(zeros(2)), "Float32");
        Fails(() => zeros(2, ScalarType.Int64).requires_grad = true);
    }

    [Fact]
    public void LabelsAndPlacesOutOfRange()
    {
        Fails(() => F.cross_entropy(zeros(2, 3), tensor((long[])[0, 3])), "3");
        Fails(
            () => F.cross_entropy(zeros([2, 3], ScalarType.Float64), tensor((long[])[0, -1])),
            "-1",
            "0 to 2"
        );
        Fails(() => F.nll_loss(zeros(2, 3), tensor((long[])[5, 0])), "5", "0 to 2");
        Fails(() => nn.Embedding(3, 2).call(tensor((long[])[1, 3])), "0 to 2", "got 3");
        Fails(() => zeros(3).index_select(0, tensor((long[])[3])), "3");
        Fails(() => zeros(2, 3).select(1, 3), "3");
        Fails(() => zeros(2, 3).sum(2), "[-2, 1]", "2");
    }

    [Fact]
    public void SequencesThatCannotBePacked()
    {
        static void Pack(params long[] lengths) =>
            nn.utils.rnn.pack_padded_sequence(zeros(4, 2, 3), tensor(lengths));
        Fails(() => Pack(3), "1", "2");
        Fails(() => Pack(3, 0), "greater than 0");
        Fails(() => Pack(5, 2), "up to 4", "5");
        Fails(() => Pack(2, 3), "decreasing");
    }

    [Fact]
    public void DisposedTensors()
    {
        var tensor = zeros(3);
        tensor.Dispose();
        Assert.Throws<InvalidOperationException>(() => tensor.shape);
        Assert.Throws<InvalidOperationException>(() => tensor + 1);
        Assert.Throws<InvalidOperationException>(() => tensor.sum());
        Assert.Throws<InvalidOperationException>(() => F.softmax(tensor, 0));
        Assert.Equal("", tensor.ToString());
    }

    [Fact]
    public void BackwardMisused()
    {
        using var scope = NewDisposeScope();
        var x = randn(3, requires_grad: true);
        var loss = x.square().sum();
        loss.backward();
        Fails(() => loss.backward(), "second time", "retain_graph");
        Fails(() => x.add_(1), "leaf", "add_");
        Fails(() => x.square().backward(), "scalar");
        Fails(() => zeros(1).sum().backward());
    }

    [Fact]
    public void DevicesThatAreNotThere()
    {
        Assert.Throws<InvalidOperationException>(() => zeros(3, device: CUDA));
        Assert.Throws<InvalidOperationException>(() => nn.GRU(2, 3, device: CUDA));
        Assert.False(cuda.is_available());
    }

    [Fact]
    public void ArgumentsOutOfRange()
    {
        Assert.Throws<ArgumentException>(() => F.dropout(zeros(3), 1.5));
        Assert.Throws<ArgumentException>(() => zeros(3).clamp((Scalar?)null, (Scalar?)null));
        Assert.Throws<ArgumentOutOfRangeException>(() => F.smooth_l1_loss(zeros(3), zeros(3), beta: -1));
        Assert.Throws<NotSupportedException>(() => linalg.norm(zeros(3, 3), 2.0));
        Fails(() => F.cross_entropy(zeros(2, 3), zeros(2, ScalarType.Int64), label_smoothing: 2), "2");
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>What a forward and a backward pass gave: three outputs and the gradients of everything.</summary>
internal sealed class Outcome
{
    private readonly List<(string Name, Tensor? Value)> _values = [];

    /// <summary>Runs a module of a case on inputs drawn from a seed, and back from gradients drawn alike.</summary>
    /// <param name="test">The sizes.</param>
    /// <param name="module">The module.</param>
    /// <param name="call">Calls it.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="type">The type to compute in.</param>
    /// <param name="batched">The module wants a batch of one for a single sequence.</param>
    public Outcome(
        Case test,
        nn.Module module,
        Func<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> call,
        int seed,
        ScalarType type = ScalarType.Float32,
        bool batched = false
    )
    {
        manual_seed(seed);
        var x = Draw(test.InputShape, type).requires_grad_();
        var h0 = Draw(test.StateShape, type).requires_grad_();
        var c0 = Draw(test.StateShape, type).requires_grad_();
        var gradO = Draw([.. test.InputShape[..^1], test.Hidden * (test.Bidirectional ? 2 : 1)], type);
        var gradH = Draw(test.StateShape, type);
        var gradC = Draw(test.StateShape, type);
        bool lift = batched && test.Single;
        int batch = test.BatchFirst ? 0 : 1;
        Tensor Lift(Tensor tensor, int dim) => lift ? tensor.unsqueeze(dim) : tensor;
        Tensor Lower(Tensor tensor, int dim) => lift ? tensor.squeeze(dim) : tensor;
        manual_seed(seed);
        var (o, h, c) = call(Lift(x, batch), test.States ? (Lift(h0, 1), Lift(c0, 1)) : null);
        (o, h, c) = (Lower(o, batch), Lower(h, 1), Lower(c, 1));
        autograd.backward([o, h, c], [gradO, gradH, gradC]);
        _values.AddRange([("output", o), ("h_n", h), ("c_n", c), ("gradient of the input", x.grad)]);
        if (test.States)
        {
            _values.AddRange([("gradient of h0", h0.grad), ("gradient of c0", c0.grad)]);
        }
        foreach (var (name, parameter) in module.named_parameters())
        {
            _values.Add(($"gradient of {name}", parameter.grad));
        }
    }

    /// <summary>Compares with another outcome, relative to the largest value of each tensor.</summary>
    public void AssertEquals(Outcome expected, double tolerance)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            var (name, found) = _values[i];
            Near.Check(expected._values[i].Value!, found!, tolerance, name);
        }
    }

    private static Tensor Draw(long[] shape, ScalarType type) => randn(shape).to_type(type);
}

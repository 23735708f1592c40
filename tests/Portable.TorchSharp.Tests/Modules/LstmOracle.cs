using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>The LSTM as its equations say it, one step after the other, of elementary operations.</summary>
internal sealed class LstmOracle(LSTM lstm, long layers, bool bidirectional, bool batchFirst)
{
    /// <summary>Between the layers, such as dropout.</summary>
    internal Func<Tensor, Tensor> Between { get; init; } = layer => layer;

    internal (Tensor Output, Tensor HN, Tensor CN) Run(Tensor input, (Tensor H, Tensor C)? states = null)
    {
        var isUnbatched = input.ndim == 2;
        var x =
            isUnbatched ? input.unsqueeze(1)
            : batchFirst ? input.transpose(0, 1)
            : input;
        List<Tensor> hn = [],
            cn = [];
        for (var layer = 0; layer < layers; layer++)
        {
            List<Tensor> directions = [];
            foreach (var suffix in bidirectional ? ["", "_reverse"] : (string[])[""])
            {
                var hidden = lstm.get_parameter("weight_hh_l0")!.shape[1];
                var zero = zeros(x.shape[1], hidden, dtype: x.dtype);
                var h = states is null ? zero : Batched(states.Value.H[hn.Count]);
                var c = states is null ? zero : Batched(states.Value.C[hn.Count]);
                var steps = new Tensor[x.shape[0]];
                for (var i = 0; i < steps.Length; i++)
                {
                    var t = suffix.Length == 0 ? i : steps.Length - 1 - i;
                    (h, c) = Step(x[t], h, c, $"_l{layer}{suffix}");
                    steps[t] = h;
                }
                directions.Add(stack(steps));
                hn.Add(h);
                cn.Add(c);
            }
            x = cat(directions, -1);
            if (layer < layers - 1)
                x = Between(x);
        }
        return isUnbatched
            ? (x.squeeze(1), stack(hn).squeeze(1), stack(cn).squeeze(1))
            : (batchFirst ? x.transpose(0, 1) : x, stack(hn), stack(cn));

        Tensor Batched(Tensor state) => isUnbatched ? state.unsqueeze(0) : state;
    }

    private (Tensor H, Tensor C) Step(Tensor x, Tensor h, Tensor c, string suffix)
    {
        var gates = Affine(x, "ih" + suffix) + Affine(h, "hh" + suffix);
        var units = h.shape[1];
        Tensor Gate(int index) => gates.narrow(1, index * units, units);
        var next = Gate(1).sigmoid() * c + Gate(0).sigmoid() * Gate(2).tanh();
        return (Gate(3).sigmoid() * next.tanh(), next);
    }

    private Tensor Affine(Tensor x, string which)
    {
        var product = x.matmul(lstm.get_parameter($"weight_{which}")!.t());
        return lstm.get_parameter($"bias_{which}") is { } bias ? product + bias : product;
    }
}

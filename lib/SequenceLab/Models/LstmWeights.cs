using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>
/// The weights of one layer and direction of an LSTM, found by PyTorch's names for them; gates in the order input,
/// forget, cell, output. So any module that has such parameters will do.
/// </summary>
/// <param name="Layer">The layer, counted from 0.</param>
/// <param name="Reverse">Whether it reads from the end.</param>
/// <param name="InputWeight">From the layer's input, of shape [4 × hidden, inputs].</param>
/// <param name="RecurrentWeight">From the state, of shape [4 × hidden, hidden].</param>
/// <param name="InputBias">Shape [4 × hidden]; null if the LSTM has no biases.</param>
/// <param name="RecurrentBias">Shape [4 × hidden]; only the sum of both biases counts.</param>
internal sealed record LstmWeights(
    int Layer,
    bool Reverse,
    Parameter InputWeight,
    Parameter RecurrentWeight,
    Parameter? InputBias,
    Parameter? RecurrentBias
)
{
    /// <summary>LSTM units.</summary>
    public long Hidden => RecurrentWeight.shape[1];

    /// <summary>Numbers in a step of the layer's input.</summary>
    public long Inputs => InputWeight.shape[1];

    /// <summary>Layer by layer, forward before reverse; nothing if the module itself is not an LSTM.</summary>
    public static IReadOnlyList<LstmWeights> Of(nn.Module module)
    {
        var own = module.named_parameters(recurse: false).ToDictionary(p => p.name, p => p.parameter);
        var all = new List<LstmWeights>();
        for (var layer = 0; own.ContainsKey($"weight_ih_l{layer}"); layer++)
        {
            foreach (var reverse in own.ContainsKey("weight_ih_l0_reverse") ? new[] { false, true } : [false])
            {
                var place = $"l{layer}{(reverse ? "_reverse" : "")}";
                var weights = new LstmWeights(
                    layer,
                    reverse,
                    own[$"weight_ih_{place}"],
                    own[$"weight_hh_{place}"],
                    own.GetValueOrDefault($"bias_ih_{place}"),
                    own.GetValueOrDefault($"bias_hh_{place}")
                );
                // a simple recurrent network and a GRU have the same names
                if (weights.RecurrentWeight.shape[0] != 4 * weights.Hidden)
                {
                    return [];
                }
                all.Add(weights);
            }
        }
        return all;
    }

    /// <summary>As <see cref="Of"/>, for a module that has to be an LSTM.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static IReadOnlyList<LstmWeights> OfLstm(nn.Module module) =>
        Of(module) is { Count: > 0 } layers
            ? layers
            : throw new ArgumentException(
                $"Found {module.GetType().Name} with the parameters "
                    + $"{string.Join(", ", module.named_parameters(recurse: false).Select(p => p.name))}; "
                    + "expected an LSTM's: weight_ih_l0, weight_hh_l0 and so on, of four gates."
            );

    /// <summary>Draws every weight and bias between ± <paramref name="bound"/>.</summary>
    public void Uniform(double bound)
    {
        foreach (var parameter in new[] { InputWeight, RecurrentWeight, InputBias, RecurrentBias })
        {
            if (parameter is not null)
            {
                nn.init.uniform_(parameter, -bound, bound);
            }
        }
    }

    /// <summary>All biases 0 but the forget gate's, which opens it: what is in the cell stays there at first.</summary>
    public void ForgetBias(double bias)
    {
        var (first, second) = Biases();
        nn.init.zeros_(first);
        nn.init.zeros_(second);
        SetForgetGate(first, bias);
    }

    /// <summary>As <see cref="ForgetBias"/> of 1, but it stands in the second bias, which is not trained.</summary>
    public void ConstantForgetBias()
    {
        var (first, second) = Biases();
        nn.init.zeros_(first);
        nn.init.zeros_(second);
        SetForgetGate(second, 1);
        second.requires_grad = false;
    }

    private (Parameter, Parameter) Biases() =>
        InputBias is { } first && RecurrentBias is { } second
            ? (first, second)
            : throw new ArgumentException("found an LSTM without biases, expected one with biases.");

    private void SetForgetGate(Parameter bias, double value)
    {
        using var forget = bias.narrow(0, Hidden, Hidden);
        forget.fill_(value);
    }
}

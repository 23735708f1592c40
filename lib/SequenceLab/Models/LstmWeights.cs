using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>The weights of one layer (and direction) of an LSTM; gates in the order input, forget, cell, output.</summary>
/// <param name="InputWeight">From the layer's input, of shape [4 × hidden, inputs].</param>
/// <param name="RecurrentWeight">From the state, of shape [4 × hidden, hidden].</param>
/// <param name="InputBias">Shape [4 × hidden].</param>
/// <param name="RecurrentBias">Shape [4 × hidden]; only the sum of both biases counts.</param>
internal sealed record LstmWeights(
    Parameter InputWeight,
    Parameter RecurrentWeight,
    Parameter InputBias,
    Parameter RecurrentBias
)
{
    /// <summary>LSTM units.</summary>
    public long Hidden => RecurrentWeight.shape[1];

    /// <summary>Numbers in a step of the layer's input.</summary>
    public long Inputs => InputWeight.shape[1];

    /// <summary>The layers of an LSTM with biases, by their names in it.</summary>
    /// <exception cref="ArgumentException">The LSTM has no biases.</exception>
    public static IEnumerable<LstmWeights> Of(LSTM lstm)
    {
        var named = lstm.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        const string first = "weight_ih_";
        if (!named.ContainsKey("bias_ih_l0"))
            throw new ArgumentException(
                $"found an LSTM with {string.Join(", ", named.Keys)}, expected one with biases.",
                nameof(lstm)
            );
        foreach (
            var layer in named
                .Keys.Where(n => n.StartsWith(first, StringComparison.Ordinal))
                .Select(n => n[first.Length..])
                .Order(StringComparer.Ordinal)
        )
            yield return new(
                named["weight_ih_" + layer],
                named["weight_hh_" + layer],
                named["bias_ih_" + layer],
                named["bias_hh_" + layer]
            );
    }

    /// <summary>Draws every weight and bias between ± <paramref name="bound"/>.</summary>
    public void Uniform(double bound)
    {
        foreach (var parameter in (Parameter[])[InputWeight, RecurrentWeight, InputBias, RecurrentBias])
            nn.init.uniform_(parameter, -bound, bound);
    }

    /// <summary>Biases 0, the forget gate's 1: what is in the cell stays there until training says otherwise.</summary>
    public void ForgetBiasOne()
    {
        nn.init.zeros_(InputBias);
        nn.init.zeros_(RecurrentBias);
        OpenForgetGate(InputBias);
    }

    /// <summary>As <see cref="ForgetBiasOne"/>, but the 1 stands in the second bias, which is not trained.</summary>
    public void ConstantForgetBias()
    {
        nn.init.zeros_(InputBias);
        nn.init.zeros_(RecurrentBias);
        OpenForgetGate(RecurrentBias);
        RecurrentBias.requires_grad = false;
    }

    private void OpenForgetGate(Parameter bias)
    {
        using var forget = bias.narrow(0, Hidden, Hidden);
        forget.fill_(1);
    }
}

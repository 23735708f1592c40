using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>
/// The initial weights of three libraries, by name. Each method sets the LSTMs (modules with an LSTM's parameters) and
/// the linear layers of a model and draws from the random numbers that <c>torch.random.manual_seed</c> fixes.
/// </summary>
public static class Init
{
    /// <summary>PyTorch's: uniform in ± 1/√hidden, biases too. There is no special forget bias.</summary>
    public static void TorchDefault(nn.Module model) =>
        ForEach(
            model,
            lstm => lstm.Uniform(1 / Math.Sqrt(lstm.Hidden)),
            linear =>
            {
                var bound = 1 / Math.Sqrt(linear.weight.shape[1]);
                nn.init.uniform_(linear.weight, -bound, bound);
                Bias(linear, bias => nn.init.uniform_(bias, -bound, bound));
            }
        );

    /// <summary>
    /// Keras's: Glorot uniform kernels (one matrix of all four gates), orthogonal recurrent kernels, biases zero but
    /// the forget gate's one.
    /// </summary>
    public static void Keras(nn.Module model) => Keras(model, forgetBias: 1);

    /// <summary>Keras's, with another bias of the forget gates.</summary>
    /// <param name="model">Its LSTMs and linear layers are set.</param>
    /// <param name="forgetBias">1 opens the gates to σ(1) = 0.73 at the beginning, 5 to 0.99.</param>
    public static void Keras(nn.Module model, double forgetBias) =>
        ForEach(
            model,
            lstm =>
            {
                var bound = Math.Sqrt(6.0 / (lstm.Inputs + 4 * lstm.Hidden));
                nn.init.uniform_(lstm.InputWeight, -bound, bound);
                nn.init.orthogonal_(lstm.RecurrentWeight);
                lstm.ForgetBias(forgetBias);
            },
            linear =>
            {
                nn.init.xavier_uniform_(linear.weight);
                Bias(linear, bias => nn.init.zeros_(bias));
            }
        );

    /// <summary>
    /// As tutorials for TensorFlow 1 had it: <c>BasicLSTMCell</c> with one Glorot uniform matrix for input and state
    /// and a forget bias of one; linear layers, weights and biases, from N(0, 1).
    /// </summary>
    public static void TensorFlow1(nn.Module model) =>
        ForEach(
            model,
            lstm =>
            {
                var bound = Math.Sqrt(6.0 / (lstm.Inputs + lstm.Hidden + 4 * lstm.Hidden));
                nn.init.uniform_(lstm.InputWeight, -bound, bound);
                nn.init.uniform_(lstm.RecurrentWeight, -bound, bound);
                lstm.ForgetBias(1);
            },
            linear =>
            {
                nn.init.normal_(linear.weight);
                Bias(linear, bias => nn.init.normal_(bias));
            }
        );

    /// <summary>
    /// Every LSTM's forget gate gets its bias of one as a constant, as TensorFlow 1's <c>BasicLSTMCell</c> has it: one
    /// bias is trained, from zero, and the 1 is added beside it. Weight decay then draws the gate towards
    /// σ(1) = 0.73 and not towards one half. To be called before the optimizer is made.
    /// </summary>
    public static void ConstantForgetBias(nn.Module model) =>
        ForEach(model, lstm => lstm.ConstantForgetBias(), _ => { });

    private static void Bias(Linear linear, Action<Tensor> set)
    {
        if (linear.bias is not null)
        {
            set(linear.bias);
        }
    }

    private static void ForEach(nn.Module model, Action<LstmWeights> lstm, Action<Linear> linear)
    {
        using var _ = no_grad();
        foreach (var module in model.modules().Prepend(model).Distinct())
        {
            foreach (var layer in LstmWeights.Of(module))
            {
                lstm(layer);
            }
            if (module is Linear readout)
            {
                linear(readout);
            }
        }
    }
}

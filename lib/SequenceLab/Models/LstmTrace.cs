using SequenceLab.Charts;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>
/// What happens inside a one-layer LSTM while it reads one sequence: its equations written out, one step after the
/// other. Each tensor has the shape [steps, hidden].
/// </summary>
/// <param name="Input">How much of the candidate enters the cell, 0 … 1.</param>
/// <param name="Forget">How much of the cell stays, 0 … 1.</param>
/// <param name="Candidate">What may enter the cell, -1 … 1.</param>
/// <param name="Output">How much of the cell is shown, 0 … 1.</param>
/// <param name="Cell">The cell after each step.</param>
/// <param name="Hidden">The LSTM's output after each step.</param>
public sealed record LstmTrace(
    Tensor Input,
    Tensor Forget,
    Tensor Candidate,
    Tensor Output,
    Tensor Cell,
    Tensor Hidden
)
{
    /// <summary>Reads a sequence with the weights of <paramref name="lstm"/>.</summary>
    /// <param name="lstm">An LSTM of one layer and one direction.</param>
    /// <param name="sequence">What it reads, of shape [steps, features].</param>
    /// <exception cref="ArgumentException">The LSTM has more than one layer or direction, or no biases.</exception>
    public static LstmTrace Of(LSTM lstm, Tensor sequence)
    {
        LstmWeights[] layers = [.. LstmWeights.Of(lstm)];
        if (layers.Length != 1)
            throw new ArgumentException(
                $"found an LSTM of {layers.Length} layers or directions, expected one.",
                nameof(lstm)
            );
        // no_grad and not inference_mode: what comes out may be learned from
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var weights = layers[0];
        var fromInput = sequence.matmul(weights.InputWeight.t()) + weights.InputBias + weights.RecurrentBias;
        var (h, c) = (Nothing(), Nothing());
        var steps = new List<Tensor[]>();
        for (long t = 0; t < sequence.shape[0]; t++)
        {
            var gates = fromInput[t] + weights.RecurrentWeight.matmul(h);
            Tensor Gate(int k) => gates.narrow(0, k * weights.Hidden, weights.Hidden);
            var (i, f, g, o) = (Gate(0).sigmoid(), Gate(1).sigmoid(), Gate(2).tanh(), Gate(3).sigmoid());
            c = f * c + i * g;
            h = o * c.tanh();
            steps.Add([i, f, g, o, c, h]);
        }
        Tensor Nothing() => zeros(weights.Hidden, device: sequence.device);
        Tensor Stack(int part) => stack(steps.Select(s => s[part]).ToArray()).MoveToOuterDisposeScope();
        return new(Stack(0), Stack(1), Stack(2), Stack(3), Stack(4), Stack(5));
    }

    /// <summary>The gates and the cell as <see cref="Draw.Gates"/> takes them.</summary>
    public GateTrace ToGateTrace()
    {
        return new(Steps(Input), Steps(Forget), Steps(Output), Steps(Cell));

        static float[][] Steps(Tensor part) =>
            [.. part.reshape(-1).cpu().data<float>().ToArray().Chunk((int)part.shape[1])];
    }
}

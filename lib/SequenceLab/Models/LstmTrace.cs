using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace SequenceLab.Models;

/// <summary>
/// What happens inside one layer of an LSTM while it reads one sequence: its equations written out, one step after the
/// other. Each tensor has the shape [steps, hidden]; row t belongs to step t of the sequence.
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
    /// <summary>Reads a sequence with the weights of an LSTM. Dropout between layers is left out.</summary>
    /// <param name="lstm">An LSTM: a module with parameters of PyTorch's names, <c>weight_ih_l0</c> and so on.</param>
    /// <param name="sequence">What it reads, of shape [steps, features].</param>
    /// <param name="layer">The layer to look into, counted from 0.</param>
    /// <param name="reverse">Whether to look into the direction that reads from the end.</param>
    /// <exception cref="ArgumentException">
    /// The module is no LSTM, it has no such layer or direction, or the sequence has another shape.
    /// </exception>
    public static LstmTrace Of(nn.Module lstm, Tensor sequence, int layer = 0, bool reverse = false)
    {
        var layers = LstmWeights.OfLstm(lstm);
        var wanted =
            layers.FirstOrDefault(weights => weights.Layer == layer && weights.Reverse == reverse)
            ?? throw new ArgumentException(
                $"Found layer {layer}{(reverse ? ", reverse" : "")}, expected one of the LSTM's "
                    + $"{layers[^1].Layer + 1} (from 0) in {(layers[^1].Reverse ? "two directions" : "one direction")}.",
                nameof(layer)
            );
        if (sequence.shape is not [> 0, var features] || features != layers[0].Inputs)
        {
            throw new ArgumentException(
                $"Found [{string.Join(", ", sequence.shape)}], expected [steps, {layers[0].Inputs}] and at least one step.",
                nameof(sequence)
            );
        }
        // no_grad and not inference_mode: what comes out may be learned from
        using var noGradients = no_grad();
        using var scope = NewDisposeScope();
        foreach (
            var below in layers.Where(weights => weights.Layer < layer).GroupBy(weights => weights.Layer)
        )
        {
            sequence = cat(below.Select(weights => Read(weights, sequence).Hidden).ToArray(), 1);
        }
        var trace = Read(wanted, sequence);
        foreach (var part in trace.Parts)
        {
            part.MoveToOuterDisposeScope();
        }
        return trace;
    }

    /// <summary>The gates and the cell as <c>Draw.Gates</c> takes them.</summary>
    public GateTrace ToGateTrace()
    {
        return new(Steps(Input), Steps(Forget), Steps(Output), Steps(Cell));

        static float[][] Steps(Tensor part) =>
            [.. part.reshape(-1).cpu().data<float>().ToArray().Chunk((int)part.shape[1])];
    }

    private Tensor[] Parts => [Input, Forget, Candidate, Output, Cell, Hidden];

    private static LstmTrace Read(LstmWeights weights, Tensor sequence)
    {
        var inputs = weights.Reverse ? sequence.flip(0) : sequence;
        var fromInput = F.linear(inputs, weights.InputWeight, weights.InputBias);
        var hidden = zeros(weights.Hidden, sequence.dtype, sequence.device);
        var cell = zeros_like(hidden);
        var steps = new List<Tensor[]>();
        for (long t = 0; t < sequence.shape[0]; t++)
        {
            var gates = (
                fromInput[t] + F.linear(hidden, weights.RecurrentWeight, weights.RecurrentBias)
            ).chunk(4);
            var (input, forget, candidate, output) = (
                gates[0].sigmoid(),
                gates[1].sigmoid(),
                gates[2].tanh(),
                gates[3].sigmoid()
            );
            cell = forget * cell + input * candidate;
            hidden = output * cell.tanh();
            steps.Add([input, forget, candidate, output, cell, hidden]);
        }
        return new(All(0), All(1), All(2), All(3), All(4), All(5));

        Tensor All(int part)
        {
            var rows = stack(steps.Select(step => step[part]).ToArray());
            return weights.Reverse ? rows.flip(0) : rows;
        }
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The sizes and options of stacked recurrent layers.</summary>
/// <param name="Gates">Blocks of rows in a weight: 3 for a GRU, 1 for a plain network.</param>
internal sealed record RecurrentShape(
    string Name,
    int Gates,
    long Inputs,
    long Hidden,
    long Layers,
    bool Bias,
    bool BatchFirst,
    double Dropout,
    bool Bidirectional
)
{
    internal int Directions => Bidirectional ? 2 : 1;

    /// <summary>'_l0' for the first layer, '_l0_reverse' for its other direction.</summary>
    internal static string Suffix(long layer, int direction) =>
        $"_l{layer}" + (direction == 1 ? "_reverse" : "");

    /// <summary>The parameters' names and sizes, layer by layer, direction by direction.</summary>
    internal IEnumerable<(string Name, long[] Size)> Parameters()
    {
        var rows = Gates * Hidden;
        for (var layer = 0; layer < Layers; layer++)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var suffix = Suffix(layer, direction);
                yield return ("weight_ih" + suffix, [rows, layer == 0 ? Inputs : Hidden * Directions]);
                yield return ("weight_hh" + suffix, [rows, Hidden]);
                if (!Bias)
                    continue;
                yield return ("bias_ih" + suffix, [rows]);
                yield return ("bias_hh" + suffix, [rows]);
            }
        }
    }

    /// <exception cref="System.Runtime.InteropServices.ExternalException">A shape does not fit.</exception>
    internal void Check(Tensor input, Tensor[] initial, bool? batchFirst = null)
    {
        if (input.ndim != 3)
            throw Errors.Shape(
                $"{Name}: input must have 3 dimensions, got {input.ndim} ({Errors.Text(input)})"
            );
        if (input.shape[2] != Inputs)
            throw Errors.Shape(
                $"{Name}: input.size(-1) must be equal to input_size. Expected {Inputs}, got {input.shape[2]} "
                    + $"({Errors.Text(input)})"
            );
        var batch = input.shape[batchFirst ?? BatchFirst ? 0 : 1];
        long[] expected = [Layers * Directions, batch, Hidden];
        foreach (var state in initial)
        {
            if (!state.shape.AsSpan().SequenceEqual(expected))
                throw Errors.Shape(
                    $"{Name}: expected hidden size [{string.Join(", ", expected)}], got {Errors.Text(state)}"
                );
        }
    }
}

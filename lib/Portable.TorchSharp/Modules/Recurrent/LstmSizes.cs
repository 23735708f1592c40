namespace TorchSharp.Modules;

/// <summary>The fixed sizes of a stack of LSTM layers, and the places of its parameters in order.</summary>
internal sealed record LstmSizes(long Inputs, long Hidden, long Layers, bool HasBias, bool Bidirectional)
{
    /// <summary>One direction, which reads from the end.</summary>
    public bool Reversed { get; init; }

    public int Directions => Bidirectional ? 2 : 1;

    /// <summary>Layers times directions: the first size of initial and last states.</summary>
    public int Cells => (int)Layers * Directions;

    /// <summary>Features of a layer's output.</summary>
    public long Outputs => Hidden * Directions;

    /// <summary>Parameters of one layer and direction.</summary>
    public int ParametersOfCell => HasBias ? 4 : 2;

    public long InputsOf(int layer) => layer == 0 ? Inputs : Outputs;

    /// <summary>Name and shape of every parameter, in PyTorch's order.</summary>
    public IEnumerable<(string Name, long[] Shape)> Parameters()
    {
        for (var layer = 0; layer < Layers; layer++)
        for (var direction = 0; direction < Directions; direction++)
        {
            var suffix = $"_l{layer}{(direction == 1 ? "_reverse" : "")}";
            yield return ($"weight_ih{suffix}", [4 * Hidden, InputsOf(layer)]);
            yield return ($"weight_hh{suffix}", [4 * Hidden, Hidden]);
            if (!HasBias)
                continue;
            yield return ($"bias_ih{suffix}", [4 * Hidden]);
            yield return ($"bias_hh{suffix}", [4 * Hidden]);
        }
    }

    /// <exception cref="ArgumentException">A size is not positive.</exception>
    public LstmSizes Checked()
    {
        if (Inputs <= 0 || Hidden <= 0 || Layers <= 0)
            throw new ArgumentException(
                "inputSize, hiddenSize and numLayers must be greater than zero, "
                    + $"found {Inputs}, {Hidden} and {Layers}."
            );
        return this;
    }
}

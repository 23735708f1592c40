namespace FusedLstm;

/// <summary>The fixed sizes of a stack of LSTM layers, and the order of what it computes with.</summary>
/// <remarks>
/// A cell is one layer in one direction. Operands are the input, the initial hidden and cell states, and the parameters
/// of each cell: weight_ih, weight_hh and, with biases, bias_ih and bias_hh.
/// </remarks>
internal sealed record LstmSizes(int Inputs, int Hidden, int Layers, bool HasBias, bool Bidirectional)
{
    /// <summary>The place of the first parameter among the operands.</summary>
    public const int FirstParameter = 3;

    public int Directions => Bidirectional ? 2 : 1;

    public int Cells => Layers * Directions;

    /// <summary>Features of a layer's output.</summary>
    public int Outputs => Hidden * Directions;

    public int InputsOf(int layer) => layer == 0 ? Inputs : Outputs;

    public int CellAt(int layer, int direction) => layer * Directions + direction;

    /// <summary>The place of a cell's first parameter among the operands.</summary>
    public int ParametersOf(int cell) => FirstParameter + cell * (HasBias ? 4 : 2);
}

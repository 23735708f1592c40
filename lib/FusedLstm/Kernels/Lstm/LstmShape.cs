namespace FusedLstm.Kernels;

/// <summary>Sizes of one LSTM layer in one direction.</summary>
/// <param name="Steps">Time steps T.</param>
/// <param name="Batch">Sequences B.</param>
/// <param name="Inputs">Features I of a step's input.</param>
/// <param name="Hidden">Units H.</param>
internal readonly record struct LstmShape(int Steps, int Batch, int Inputs, int Hidden)
{
    /// <summary>Columns of the gate matrices: i, f, g, o after each other.</summary>
    public int Gates => 4 * Hidden;
}

/// <summary>A range of hidden units, and how their gates and cells are laid out in memory.</summary>
/// <param name="First">First unit.</param>
/// <param name="Count">Units.</param>
internal readonly record struct LstmUnits(int First, int Count)
{
    private const int Widest = 16;

    /// <summary>Columns of their gates: i, f, g, o after each other.</summary>
    public int Gates => 4 * Count;

    /// <summary>
    /// Distance of rows of gates: room for whole vectors, and never a multiple of the page size, which would map the
    /// rows of a tile to the same few cache sets.
    /// </summary>
    public int GateRow => (Gates + Widest - 1) / Widest * Widest + Widest;

    /// <summary>Distance of rows of cell states: room for whole vectors.</summary>
    public int CellRow => (Count + Widest - 1) / Widest * Widest;

    /// <summary>
    /// Stash of one row and step: a vector of i, f, g, o and the cell state each, then the next units'. Whole vectors,
    /// so that it is written and read as one stream.
    /// </summary>
    public int StashRow => 5 * CellRow;
}

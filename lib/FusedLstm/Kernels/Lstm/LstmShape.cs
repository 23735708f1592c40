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

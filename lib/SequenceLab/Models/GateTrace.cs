namespace SequenceLab.Models;

/// <summary>What happened inside an LSTM while it read one sequence; every array is step by step, then unit by unit.</summary>
/// <param name="Input">The input gate, 0 to 1.</param>
/// <param name="Forget">The forget gate, 0 to 1.</param>
/// <param name="Output">The output gate, 0 to 1.</param>
/// <param name="Cell">The cell state.</param>
public sealed record GateTrace(
    IReadOnlyList<float[]> Input,
    IReadOnlyList<float[]> Forget,
    IReadOnlyList<float[]> Output,
    IReadOnlyList<float[]> Cell
);

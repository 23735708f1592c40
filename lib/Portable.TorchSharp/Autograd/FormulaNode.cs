using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// A recorded operation whose gradient is a formula over tensors: the node itself (for what it saved and what is
/// needed) and the gradients of the outputs in, the gradients of the inputs out.
/// </summary>
internal sealed class FormulaNode : Node
{
    private readonly SavedTensor[] _saved;
    private readonly Edge[] _savedEdges;
    private readonly Func<FormulaNode, Tensor?[], Tensor?[]> _formula;

    public FormulaNode(
        string name,
        ReadOnlySpan<Tensor> inputs,
        ReadOnlySpan<Tensor> outputs,
        ReadOnlySpan<Tensor> saved,
        Func<FormulaNode, Tensor?[], Tensor?[]> formula
    )
        : base(inputs!, outputs.Length)
    {
        Name = name;
        _formula = formula;
        _saved = new SavedTensor[saved.Length];
        _savedEdges = new Edge[saved.Length];
        for (var i = 0; i < saved.Length; i++)
        {
            _saved[i] = new SavedTensor(saved[i]);
            _savedEdges[i] = EdgeOf(saved[i], inputs, outputs);
        }
    }

    public override string Name { get; }

    /// <summary>
    /// What was saved, in the order given, with its history where that is wanted.
    /// </summary>
    public Tensor Saved(int index) => WithHistory(_saved[index].Value, _savedEdges[index]);

    public override void Backward(ReadOnlySpan<Tensor?> grads, Span<Tensor?> inputGrads) =>
        _formula(this, grads.ToArray()).CopyTo(inputGrads);

    protected override void DisposeSaved()
    {
        foreach (var saved in _saved)
            saved.Dispose();
    }

    private Edge EdgeOf(Tensor saved, ReadOnlySpan<Tensor> inputs, ReadOnlySpan<Tensor> outputs)
    {
        for (var i = 0; i < inputs.Length; i++)
            if (ReferenceEquals(inputs[i], saved))
                return Edges[i];
        for (var i = 0; i < outputs.Length; i++)
            if (ReferenceEquals(outputs[i], saved))
                return new Edge(this, i, null);
        return default;
    }
}

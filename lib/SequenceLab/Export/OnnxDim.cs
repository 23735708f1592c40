namespace SequenceLab.Export;

/// <summary>
/// One size in the shape of a graph's value: a number, or a name such as "batch" for what is known only when the
/// graph runs. Made from either: <c>graph.Input("x", "batch", 28, 28)</c>.
/// </summary>
/// <param name="Name">The name, null for a number.</param>
/// <param name="Size">The number, 0 for a name.</param>
public readonly record struct OnnxDim(string? Name, long Size)
{
    /// <summary>A size that is known only when the graph runs.</summary>
    public static implicit operator OnnxDim(string name) => new(name, 0);

    /// <summary>A fixed size.</summary>
    public static implicit operator OnnxDim(long size) => new(null, size);

    /// <summary>The number or the name.</summary>
    public override string ToString() => Name ?? Size.ToString();

    /// <summary>The size of two parts side by side.</summary>
    public static OnnxDim operator +(OnnxDim left, OnnxDim right) =>
        left.Name is null && right.Name is null ? left.Size + right.Size : $"{left} + {right}";
}

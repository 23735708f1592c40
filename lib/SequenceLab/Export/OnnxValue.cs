using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>
/// A tensor in an <see cref="OnnxGraph"/>. Its methods add operations to the graph and are named as in PyTorch;
/// dimensions may be counted from the end, as -1.
/// </summary>
public sealed partial class OnnxValue
{
    internal OnnxValue(OnnxGraph graph, string name, ScalarType dtype, IReadOnlyList<OnnxDim> shape) =>
        (Graph, Name, Dtype, Shape) = (graph, name, dtype, shape);

    /// <summary>Sizes; a name stands for one that is known only when the graph runs.</summary>
    public IReadOnlyList<OnnxDim> Shape { get; }

    /// <summary>Float32 or int64.</summary>
    public ScalarType Dtype { get; }

    /// <summary>The name in the graph.</summary>
    internal string Name { get; }

    internal OnnxGraph Graph { get; }

    /// <summary>Type and sizes.</summary>
    public override string ToString() => $"{Dtype} [{string.Join(", ", Shape)}]";

    private void Expect(bool right, string operation, string expected)
    {
        if (!right)
        {
            throw new ArgumentException($"{operation}: found {this}, expected {expected}.");
        }
    }

    private int Dim(int dim) =>
        dim >= -Shape.Count && dim < Shape.Count
            ? (dim + Shape.Count) % Shape.Count
            : throw new ArgumentOutOfRangeException(nameof(dim), dim, $"Found no such dimension in {this}.");

    /// <summary>The sizes with one dimension left out.</summary>
    private OnnxDim[] Without(int dim) => [.. Shape.Where((_, d) => d != dim)];

    /// <summary>The sizes with one dimension of another size.</summary>
    private OnnxDim[] With(int dim, OnnxDim size) => [.. Shape.Select((old, d) => d == dim ? size : old)];
}

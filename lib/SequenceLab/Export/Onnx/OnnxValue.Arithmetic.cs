using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>max(x, 0).</summary>
    public OnnxValue Relu() => Graph.Add("Relu", [this], Shape);

    /// <summary>Hyperbolic tangent.</summary>
    public OnnxValue Tanh() => Graph.Add("Tanh", [this], Shape);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public OnnxValue Sigmoid() => Graph.Add("Sigmoid", [this], Shape);

    /// <summary>Shares that sum to one along a dimension.</summary>
    public OnnxValue Softmax(int dim) => Graph.Add("Softmax", [this], Shape, Dtype, ("axis", (long)Dim(dim)));

    /// <summary>Where the largest value stands along a dimension, which falls away.</summary>
    public OnnxValue ArgMax(int dim) =>
        Graph.Add(
            "ArgMax",
            [this],
            Without(Dim(dim)),
            ScalarType.Int64,
            ("axis", (long)Dim(dim)),
            ("keepdims", 0L)
        );

    /// <summary>Sums, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator +(OnnxValue left, OnnxValue right) => Elementwise("Add", left, right);

    /// <summary>Products, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator *(OnnxValue left, OnnxValue right) => Elementwise("Mul", left, right);

    /// <summary>Each element times a number.</summary>
    public static OnnxValue operator *(OnnxValue left, double right) =>
        left * left.Graph.Numbers([], (float)right);

    /// <summary>Matrix products of the last two dimensions; those before must be alike or missing.</summary>
    public OnnxValue MatMul(OnnxValue other)
    {
        other.Expect(
            Shape.Count >= 2
                && other.Shape.Count >= 2
                && Shape.Count >= other.Shape.Count
                && Shape[^1] == other.Shape[^2],
            $"MatMul of {this} with a matrix",
            $"[…, {(Shape.Count > 0 ? Shape[^1] : 0)}, …]"
        );
        return Graph.Add("MatMul", [this, other], [.. Shape.SkipLast(1), other.Shape[^1]]);
    }

    private static OnnxValue Elementwise(string operation, OnnxValue left, OnnxValue right)
    {
        right.Expect(right.Dtype == left.Dtype, $"{operation} of {left} with another", $"{left.Dtype}");
        var count = Math.Max(left.Shape.Count, right.Shape.Count);
        var shape = Padded(left).Zip(Padded(right), Broadcast);
        return left.Graph.Add(operation, [left, right], [.. shape], left.Dtype);

        IEnumerable<OnnxDim> Padded(OnnxValue value) =>
            Enumerable.Repeat((OnnxDim)1, count - value.Shape.Count).Concat(value.Shape);

        OnnxDim Broadcast(OnnxDim a, OnnxDim b) =>
            a == b || b == 1 ? a
            : a == 1 ? b
            : throw new ArgumentException(
                $"{operation}: found {left} and {right}, expected shapes that broadcast."
            );
    }
}

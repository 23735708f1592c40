using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>max(x, 0).</summary>
    public OnnxValue Relu() => Graph.Add("Relu", [this], Shape);

    /// <summary>Square roots.</summary>
    public OnnxValue Sqrt() => Graph.Add("Sqrt", [this], Shape);

    /// <summary>Shares that sum to one along a dimension.</summary>
    public OnnxValue Softmax(int dim) => Graph.Add("Softmax", [this], Shape, Dtype, ("axis", (long)Dim(dim)));

    /// <summary>Where the largest value stands along a dimension, which falls away.</summary>
    public OnnxValue ArgMax(int dim)
    {
        (string, object)[] attributes = [("axis", (long)Dim(dim)), ("keepdims", 0L)];
        return Graph.Add("ArgMax", [this], Without(Dim(dim)), ScalarType.Int64, attributes);
    }

    /// <summary>Means along a dimension, which falls away.</summary>
    public OnnxValue Mean(int dim)
    {
        (string, object)[] attributes = [("axes", new long[] { Dim(dim) }), ("keepdims", 0L)];
        return Graph.Add("ReduceMean", [this], Without(Dim(dim)), Dtype, attributes);
    }

    /// <summary>Sums along a dimension, which falls away or becomes 1.</summary>
    public OnnxValue Sum(int dim, bool keepdim = false)
    {
        var shape = keepdim ? With(Dim(dim), 1) : Without(Dim(dim));
        return Graph.Add(
            "ReduceSum",
            [this, Graph.Whole(Dim(dim))],
            shape,
            Dtype,
            ("keepdims", keepdim ? 1L : 0)
        );
    }

    /// <summary>Sums, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator +(OnnxValue left, OnnxValue right) => Elementwise("Add", left, right);

    /// <summary>Differences, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator -(OnnxValue left, OnnxValue right) => Elementwise("Sub", left, right);

    /// <summary>Products, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator *(OnnxValue left, OnnxValue right) => Elementwise("Mul", left, right);

    /// <summary>Each element times a number.</summary>
    public static OnnxValue operator *(OnnxValue left, double right) =>
        left * left.Graph.Numbers([], (float)right);

    /// <summary>Matrix products of the last two dimensions; those before must be alike or missing.</summary>
    public OnnxValue MatMul(OnnxValue other)
    {
        var (left, right) = (Shape, other.Shape);
        other.Expect(
            left.Count >= 2 && right.Count >= 2 && left.Count >= right.Count && left[^1] == right[^2],
            $"MatMul of {this} with a matrix",
            $"[…, {(left.Count > 0 ? left[^1] : 0)}, …]"
        );
        return Graph.Add("MatMul", [this, other], [.. left.SkipLast(1), right[^1]]);
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

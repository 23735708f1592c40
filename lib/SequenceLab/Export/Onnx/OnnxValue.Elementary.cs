namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>Sizes without their sign.</summary>
    public OnnxValue Abs() => Graph.Add("Abs", [this], Shape, Dtype);

    /// <summary>-1, 0 or 1.</summary>
    public OnnxValue Sign() => Graph.Add("Sign", [this], Shape, Dtype);

    /// <summary>Square roots.</summary>
    public OnnxValue Sqrt() => Graph.Add("Sqrt", [this], Shape);

    /// <summary>log(1 + x).</summary>
    public OnnxValue Log1p() => Graph.Add("Log", [this + Graph.Numbers([], 1)], Shape);

    /// <summary>Differences, element by element, of two values whose shapes broadcast.</summary>
    public static OnnxValue operator -(OnnxValue left, OnnxValue right) => Elementwise("Sub", left, right);

    /// <summary>Means along a dimension, which falls away.</summary>
    public OnnxValue Mean(int dim) =>
        Graph.Add(
            "ReduceMean",
            [this],
            Without(Dim(dim)),
            Dtype,
            ("axes", new long[] { Dim(dim) }),
            ("keepdims", 0L)
        );

    /// <summary>Sums along a dimension, which falls away or becomes 1.</summary>
    public OnnxValue Sum(int dim, bool keepdim = false) =>
        Graph.Add(
            "ReduceSum",
            [this, Graph.Whole(Dim(dim))],
            keepdim ? [.. Shape.Select((size, d) => d == Dim(dim) ? 1 : size)] : Without(Dim(dim)),
            Dtype,
            ("keepdims", keepdim ? 1L : 0)
        );
}

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of one value, without dimensions.</summary>
    public static Tensor tensor(
        double scalar,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => Wrapped([scalar], Shapes.Scalar, dtype, device, requires_grad);

    /// <summary>A copy of an array as a tensor of one dimension.</summary>
    public static Tensor tensor(
        double[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    /// <summary>A copy of a list as a tensor of one dimension.</summary>
    public static Tensor tensor(
        IList<double> rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>([.. rawArray], [rawArray.Count], dtype, device, requires_grad);

    /// <summary>A copy of an array of 2 dimensions.</summary>
    public static Tensor tensor(
        double[,] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped(Flat<double>(rawArray), Sizes(rawArray), dtype, device, requires_grad);

    /// <summary>A copy of an array of 3 dimensions.</summary>
    public static Tensor tensor(
        double[,,] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped(Flat<double>(rawArray), Sizes(rawArray), dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions.</summary>
    public static Tensor tensor(
        double[,,,] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped(Flat<double>(rawArray), Sizes(rawArray), dtype, device, requires_grad);

    /// <summary>A copy of a list of elements, row by row, in a shape.</summary>
    public static Tensor tensor(
        double[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>([.. rawArray], dimensions, dtype, device, requires_grad);

    /// <summary>A copy of a list of elements, row by row, in a shape.</summary>
    public static Tensor tensor(
        IList<double> rawArray,
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>([.. rawArray], [rows, columns], dtype, device, requires_grad);

    /// <summary>A copy of a list of elements, row by row, in a shape.</summary>
    public static Tensor tensor(
        IList<double> rawArray,
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>([.. rawArray], [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>A copy of a list of elements, row by row, in a shape.</summary>
    public static Tensor tensor(
        IList<double> rawArray,
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Wrapped<double>([.. rawArray], [dim0, dim1, dim2, dim3], dtype, device, requires_grad);
}

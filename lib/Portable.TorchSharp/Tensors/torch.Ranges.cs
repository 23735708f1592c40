namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor like <see cref="zeros(long[], ScalarType?, Device?, bool, string[])"/> in the shape and type of another.</summary>
    public static Tensor zeros_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => zeros(input.Living.Shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>A tensor like <see cref="ones(long[], ScalarType?, Device?, bool, string[])"/> in the shape and type of another.</summary>
    public static Tensor ones_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => ones(input.Living.Shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>A tensor like <see cref="empty(long[], ScalarType?, Device?, bool, string[])"/> in the shape and type of another.</summary>
    public static Tensor empty_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => empty(input.Living.Shape, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>A tensor of one value in the shape and type of another.</summary>
    public static Tensor full_like(
        Tensor input,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => full(input.Living.Shape, value, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>The identity matrix, square unless columns are given.</summary>
    public static Tensor eye(
        long rows,
        long columns = -1,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    )
    {
        var width = columns < 0 ? rows : columns;
        var tensor = zeros([rows, width], dtype, device);
        using var diagonal = tensor.as_strided([Math.Min(rows, width)], [width + 1]);
        diagonal.FillWith(1);
        return tensor.with_requires_grad(requires_grad);
    }

    /// <summary>0, 1, … before stop.</summary>
    public static Tensor arange(
        Scalar stop,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>start, start + 1, … before stop.</summary>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>start, start + step, … before stop; whole numbers where all three are.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The step is zero or leads away from stop.</exception>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    )
    {
        var (first, last, by) = (start.AsDouble, stop.AsDouble, step.AsDouble);
        if (by == 0 || (last - first) / by < 0)
            throw new System.Runtime.InteropServices.ExternalException(
                $"arange needs a step that leads from start to stop, found start {first}, stop {last}, step {by}"
            );
        var whole = new[] { start, stop, step }.All(scalar => !Scalars.ScalarTypes.IsFloat(scalar.Type));
        var type = dtype ?? (whole ? ScalarType.Int64 : get_default_dtype());
        var count = (long)Math.Ceiling((last - first) / by);
        using var exact = Tensor.New([count], ScalarType.Float64, scoped: false);
        var values = exact.Span<double>();
        for (var i = 0; i < values.Length; i++)
            values[i] = first + i * by;
        return exact.to_type(type, copy: true).with_requires_grad(requires_grad);
    }

    /// <summary>So many values from start to end, both included, evenly spaced.</summary>
    public static Tensor linspace(
        double start,
        double end,
        long steps,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    )
    {
        using var exact = Tensor.New([steps], ScalarType.Float64, scoped: false);
        var values = exact.Span<double>();
        var by = steps > 1 ? (end - start) / (steps - 1) : 0;
        for (var i = 0; i < values.Length; i++)
            values[i] = i < values.Length / 2 ? start + i * by : end - (values.Length - 1 - i) * by;
        if (steps == 1)
            values[0] = start;
        InitializeDevice(device);
        return exact.to_type(dtype ?? get_default_dtype(), copy: true).with_requires_grad(requires_grad);
    }
}

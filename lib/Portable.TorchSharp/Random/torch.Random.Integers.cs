using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Random integers of [0, high).</summary>
    public static Tensor randint(
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) =>
        randint(
            0,
            high,
            Array.ConvertAll(size, s => (long)s),
            dtype,
            device,
            requires_grad,
            generator,
            names
        );

    /// <summary>Random integers of [low, high), int64 unless another type is given.</summary>
    public static Tensor randint(
        long low,
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    )
    {
        InitializeDevice(device);
        if (low >= high)
            throw new ExternalException(
                $"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}"
            );
        var values = empty(size, ScalarType.Int64);
        var engine = EngineOf(generator);
        lock (engine.Lock)
            Integers.Fill(values.Span<long>(), engine, low, high);
        return As(values, dtype ?? ScalarType.Int64).with_requires_grad(requires_grad);
    }

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        int low,
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) =>
        randint(
            low,
            high,
            Array.ConvertAll(size, s => (long)s),
            dtype,
            device,
            requires_grad,
            generator,
            names
        );

    /// <summary>The integers 0 … n - 1 in random order, int64 unless another type is given.</summary>
    public static Tensor randperm(
        long n,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null
    )
    {
        InitializeDevice(device);
        if (n < 0)
            throw new ExternalException($"n must be non-negative, got {n}");
        var values = empty(n, ScalarType.Int64);
        var engine = EngineOf(generator);
        lock (engine.Lock)
            Integers.Permute(values.Span<long>(), engine);
        return As(values, dtype ?? ScalarType.Int64).with_requires_grad(requires_grad);
    }

    /// <summary>The tensor in a type, in place of itself.</summary>
    private static Tensor As(Tensor values, ScalarType dtype)
    {
        if (dtype == values.dtype)
            return values;
        using (values)
            return values.to_type(dtype);
    }
}

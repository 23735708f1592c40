namespace TorchSharp;

public static partial class torch
{
    /// <summary>Ones, each with the probability that stands in its place, and zeros.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Normal numbers of one mean and deviation.</summary>
    public static Tensor normal(
        double mean,
        double std,
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) =>
        empty(size, dtype, device, names: names)
            .normal_(mean, std, generator)
            .with_requires_grad(requires_grad);

    /// <summary>Normal numbers, each of its own mean and deviation.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        using var scope = NewDisposeScope();
        var sum = mean + std;
        return (empty_like(sum).normal_(0, 1, generator) * std + mean).MoveToOuterDisposeScope();
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table with one row a symbol.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long? padding;
    private readonly double? maxNorm;
    private readonly double normType;
    private readonly bool scaleByFrequency;

    internal Embedding(
        Tensor table,
        bool train,
        long? padding,
        double? maxNorm,
        double normType,
        bool scaleByFrequency
    )
        : base(nameof(Embedding))
    {
        var rows = table.shape[0];
        if (padding is { } index && (index < -rows || index >= rows))
            throw Errors.Shape($"Embedding: padding_idx must be within num_embeddings {rows}, found {index}");
        this.padding = padding < 0 ? padding + rows : padding;
        (this.maxNorm, this.normType, this.scaleByFrequency) = (maxNorm, normType, scaleByFrequency);
        weight = new Parameter(table, train);
    }

    /// <summary>The table, (symbols, dimensions).</summary>
    public Parameter? weight
    {
        get => get_parameter(nameof(weight));
        set => ConditionallyRegisterParameter(nameof(weight), (Parameter?)value?.DetachFromDisposeScope());
    }

    /// <summary>The rows of the symbols, of the input's shape and one dimension more.</summary>
    /// <param name="input">Row numbers, int64.</param>
    public override Tensor forward(Tensor input)
    {
        if (maxNorm is { } limit)
            Lookup.Renormalise(weight!, input, limit, normType);
        return Lookup.Rows(weight!, input, padding, scaleByFrequency);
    }
}

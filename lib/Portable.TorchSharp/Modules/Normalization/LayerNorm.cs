using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes the last dimensions of each sample (Ba, Kiros and Hinton, 2016).</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    internal LayerNorm(
        long[] normalized_shape,
        double eps,
        bool elementwise_affine,
        bool bias,
        Device? device,
        ScalarType? dtype
    )
        : base(nameof(LayerNorm))
    {
        (this.normalized_shape, this.eps, this.elementwise_affine) = (
            normalized_shape,
            eps,
            elementwise_affine
        );
        if (!elementwise_affine)
            return;
        weight = new Parameter(empty(normalized_shape, dtype, device));
        if (bias)
            this.bias = new Parameter(empty(normalized_shape, dtype, device));
        reset_parameters();
    }

    /// <summary>The sizes of the last dimensions.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Whether there are a weight and a bias.</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>Factors, of the normalized shape.</summary>
    public Parameter weight
    {
        get => get_parameter(nameof(weight))!;
        set => Register(nameof(weight), value);
    }

    /// <summary>Addends, of the normalized shape.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => Register(nameof(bias), value);
    }

    /// <summary>Factors of one, addends of zero.</summary>
    public void reset_parameters()
    {
        if (!elementwise_affine)
            return;
        nn.init.ones_(weight);
        if (bias is { } addends)
            nn.init.zeros_(addends);
    }

    /// <summary>Normalizes.</summary>
    public override Tensor forward(Tensor tensor) =>
        nn.functional.layer_norm(tensor, normalized_shape, elementwise_affine ? weight : null, bias, eps);

    private void Register(string name, Parameter? value) =>
        ConditionallyRegisterParameter(name, (Parameter?)value?.DetachFromDisposeScope());
}

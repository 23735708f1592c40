using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters and running statistics of a normalization by channel.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    /// <summary>Makes the parameters and statistics that are wanted.</summary>
    /// <param name="num_features">The number of channels.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="momentum">How much of a batch goes into the statistics; null for a plain average.</param>
    /// <param name="affine">Whether there are a weight and a bias.</param>
    /// <param name="track_running_stats">Whether there are statistics.</param>
    /// <param name="device">The processor.</param>
    /// <param name="dtype">The parameters' type; float32 unless set.</param>
    /// <param name="name">The module's name.</param>
    public NormBase(
        long num_features,
        double eps,
        double? momentum,
        bool affine,
        bool track_running_stats,
        Device? device,
        ScalarType? dtype,
        string name
    )
        : base(name)
    {
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        (this.affine, this.track_running_stats) = (affine, track_running_stats);
        if (affine)
        {
            weight = new Parameter(empty(num_features, dtype, device));
            bias = new Parameter(empty(num_features, dtype, device));
        }
        if (track_running_stats)
        {
            running_mean = empty(num_features, dtype, device);
            running_var = empty(num_features, dtype, device);
            num_batches_tracked = tensor(0L);
        }
        reset_parameters();
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>How much of a batch goes into the statistics; null for a plain average.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are a weight and a bias.</summary>
    public bool affine { get; }

    /// <summary>Whether there are statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>Factors of the channels.</summary>
    public Parameter weight
    {
        get => get_parameter(nameof(weight))!;
        set => Register(nameof(weight), value);
    }

    /// <summary>Addends of the channels.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => Register(nameof(bias), value);
    }

    /// <summary>The channels' means so far.</summary>
    public Tensor? running_mean
    {
        get => get_buffer(nameof(running_mean));
        set => ConditionallyRegisterBuffer(nameof(running_mean), value?.DetachFromDisposeScope());
    }

    /// <summary>The channels' variances so far.</summary>
    public Tensor? running_var
    {
        get => get_buffer(nameof(running_var));
        set => ConditionallyRegisterBuffer(nameof(running_var), value?.DetachFromDisposeScope());
    }

    /// <summary>The batches seen so far, int64.</summary>
    public Tensor? num_batches_tracked
    {
        get => get_buffer(nameof(num_batches_tracked));
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), value?.DetachFromDisposeScope());
    }

    /// <summary>Forgets the statistics.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats)
            return;
        running_mean!.zero_();
        running_var!.fill_(1);
        num_batches_tracked!.zero_();
    }

    /// <summary>Forgets the statistics; factors of one, addends of zero.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        nn.init.ones_(weight);
        nn.init.zeros_(bias!);
    }

    /// <summary>Throws if the input has the wrong number of dimensions.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    private void Register(string name, Parameter? value) =>
        ConditionallyRegisterParameter(name, (Parameter?)value?.DetachFromDisposeScope());
}

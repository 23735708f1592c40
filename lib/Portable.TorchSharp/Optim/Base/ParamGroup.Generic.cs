namespace TorchSharp.Modules;

/// <summary>A group of parameters with the options of one kind of optimizer.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>An empty group.</summary>
    public ParamGroup() { }

    /// <summary>A group of these parameters with these options.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions options = null!) =>
        (Parameters, Options) = (parameters, options);

    /// <summary>The options; what is null in them is the optimizer's.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}

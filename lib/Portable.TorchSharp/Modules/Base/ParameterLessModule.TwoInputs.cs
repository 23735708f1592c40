using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Base of modules with two inputs that keep no tensors, so that converting them is nothing to do.</summary>
/// <typeparam name="T1">The type of input 1.</typeparam>
/// <typeparam name="T2">The type of input 2.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IParameterLessModule
{
    /// <summary>A module of a name.</summary>
    protected ParameterLessModule(string name)
        : base(name) { }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
        this;

    /// <summary>Refuses.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException(
            "Cannot register a buffer on a module that is declared 'parameter-less.'"
        );

    /// <summary>Refuses.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException(
            "Cannot register a parameter on a module that is declared 'parameter-less.'"
        );

    /// <summary>Registers a submodule that keeps no tensors either.</summary>
    /// <exception cref="InvalidOperationException">The submodule may keep tensors.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw new InvalidOperationException(
                "Submodules of a parameter-less module must also be parameter-less."
            );
        base.register_module(name, submodule);
    }
}

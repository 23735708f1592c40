using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers of this engine share: groups, states by parameter, the loop of a step.</summary>
public abstract partial class OptimizerHelper : optim.Optimizer
{
    /// <summary>The options of groups that bring none.</summary>
    protected OptimizerOptions _defaults = null!;

    /// <summary>An optimizer without groups.</summary>
    public OptimizerHelper() { }

    /// <summary>Adds a group of parameters; options it leaves open are the optimizer's.</summary>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options ??= NewOptions();
        param_group.Options.Complete(_defaults);
        param_group.Slots = param_group
            .Parameters.Select(parameter => (parameter, NewState(parameter)))
            .ToArray();
        param_group.Parameters = param_group.Slots.Select(slot => slot.Parameter).ToArray();
        foreach (var (_, state) in param_group.Slots)
            state.Initialize(param_group.Options);
        _parameter_groups.Add(param_group);
    }

    /// <summary>Fills all gradients with zeros.</summary>
    public override void zero_grad()
    {
        for (var i = 0; i < _parameter_groups.Count; i++)
            foreach (var (parameter, _) in _parameter_groups[i].Slots)
                parameter.ClearGradient(setToNull: false);
    }

    /// <summary>All parameters, group by group.</summary>
    public override IEnumerable<Parameter> parameters() => base.parameters();

    /// <summary>Moves the states to a device; here that is the CPU, where they are.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public void to(Device device) => InitializeDevice(device);

    private protected abstract OptimizerOptions NewOptions();

    private protected abstract OptimizerState NewState(Parameter parameter);
}

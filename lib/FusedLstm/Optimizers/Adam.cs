using FusedLstm.Kernels;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Optimizers;

/// <summary>
/// TorchSharp's Adam with a step of one pass over the memory. It is named as its base class, because the name stands in
/// saved states.
/// </summary>
internal sealed class Adam(
    IEnumerable<Parameter> parameters,
    double lr,
    double beta1,
    double beta2,
    double eps,
    double weight_decay,
    bool amsgrad,
    bool maximize
) : TorchSharp.Modules.Adam(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize), IAdam
{
    private readonly ClearedGradients _cleared = new();

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = AdamPass.Evaluate(closure);
        if (!AdamPass.TryStep(this, _parameter_groups, _cleared))
        {
            base.step();
        }
        return loss;
    }

    public override void zero_grad() => _cleared.Clear(parameters());

    public override void load_state_dict(StateDictionary state_dict)
    {
        base.load_state_dict(state_dict);
        // TorchSharp leaves them to the dispose scope of the caller
        foreach (var state in _state.Values.Cast<State>())
        {
            state.exp_avg.DetachFromDisposeScope();
            state.exp_avg_sq.DetachFromDisposeScope();
            state.max_exp_avg_sq?.DetachFromDisposeScope();
        }
    }

    AdamOptions IAdam.Numbers(OptimizerOptions group)
    {
        var options = (Options)group;
        return new(
            options.LearningRate!.Value,
            options.beta1!.Value,
            options.beta2!.Value,
            options.eps!.Value,
            options.weight_decay!.Value,
            Decoupled: false,
            options.maximize!.Value
        );
    }

    AdamState IAdam.StateOf(Parameter parameter, OptimizerOptions group)
    {
        var state = (State)_state[parameter.Handle];
        var largest = ((Options)group).amsgrad!.Value ? state.max_exp_avg_sq : null;
        return new(state.exp_avg, state.exp_avg_sq, largest, state.step);
    }

    void IAdam.CountStep(Parameter parameter) => ((State)_state[parameter.Handle]).step++;
}

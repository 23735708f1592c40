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
) : TorchSharp.Modules.Adam(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
{
    private readonly ClearedGradients _cleared = new();

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = AdamPass.Evaluate(closure);
        using var pass = new AdamPass(_cleared);
        var states = new List<State>();
        foreach (var group in _parameter_groups)
        {
            var options = (Options)group.Options;
            pass.Begin(
                new(
                    options.LearningRate!.Value,
                    options.beta1!.Value,
                    options.beta2!.Value,
                    options.eps!.Value,
                    options.weight_decay!.Value,
                    Decoupled: false,
                    options.maximize!.Value
                )
            );
            foreach (var parameter in group.Parameters)
            {
                if (!pass.TakeGradient(parameter))
                {
                    continue;
                }
                var state = (State)_state[parameter.Handle];
                var largest = options.amsgrad!.Value ? state.max_exp_avg_sq : null;
                pass.Add(parameter, state.exp_avg, state.exp_avg_sq, largest, state.step + 1);
                states.Add(state);
            }
        }
        if (pass.TryRun())
        {
            states.ForEach(state => state.step++);
        }
        else
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
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>The step of every optimizer: the loss anew if asked for, then each parameter that has a gradient.</summary>
    private protected Tensor Advance(Func<Tensor>? closure)
    {
        var loss = closure is null ? null : Recorded(closure);
        for (var i = 0; i < _parameter_groups.Count; i++)
        {
            var group = _parameter_groups[i];
            try
            {
                foreach (var (parameter, state) in group.Slots)
                {
                    if (parameter.Gradient is not { } grad)
                        continue;
                    if (parameter.IsContiguous && grad.IsContiguous)
                        Update(parameter, grad, state, group.Options);
                    else
                        UpdateCopy(parameter, grad, state, group.Options);
                    parameter.Storage.Version++;
                }
            }
            finally
            {
                Complete(group.Options);
            }
        }
        return loss!;
    }

    /// <summary>Changes a parameter and its state; parameter and gradient are contiguous, of one type.</summary>
    private protected abstract void Update(
        Tensor parameter,
        Tensor grad,
        OptimizerState state,
        OptimizerOptions options
    );

    /// <summary>Does what <see cref="Update"/> has put off to do it for several parameters at once.</summary>
    private protected virtual void Complete(OptimizerOptions options) { }

    private void UpdateCopy(Parameter parameter, Tensor grad, OptimizerState state, OptimizerOptions options)
    {
        using var quiet = no_grad();
        using var rows = parameter.Packed();
        using var gradRows = grad.Packed();
        Update(rows, gradRows, state, options);
        Complete(options);
        parameter.copy_(rows);
    }

    private static Tensor Recorded(Func<Tensor> closure)
    {
        using var recording = enable_grad();
        return closure();
    }
}

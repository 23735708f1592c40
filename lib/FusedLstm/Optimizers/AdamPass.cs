using System.Runtime.InteropServices;
using FusedLstm.Kernels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Optimizers;

/// <summary>One step of an optimizer: the parameters of each group, updated together.</summary>
internal sealed unsafe class AdamPass : IDisposable
{
    private readonly List<(AdamOptions Options, List<AdamSlice> Slices)> _groups = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Tensor> _gradients = [];
    private bool _arePlain = true;

    /// <summary>Evaluates the loss anew, as optimizers do before a step when they are given a closure.</summary>
    public static Tensor? Evaluate(Func<Tensor>? closure)
    {
        using var recording = enable_grad();
        return closure?.Invoke();
    }

    /// <summary>
    /// Updates the parameters and their averages; false, with the gradients as TorchSharp's own step needs them, where
    /// one of the tensors does not suit.
    /// </summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="groups">Its groups of parameters.</param>
    /// <param name="cleared">The gradients that it has set to zero.</param>
    public static bool TryStep(IAdam optimizer, IEnumerable<ParamGroup> groups, ClearedGradients cleared)
    {
        using var pass = new AdamPass();
        foreach (var group in groups)
        {
            pass.Add(optimizer, group, cleared);
        }
        if (!pass._arePlain)
        {
            cleared.Restore();
            return false;
        }
        pass.Run(optimizer);
        return true;
    }

    /// <summary>
    /// Counts up by what graphs notice that a tensor they need was changed: an operation in place that changes nothing.
    /// </summary>
    public static void CountVersion(Tensor tensor) => tensor.transpose_(0, 0);

    public void Dispose() => _gradients.ForEach(gradient => gradient.Dispose());

    private void Add(IAdam optimizer, ParamGroup group, ClearedGradients cleared)
    {
        var slices = new List<AdamSlice>();
        foreach (var parameter in group.Parameters)
        {
            if (!cleared.TryGet(parameter, out var gradient))
            {
                continue;
            }
            if (gradient is not null)
            {
                _gradients.Add(gradient);
            }
            var (mean, square, largest, step) = optimizer.StateOf(parameter, group.Options);
            _arePlain &= parameter.IsPlainBlock() && mean.IsPlainBlock() && square.IsPlainBlock();
            _arePlain &= largest?.IsPlainBlock() != false && gradient?.IsPlainBlock() != false;
            if (!_arePlain)
            {
                return;
            }
            _parameters.Add(parameter);
            slices.Add(
                new AdamSlice
                {
                    Count = (nint)parameter.numel(),
                    Parameter = parameter.Pointer(),
                    Gradient = gradient is null ? null : gradient.Pointer(),
                    Mean = mean.Pointer(),
                    Square = square.Pointer(),
                    MaxSquare = largest is null ? null : largest.Pointer(),
                    Step = step + 1,
                }
            );
        }
        _groups.Add((optimizer.Numbers(group.Options), slices));
    }

    private void Run(IAdam optimizer)
    {
        int threads = Team.Threads;
        foreach (var (options, slices) in _groups)
        {
            AdamKernel.Step(CollectionsMarshal.AsSpan(slices), options, threads);
        }
        using var quiet = no_grad();
        foreach (var parameter in _parameters)
        {
            CountVersion(parameter);
            optimizer.CountStep(parameter);
        }
    }
}

/// <summary>
/// What a step asks of an optimizer. TorchSharp's Adam and AdamW keep options and states in classes of their own, which
/// have these numbers but no base in common.
/// </summary>
internal interface IAdam
{
    AdamOptions Numbers(OptimizerOptions group);

    /// <summary>Averages of a parameter, under the options of its group.</summary>
    AdamState StateOf(Parameter parameter, OptimizerOptions group);

    /// <summary>Counts a step of the parameter as done.</summary>
    void CountStep(Parameter parameter);
}

/// <summary>Averages of a parameter.</summary>
/// <param name="Mean">Mean gradient.</param>
/// <param name="Square">Mean squared gradient.</param>
/// <param name="Largest">Largest mean squared gradient so far (amsgrad), or null.</param>
/// <param name="Step">Steps done.</param>
internal readonly record struct AdamState(Tensor Mean, Tensor Square, Tensor? Largest, long Step);

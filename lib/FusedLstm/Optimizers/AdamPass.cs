using System.Runtime.InteropServices;
using FusedLstm.Kernels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Optimizers;

/// <summary>One step of an optimizer: the parameters of each group, updated together.</summary>
/// <param name="cleared">The gradients that the optimizer has set to zero.</param>
internal sealed unsafe class AdamPass(ClearedGradients cleared) : IDisposable
{
    private readonly List<(AdamOptions Options, List<AdamSlice> Slices)> _groups = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Tensor> _gradients = [];
    private Tensor? _gradient;
    private bool _arePlain = true;

    /// <summary>Evaluates the loss anew, as optimizers do before a step when they are given a closure.</summary>
    public static Tensor? Evaluate(Func<Tensor>? closure)
    {
        using var recording = enable_grad();
        return closure?.Invoke();
    }

    /// <summary>Begins a group of parameters.</summary>
    public void Begin(in AdamOptions options) => _groups.Add((options, []));

    /// <summary>Takes the gradient of the parameter to be added next; false if it has none and is left as it is.</summary>
    public bool TakeGradient(Parameter parameter)
    {
        bool has = cleared.TryGet(parameter, out _gradient);
        if (_gradient is not null)
        {
            _gradients.Add(_gradient);
        }
        return has;
    }

    /// <summary>Adds a parameter, whose gradient was taken, to the group.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="mean">Mean gradient.</param>
    /// <param name="square">Mean squared gradient.</param>
    /// <param name="largest">Largest mean squared gradient so far, or null.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public void Add(Parameter parameter, Tensor mean, Tensor square, Tensor? largest, long step)
    {
        _arePlain &= parameter.IsPlainBlock() && mean.IsPlainBlock() && square.IsPlainBlock();
        _arePlain &= largest?.IsPlainBlock() != false && _gradient?.IsPlainBlock() != false;
        if (!_arePlain)
        {
            return;
        }
        _parameters.Add(parameter);
        _groups[^1]
            .Slices.Add(
                new AdamSlice
                {
                    Count = (nint)parameter.numel(),
                    Parameter = parameter.Pointer(),
                    Gradient = _gradient is null ? null : _gradient.Pointer(),
                    Mean = mean.Pointer(),
                    Square = square.Pointer(),
                    MaxSquare = largest is null ? null : largest.Pointer(),
                    Step = step,
                }
            );
    }

    /// <summary>
    /// Updates the parameters and their averages; false, with the gradients as TorchSharp's own step needs them, where
    /// one of the tensors does not suit.
    /// </summary>
    public bool TryRun()
    {
        if (!_arePlain)
        {
            cleared.Restore();
            return false;
        }
        int threads = Team.Threads;
        foreach (var (options, slices) in _groups)
        {
            AdamKernel.Step(CollectionsMarshal.AsSpan(slices), options, threads);
        }
        using var quiet = no_grad();
        _parameters.ForEach(CountVersion);
        return true;
    }

    public void Dispose() => _gradients.ForEach(gradient => gradient.Dispose());

    /// <summary>
    /// Counts up by what graphs notice that a tensor they need was changed: an operation in place that changes nothing.
    /// </summary>
    public static void CountVersion(Tensor tensor) => tensor.transpose_(0, 0);
}

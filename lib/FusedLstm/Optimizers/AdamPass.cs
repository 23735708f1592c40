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

    /// <summary>Evaluates the loss anew, as optimizers do before a step when they are given a closure.</summary>
    public static Tensor? Evaluate(Func<Tensor>? closure)
    {
        using var recording = enable_grad();
        return closure?.Invoke();
    }

    /// <summary>Begins a group of parameters.</summary>
    public void Begin(in AdamOptions options) => _groups.Add((options, []));

    /// <summary>Adds a parameter to the group; false, and nothing may be run, where one of the tensors does not suit.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="gradient">Its gradient, which the pass disposes of, or null for zeros.</param>
    /// <param name="mean">Mean gradient.</param>
    /// <param name="square">Mean squared gradient.</param>
    /// <param name="largest">Largest mean squared gradient so far, or null.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public bool TryAdd(
        Parameter parameter,
        Tensor? gradient,
        Tensor mean,
        Tensor square,
        Tensor? largest,
        long step
    )
    {
        if (gradient is not null)
        {
            _gradients.Add(gradient);
        }
        if (
            !(
                IsPlain(parameter)
                && IsPlain(mean)
                && IsPlain(square)
                && (gradient is null || IsPlain(gradient))
            )
        )
        {
            return false;
        }
        _parameters.Add(parameter);
        _groups[^1]
            .Slices.Add(
                new AdamSlice
                {
                    Count = (nint)parameter.numel(),
                    Parameter = parameter.Pointer(),
                    Gradient = gradient is null ? null : gradient.Pointer(),
                    Mean = mean.Pointer(),
                    Square = square.Pointer(),
                    MaxSquare = largest is null ? null : largest.Pointer(),
                    Step = step,
                }
            );
        return true;
    }

    /// <summary>Updates the parameters and their averages.</summary>
    public void Run()
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
        }
    }

    public void Dispose() => _gradients.ForEach(gradient => gradient.Dispose());

    /// <summary>
    /// Counts up by what graphs notice that a tensor they need was changed: an operation in place that changes nothing.
    /// </summary>
    public static void CountVersion(Tensor tensor) => tensor.transpose_(0, 0);

    public static bool IsPlain(Tensor tensor) =>
        tensor.dtype == ScalarType.Float32
        && tensor.device_type == DeviceType.CPU
        && !tensor.is_sparse
        && tensor.is_contiguous();
}

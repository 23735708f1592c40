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

/// <summary>
/// Gradients set to zero. TorchSharp fills them with zeros, to which the next backward pass adds; of large ones that is
/// two passes over the memory too many. They are dropped instead, and remembered: until the next backward pass a
/// parameter without gradient is one with a gradient of zeros.
/// </summary>
internal sealed class ClearedGradients
{
    /// <summary>Gradients of so few elements are filled with zeros.</summary>
    private const int FewFloats = 1 << 14;

    private readonly HashSet<Parameter> _dropped = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sets the gradients of parameters to zero.</summary>
    public void Clear(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            using var gradient = parameter.grad;
            if (gradient is null)
            {
                continue;
            }
            if (!AdamPass.IsPlain(gradient) || gradient.requires_grad)
            {
                gradient.zero_();
            }
            else if (gradient.numel() <= FewFloats)
            {
                gradient.bytes.Clear();
                AdamPass.CountVersion(gradient);
            }
            else
            {
                parameter.grad = null;
                _dropped.Add(parameter);
            }
        }
    }

    /// <summary>Whether a parameter has a gradient: one that is there, or null for zeros.</summary>
    public bool TryGet(Parameter parameter, out Tensor? gradient)
    {
        gradient = parameter.grad;
        if (gradient is null)
        {
            return _dropped.Contains(parameter);
        }
        _dropped.Remove(parameter);
        return true;
    }

    /// <summary>Fills in what was dropped, for TorchSharp's own step.</summary>
    public void Restore()
    {
        foreach (var parameter in _dropped)
        {
            using var gradient = parameter.grad;
            if (gradient is null)
            {
                parameter.grad = zeros_like(parameter);
            }
        }
        _dropped.Clear();
    }
}

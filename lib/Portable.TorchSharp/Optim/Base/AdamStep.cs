using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The step of Adam and AdamW: doubles by the rule, at once; singles by the fused kernel, all together at the end.
/// </summary>
internal sealed unsafe class AdamStep
{
    private readonly List<AdamSlice> _slices = [];

    /// <summary>Takes a parameter, which must stay where it is until <see cref="Complete"/>.</summary>
    public void Add(
        Tensor parameter,
        Tensor grad,
        Tensor mean,
        Tensor square,
        Tensor? largest,
        long step,
        in AdamOptions options
    )
    {
        if (parameter.dtype == ScalarType.Float32)
        {
            _slices.Add(
                new()
                {
                    Count = (nint)parameter.Count,
                    Parameter = parameter.Pointer<float>(),
                    Gradient = grad.Pointer<float>(),
                    Mean = mean.Pointer<float>(),
                    Square = square.Pointer<float>(),
                    MaxSquare = largest is null ? null : largest.Pointer<float>(),
                    Step = step,
                }
            );
            return;
        }
        var rule = new AdamRule(options, step);
        if (largest is null)
            UpdateLoop.Run<double, AdamRule>(rule, parameter, grad, mean, square);
        else
            UpdateLoop.Run<double, AmsgradRule>(new(rule), parameter, grad, mean, square, largest);
    }

    /// <summary>Changes the singles that were added.</summary>
    public void Complete(in AdamOptions options)
    {
        FusedAdam.Step(CollectionsMarshal.AsSpan(_slices), options);
        _slices.Clear();
    }
}

using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The step of Adam and AdamW for one parameter: singles by the fused kernel, doubles by the rule.</summary>
internal static unsafe class AdamStep
{
    public static void Run(
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
            var slice = new AdamSlice
            {
                Count = (nint)parameter.Count,
                Parameter = parameter.Pointer<float>(),
                Gradient = grad.Pointer<float>(),
                Mean = mean.Pointer<float>(),
                Square = square.Pointer<float>(),
                MaxSquare = largest is null ? null : largest.Pointer<float>(),
                Step = step,
            };
            FusedAdam.Step([slice], options);
            return;
        }
        var rule = new AdamRule(options, step);
        if (largest is null)
            UpdateLoop.Run<double, AdamRule>(rule, parameter, grad, mean, square);
        else
            UpdateLoop.Run<double, AmsgradRule>(new(rule), parameter, grad, mean, square, largest);
    }
}

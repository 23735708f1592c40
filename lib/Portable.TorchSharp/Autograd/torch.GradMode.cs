using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Records nothing on this thread until disposed.</summary>
    public static IDisposable no_grad() => GradMode.Set(false);

    /// <summary>Records, or not, on this thread until disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => GradMode.Set(enabled);

    /// <summary>Records, or not, on this thread until disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => GradMode.Set(mode);

    /// <summary>Records nothing on this thread until disposed; for predictions.</summary>
    public static IDisposable inference_mode(bool mode = true) => GradMode.SetInference(mode);

    /// <summary>Whether operations are recorded.</summary>
    public static bool is_grad_enabled() => GradMode.Enabled;

    /// <summary>Whether inference mode is on.</summary>
    public static bool is_inference_mode_enabled() => GradMode.Inference;
}

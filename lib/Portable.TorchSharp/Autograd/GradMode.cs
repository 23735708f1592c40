namespace TorchSharp.Autograd;

/// <summary>Whether operations on this thread are recorded for a backward pass.</summary>
internal static class GradMode
{
    [ThreadStatic]
    private static bool _off;

    [ThreadStatic]
    private static bool _inference;

    public static bool Enabled => !_off;

    public static bool Inference => _inference;

    /// <summary>Sets the mode until the result is disposed.</summary>
    public static IDisposable Set(bool enabled) => new Setting(enabled, _inference);

    /// <summary>Sets inference mode, which records nothing, until the result is disposed.</summary>
    public static IDisposable SetInference(bool on) => new Setting(!on, on);

    private sealed class Setting : IDisposable
    {
        private readonly bool _wasOff = _off;
        private readonly bool _wasInference = _inference;

        public Setting(bool enabled, bool inference) => (_off, _inference) = (!enabled, inference);

        public void Dispose() => (_off, _inference) = (_wasOff, _wasInference);
    }
}

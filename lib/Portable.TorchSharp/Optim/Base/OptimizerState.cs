using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract partial class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>The state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Reads the state.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state of another optimizer.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Sets the state back to the beginning.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Whether another state holds about the same numbers.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Moves the state to a device; here that is the CPU, where it is.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public virtual void to(Device device) => InitializeDevice(device);

    /// <summary>Puts zeros of the parameter's shape in place of what was there.</summary>
    private protected void Reset(ref Tensor tensor, double value = 0)
    {
        tensor?.Dispose();
        tensor = full(_parameter.shape, value, dtype: _parameter.dtype).DetachFromDisposeScope();
    }

    /// <summary>Puts a copy of another state's tensor in place of what was there.</summary>
    private protected static void Replace(ref Tensor tensor, Tensor? source)
    {
        var copy = source?.detach().clone().DetachFromDisposeScope();
        tensor?.Dispose();
        tensor = copy!;
    }

    private protected static bool Close(Tensor? a, Tensor? b) =>
        a is null || b is null
            ? ReferenceEquals(a, b)
            : a.sub(b).abs().le(b.abs().mul(1e-5).add(1e-8)).all().item<bool>();
}

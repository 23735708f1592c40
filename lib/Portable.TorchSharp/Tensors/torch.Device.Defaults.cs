namespace TorchSharp;

public static partial class torch
{
    private static ScalarType _defaultType = ScalarType.Float32;

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Nvidia's first GPU, as a name: the portable edition does not compute there.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>The element type of new floating-point tensors, Float32 unless set.</summary>
    public static ScalarType get_default_dtype() => _defaultType;

    /// <summary>Sets the element type of new floating-point tensors.</summary>
    /// <exception cref="ArgumentException">The type is not a floating-point type of this engine.</exception>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!Scalars.ScalarTypes.IsFloat(dtype))
            throw new ArgumentException(
                $"Only floating-point types can be the default, found {dtype}.",
                nameof(dtype)
            );
        _defaultType = dtype;
    }

    /// <summary>The device of new tensors.</summary>
    public static Device get_default_device() => CPU;

    /// <summary>Checks that a device can be used and gives it back; null means the processor.</summary>
    /// <exception cref="InvalidOperationException">The portable edition computes on the processor alone.</exception>
    public static Device InitializeDevice(Device? device)
    {
        if (device is null || device.type == DeviceType.CPU)
            return CPU;
        throw new InvalidOperationException(
            $"The portable edition of TorchSharp computes on the CPU alone, found device '{device}'."
        );
    }
}

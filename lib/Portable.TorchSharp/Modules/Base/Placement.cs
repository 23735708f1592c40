using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Where a fresh module goes.</summary>
internal static class Placement
{
    /// <summary>Checks the device and converts the parameters to a type, where it is given.</summary>
    internal static T Placed<T>(this T module, Device? device, ScalarType? dtype)
        where T : nn.Module
    {
        InitializeDevice(device);
        return dtype is { } type ? module.to(type) : module;
    }
}

using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The errors that TorchSharp passes on from libtorch, in its type.</summary>
internal static class Errors
{
    internal static ExternalException Shape(string message) => new(message);

    internal static string Text(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}

using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Makes a parameter of a tensor, which is empty afterwards.</summary>
    public static Parameter AsParameter(this Tensor tensor) => new(tensor);
}

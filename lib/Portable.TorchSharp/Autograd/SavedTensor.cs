using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// A tensor kept for the backward pass: a window of its own, so that the user may dispose the original, with the
/// version of the memory at the time, so that a change in between is found.
/// </summary>
internal readonly struct SavedTensor
{
    private readonly Tensor _window;
    private readonly int _version;

    public SavedTensor(Tensor tensor)
    {
        _window = tensor.Window(tensor.Shape, tensor.Strides, tensor.Offset, scoped: false);
        _version = tensor.Storage.Version;
    }

    /// <summary>The tensor as it was saved.</summary>
    /// <exception cref="ExternalException">It was changed in place since.</exception>
    public Tensor Value
    {
        get
        {
            if (_window.Storage.Version != _version)
                throw new ExternalException(
                    "one of the variables needed for gradient computation has been modified by an inplace operation: "
                        + $"[{_window.dtype} {Shapes.Text(_window.Shape)}] is at version {_window.Storage.Version}; "
                        + $"expected version {_version} instead."
                );
            return _window;
        }
    }

    public void Dispose() => _window.Dispose();
}

using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Optimizers;

/// <summary>
/// Gradients set to zero. TorchSharp fills them with zeros, to which the next backward pass adds; of large ones that is
/// two passes over the memory too many. They are dropped instead, and remembered: until the next backward pass a
/// parameter without gradient is one with a gradient of zeros.
/// </summary>
internal sealed unsafe class ClearedGradients
{
    /// <summary>Gradients of so few elements are filled with zeros.</summary>
    private const int FewFloats = 1 << 14;

    private readonly HashSet<Parameter> _dropped = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sets the gradients of parameters to zero.</summary>
    public void Clear(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            using var gradient = parameter.grad;
            if (gradient is null)
            {
                continue;
            }
            if (!gradient.IsPlainBlock() || gradient.requires_grad)
            {
                gradient.zero_();
            }
            else if (gradient.numel() <= FewFloats)
            {
                new Span<float>(gradient.Pointer(), (int)gradient.numel()).Clear();
                if (!TensorMemory.IsLayoutKnown || TensorMemory.IsShared(gradient, references: 2))
                {
                    // somebody beside the parameter has it, perhaps a graph
                    AdamPass.CountVersion(gradient);
                }
            }
            else
            {
                parameter.grad = null;
                _dropped.Add(parameter);
            }
        }
    }

    /// <summary>Whether a parameter has a gradient: one that is there, or null for zeros.</summary>
    public bool TryGet(Parameter parameter, out Tensor? gradient)
    {
        gradient = parameter.grad;
        if (gradient is null)
        {
            return _dropped.Contains(parameter);
        }
        _dropped.Remove(parameter);
        return true;
    }

    /// <summary>Fills in what was dropped, for TorchSharp's own step.</summary>
    public void Restore()
    {
        foreach (var parameter in _dropped)
        {
            using var gradient = parameter.grad;
            if (gradient is null)
            {
                parameter.grad = zeros_like(parameter);
            }
        }
        _dropped.Clear();
    }
}

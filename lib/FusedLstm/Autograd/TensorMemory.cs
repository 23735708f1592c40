using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>The memory of tensors.</summary>
internal static unsafe class TensorMemory
{
    /// <summary>
    /// Whether the counters of references and the pointers to memory stand where this class looks for them. A version of
    /// libtorch that keeps them elsewhere costs speed only.
    /// </summary>
    public static readonly bool IsLayoutKnown = Probe();

    /// <summary>Whether the kernels can read a tensor in place: float32 on the CPU, with whatever strides.</summary>
    public static bool IsPlain(this Tensor tensor) =>
        tensor.dtype == ScalarType.Float32 && tensor.device_type == DeviceType.CPU && !tensor.is_sparse;

    /// <summary>The same, and its elements are consecutive.</summary>
    public static bool IsPlainBlock(this Tensor tensor) => tensor.IsPlain() && tensor.is_contiguous();

    /// <summary>The first element of a float32 tensor on the CPU, with whatever strides; null if it has none.</summary>
    public static float* Pointer(this Tensor tensor) =>
        IsLayoutKnown && StorageOf(tensor) != 0
            ? MemoryOf(tensor) + tensor.storage_offset()
            : AskedPointer(tensor);

    /// <summary>The pointer as TorchSharp gives it, after checks that take six times as long.</summary>
    internal static float* AskedPointer(Tensor tensor)
    {
        if (tensor.is_contiguous() && tensor.numel() <= int.MaxValue / sizeof(float))
        {
            return (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
        }
        // "bytes" refuses what is not contiguous or has 2 GB: a view of the first element is neither
        using var first = tensor.as_strided([1], [1], tensor.storage_offset());
        return (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(first.bytes));
    }

    /// <summary>Whether more than so many references lead to the tensor, or more than one to its memory.</summary>
    public static bool IsShared(Tensor tensor, int references = 1) =>
        ReferencesOf(tensor) > references || ReferencesOfStorage(tensor) > 1;

    // A handle points to an at::Tensor, which is one pointer to a TensorImpl: a virtual table, the counter of references
    // (the lower half of 64 bits) and the pointer to the StorageImpl, which begins alike, with the pointer to the memory
    // as its third member.
    private static uint ReferencesOf(Tensor tensor) => *(uint*)(*(nint*)tensor.Handle + 8);

    private static uint ReferencesOfStorage(Tensor tensor) => *(uint*)(StorageOf(tensor) + 8);

    private static nint StorageOf(Tensor tensor) => *(nint*)(*(nint*)tensor.Handle + 16);

    /// <summary>The start of the storage's memory.</summary>
    private static float* MemoryOf(Tensor tensor) => *(float**)(StorageOf(tensor) + 16);

    private static bool Probe()
    {
        using var quiet = no_grad();
        using var tensor = zeros(5, dtype: ScalarType.Float32, device: CPU).DetachFromDisposeScope();
        bool Counts(uint references, uint ofStorage) =>
            ReferencesOf(tensor) == references && ReferencesOfStorage(tensor) == ofStorage;

        if (MemoryOf(tensor) != AskedPointer(tensor) || !Counts(1, 1))
        {
            return false;
        }
        using (tensor.alias())
        {
            if (!Counts(2, 1))
            {
                return false;
            }
        }
        using (tensor.detach())
        using (tensor.view(5, 1))
        {
            if (ReferencesOfStorage(tensor) != 3)
            {
                return false;
            }
        }
        return Counts(1, 1);
    }
}

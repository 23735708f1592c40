using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes a tensor in TorchSharp's format: dtype, shape, elements.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFile.Write(tensor, writer);

    /// <summary>Writes a tensor in TorchSharp's format and closes the stream.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    /// <summary>Writes a tensor to a file, which appears when it is complete.</summary>
    public static void Save(this Tensor tensor, string location) => AtomicFile.Write(location, tensor.Save);

    /// <summary>Reads a tensor that <see cref="Save(Tensor, BinaryWriter)"/> or TorchSharp wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="skip">Pass over the elements; the result is zeros.</param>
    /// <exception cref="InvalidDataException">What stands there is no tensor.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within the tensor.</exception>
    public static Tensor Load(BinaryReader reader, bool skip = false) => TensorFile.Read(reader, skip);

    /// <summary>Reads elements into a tensor of the same type and shape.</summary>
    /// <exception cref="ArgumentException">Another type or shape stands there; the tensor is unchanged.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        using var loaded = TensorFile.Read(reader, skip);
        if (!skip)
            TensorFile.Copy(loaded, tensor, "the tensor");
        else if (loaded.dtype != tensor.dtype)
            throw new ArgumentException(
                $"Mismatched tensor data types: expected {tensor.dtype}, found {loaded.dtype}"
            );
    }

    /// <summary>Reads elements into a tensor, or makes one if there is none.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null)
            tensor = Load(reader, skip);
        else
            tensor.Load(reader, skip);
    }
}

using System.Text;
using TorchSharp;
using TorchSharp.PyBridge;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>
/// Named tensors in the <c>safetensors</c> format that Python's libraries read, by TorchSharp.PyBridge. The file holds
/// data only, so that reading one runs nothing.
/// </summary>
public static class SafeTensors
{
    private const int Prefix = sizeof(long);

    /// <summary>Writes tensors, such as a module's <c>state_dict()</c>. The file appears when it is complete.</summary>
    /// <param name="path">The file; missing folders are made.</param>
    /// <param name="state">Tensors by name, on any device.</param>
    /// <exception cref="ArgumentException">The format cannot hold a tensor's name or element type.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> state)
    {
        using var scope = NewDisposeScope();
        var rows = new Dictionary<string, Tensor>();
        foreach (var (name, tensor) in state)
        {
            Check(path, name, tensor);
            rows.Add(name, tensor.detach().cpu().contiguous());
        }
        AtomicFile.Write(path, stream => Safetensors.SaveStateDict(stream, rows, leaveOpen: true));
    }

    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>New tensors by name, on the CPU; as <c>load_state_dict</c> takes them.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or something else; the message names it.</exception>
    public static Dictionary<string, Tensor> Load(string path)
    {
        using var stream = File.OpenRead(path);
        using var scope = NewDisposeScope();
        try
        {
            CheckHeader(stream);
            var state = Safetensors.LoadStateDict(stream);
            foreach (var tensor in state.Values)
            {
                tensor.MoveToOuterDisposeScope();
            }
            return state;
        }
        // the reader throws one kind of exception or another, depending on where the file is damaged
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidDataException(
                $"{path}: expected a whole safetensors file, found: {e.Message}",
                e
            );
        }
    }

    /// <summary>Reads a module's state. All is read and compared before anything is changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">Gets the values; must have the file's names, shapes and types.</param>
    /// <exception cref="ArgumentException">A name, shape or type differs; the module is unchanged.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or something else; the message names it.</exception>
    public static void Load(string path, nn.Module module)
    {
        using var scope = NewDisposeScope();
        var (found, expected) = (Load(path), module.state_dict());
        foreach (var name in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (file, own) = (Describe(found, name), Describe(expected, name));
            if (file != own)
            {
                throw new ArgumentException($"{path}: tensor '{name}': found {file}, expected {own}.");
            }
        }
        module.load_state_dict(found);
    }

    private static string Describe(Dictionary<string, Tensor> state, string name) =>
        state.TryGetValue(name, out var tensor)
            ? $"{tensor.dtype} [{string.Join(", ", tensor.shape)}]"
            : "none";

    private static void Check(string path, string name, Tensor tensor)
    {
        if (name is "" or "__metadata__" || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) != name)
        {
            throw new ArgumentException(
                $"{path}: found a tensor named '{name}', expected a text of whole characters that is not empty; "
                    + "the format keeps '__metadata__' for itself."
            );
        }
        if (tensor.dtype is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64)
        {
            throw new ArgumentException(
                $"{path}: tensor '{name}': found {tensor.dtype}, expected real numbers."
            );
        }
    }

    /// <summary>The length of the header may be any number; memory for it is wanted only if the file is as long.</summary>
    private static void CheckHeader(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var length = stream.Length < Prefix ? -1 : reader.ReadInt64();
        if (length < 0 || length > stream.Length - Prefix)
        {
            throw new InvalidDataException(
                $"{stream.Length} bytes that do not begin with the header and its length."
            );
        }
        stream.Position = 0;
    }
}

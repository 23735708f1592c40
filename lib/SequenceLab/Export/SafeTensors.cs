using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>
/// Named tensors in the <c>safetensors</c> format that Python's libraries read: the header's length (8 bytes,
/// little-endian), a JSON header of types, shapes and places, and the elements row by row. The file holds data only,
/// so that reading one runs nothing. Element types: float32, float64, float16, bfloat16, integers of 8 to 64 bits
/// and bool, as far as the TorchSharp in use has them.
/// </summary>
public static class SafeTensors
{
    private const int Chunk = 1 << 16;

    /// <summary>Writes tensors, such as a module's <c>state_dict()</c>. The file appears when it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="state">Tensors by name, on any device.</param>
    /// <param name="metadata">Texts to go with them, by name.</param>
    /// <exception cref="ArgumentException">A tensor's element type or name is none the format has.</exception>
    public static void Save(
        string path,
        IReadOnlyDictionary<string, Tensor> state,
        IReadOnlyDictionary<string, string>? metadata = null
    )
    {
        var header = SafeTensorsHeader.Of(state, metadata);
        AtomicFile.Write(
            path,
            stream =>
            {
                stream.Write(header.ToBytes());
                foreach (var entry in header.Entries)
                {
                    using var scope = NewDisposeScope();
                    state[entry.Name].detach().cpu().contiguous().WriteBytesToStream(stream, Chunk);
                }
            }
        );
    }

    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>New tensors by name, on the CPU; as <c>load_state_dict</c> takes them.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or something else: the message names it, the tensor, what was found and expected.
    /// </exception>
    public static Dictionary<string, Tensor> Load(string path)
    {
        using var stream = File.OpenRead(path);
        var header = SafeTensorsHeader.Read(stream, path);
        using var scope = NewDisposeScope();
        var state = new Dictionary<string, Tensor>();
        foreach (var entry in header.Entries)
        {
            var tensor = empty(entry.Shape, entry.Type.Dtype);
            tensor.ReadBytesFromStream(stream, Chunk);
            state.Add(entry.Name, tensor);
        }
        foreach (var tensor in state.Values)
            tensor.MoveToOuterDisposeScope();
        return state;
    }

    /// <summary>Reads a module's state. All is read and compared before anything is changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">Gets the values; must have the file's names, shapes and types.</param>
    /// <exception cref="ArgumentException">A name, shape or type differs; the module is unchanged.</exception>
    /// <inheritdoc cref="Load(string)"/>
    public static void Load(string path, nn.Module module)
    {
        using var scope = NewDisposeScope();
        var (found, expected) = (Load(path), module.state_dict());
        foreach (var name in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
            if (Describe(found, name) is var file && Describe(expected, name) is var own && file != own)
                throw new ArgumentException($"{path}: tensor '{name}': found {file}, expected {own}.");
        module.load_state_dict(found);
    }

    /// <summary>Reads a file's metadata: empty if it has none.</summary>
    /// <inheritdoc cref="Load(string)"/>
    public static IReadOnlyDictionary<string, string> Metadata(string path)
    {
        using var stream = File.OpenRead(path);
        return SafeTensorsHeader.Read(stream, path).Metadata;
    }

    private static string Describe(Dictionary<string, Tensor> state, string name) =>
        state.TryGetValue(name, out var tensor)
            ? $"{tensor.dtype} [{string.Join(", ", tensor.shape)}]"
            : "none";
}

namespace TorchSharp;

/// <summary>Reads a file so that an error about its content names it.</summary>
internal static class NamedFile
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">Its content is damaged or something else.</exception>
    internal static T Read<T>(string path, Func<BinaryReader, T> read)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"there is no file '{path}'", path);
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            return read(reader);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"'{path}' cannot be loaded: {e.Message}", e);
        }
    }
}

using System.Security.Cryptography;

namespace SequenceLab.Training;

/// <summary>
/// A file from which training goes on. A new one is written beside its place and renamed when it is on the disk; the
/// one before stays as <c>.previous</c>. So at whatever point the process dies, one whole file is there.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="settings">What the run that wrote it and the run that reads it must have in common.</param>
internal sealed class Checkpoint(string path, Dictionary<string, string> settings)
{
    private const string Expected = "a whole checkpoint as training writes it";

    private string Previous => path + ".previous";

    private static ReadOnlySpan<byte> Mark => "SEQLAB01"u8;

    /// <summary>Writes how far <paramref name="run"/> is.</summary>
    public void Save(TrainingRun run)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create))
        {
            var content = Content(run);
            file.Write(content);
            file.Write(SHA256.HashData(content));
            file.Flush(flushToDisk: true);
        }
        if (File.Exists(path))
            File.Move(path, Previous, overwrite: true);
        File.Move(part, path);
    }

    /// <summary>Sets <paramref name="run"/> to where the file says, if there is one.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or one of another run.</exception>
    public void Restore(TrainingRun run)
    {
        // between the two renames only the previous file has its name
        var source =
            File.Exists(path) ? path
            : File.Exists(Previous) ? Previous
            : null;
        if (source is null)
            return;
        using var reader = new BinaryReader(new MemoryStream(Verified(source)));
        reader.ReadBytes(Mark.Length);
        CheckSettings(source, reader);
        run.Load(reader);
    }

    private byte[] Content(TrainingRun run)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Mark);
        writer.Write(settings.Count);
        foreach (var (name, value) in settings)
        {
            writer.Write(name);
            writer.Write(value);
        }
        run.Save(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private byte[] Verified(string source)
    {
        var bytes = File.ReadAllBytes(source);
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < Mark.Length || !bytes.AsSpan().StartsWith(Mark))
            throw Damaged(
                source,
                bytes.Length == 0 ? "an empty file" : $"another kind of file, {bytes.Length:N0} bytes"
            );
        if (!SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw Damaged(source, $"{bytes.Length:N0} bytes whose checksum is wrong (cut short or changed)");
        return bytes;
    }

    private void CheckSettings(string source, BinaryReader reader)
    {
        var found = new Dictionary<string, string>();
        for (var i = reader.ReadInt32(); i > 0; i--)
            found[reader.ReadString()] = reader.ReadString();
        foreach (var (name, value) in settings)
            if (found.GetValueOrDefault(name, "") is var other && other != value)
                throw new InvalidDataException(
                    $"{source}: found the checkpoint of another run ({name}: '{other}'), expected {name}: '{value}'. "
                        + "The file was left as it is: train as it was begun, or name another file."
                );
    }

    private InvalidDataException Damaged(string source, string found)
    {
        var hint =
            source != Previous && File.Exists(Previous) ? $" The checkpoint before it is {Previous}." : "";
        return new($"{source}: found {found}, expected {Expected}. The file was left as it is.{hint}");
    }
}

using System.Security.Cryptography;

namespace SequenceLab.Training;

/// <summary>
/// A file from which training goes on, kept for one trainer at a time. It is replaced as a whole, so that at whatever
/// point the process dies a whole one is there. One that does not belong to this training is moved aside, never
/// overwritten, and the reason is written to the error output.
/// </summary>
internal sealed class Checkpoint : IDisposable
{
    private readonly string _path;
    private readonly Dictionary<string, string> _settings;
    private readonly FileStream _lock;
    private bool _failed;

    /// <summary>Takes the file for this training.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="settings">What the run that wrote it and the run that reads it must have in common.</param>
    /// <exception cref="IOException">Another training uses the file, or the folder cannot be written.</exception>
    public Checkpoint(string path, Dictionary<string, string> settings)
    {
        (_path, _settings) = (path, settings);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            _lock = new FileStream(
                path + ".lock",
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.Write,
                    Share = FileShare.None,
                    Options = FileOptions.DeleteOnClose,
                }
            );
        }
        catch (IOException e)
        {
            throw new IOException(
                $"{path}: another training writes to this checkpoint; name another file.",
                e
            );
        }
        AtomicFile.RemoveParts(path, TimeSpan.Zero); // of a process that was killed: nobody else writes here
    }

    /// <summary>
    /// Says that a later run will not go on from the checkpoint if no seed fixes the first weights. It is too late to
    /// say so when that run begins.
    /// </summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="seed">The seed of torch's generator when the model was made: where nobody has set one it is drawn
    /// from all of 2⁵³ numbers.</param>
    public static void NoteSeed(string path, long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
        {
            Console.Error.WriteLine(
                $"{path}: no seed was set when training began. Unless the first weights come from a file, call "
                    + "torch.manual_seed before the model is made: another run has other first weights and does not go "
                    + "on from this checkpoint."
            );
        }
    }

    private static ReadOnlySpan<byte> Mark => "SEQLAB02"u8;

    /// <summary>Writes how far <paramref name="run"/> is. If that fails, as on a full disk, it is said once and training
    /// goes on.</summary>
    public void Save(TrainingRun run)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(Mark);
        writer.Write(_settings.Count);
        foreach (var (name, value) in _settings)
        {
            writer.Write(name);
            writer.Write(value);
        }
        run.Save(writer);
        writer.Flush();
        writer.Write(SHA256.HashData(content.ToArray()));
        writer.Flush();
        try
        {
            AtomicFile.Write(_path, content.WriteTo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
            {
                Console.Error.WriteLine($"{_path}: the checkpoint could not be written: {e.Message}");
            }
            _failed = true;
        }
    }

    /// <summary>Sets <paramref name="run"/> to where the file says, if there is one and it belongs to this run.</summary>
    /// <exception cref="InvalidDataException">The file is no checkpoint; it is left as it is.</exception>
    public void Restore(TrainingRun run)
    {
        if (!File.Exists(_path) || Restore(run, File.ReadAllBytes(_path)) is not { } reason)
        {
            return;
        }
        var names = Enumerable.Range(1, int.MaxValue).Select(i => $"{_path}.aside-{i}");
        var aside = names.First(name => !File.Exists(name));
        File.Move(_path, aside);
        Console.Error.WriteLine(
            $"{_path}: {reason}. Training begins anew; the old checkpoint is now {aside}."
        );
    }

    /// <summary>Gives the file free.</summary>
    public void Dispose() => _lock.Dispose();

    // the reason why training cannot go on from the file, or null
    private string? Restore(TrainingRun run, byte[] bytes)
    {
        const int kind = 6; // the mark without its version
        if (!bytes.AsSpan().StartsWith(Mark[..kind]))
        {
            throw new InvalidDataException(
                $"{_path}: found another kind of file ({bytes.Length:N0} bytes), expected a checkpoint as training "
                    + "writes it. The file was left as it is."
            );
        }
        var length = Math.Max(0, bytes.Length - SHA256.HashSizeInBytes);
        if (!SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            return "it is damaged (its checksum is wrong)";
        }
        if (!bytes.AsSpan().StartsWith(Mark))
        {
            return "another version of this library has written it";
        }
        using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length, length - Mark.Length));
        try
        {
            return Restore(run, reader);
        }
        // what torch and the readers throw is of many kinds
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"it is damaged ({e.Message.TrimEnd('.')})";
        }
    }

    private string? Restore(TrainingRun run, BinaryReader reader)
    {
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var (name, then) = (reader.ReadString(), reader.ReadString());
            if (_settings.GetValueOrDefault(name, "") is var now && !TrainingSettings.Agree(name, now, then))
            {
                return $"it was made with other {name}: '{then}', now '{now}'";
            }
        }
        return run.Load(reader);
    }
}

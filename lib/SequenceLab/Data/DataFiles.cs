namespace SequenceLab.Data;

/// <summary>Finds the files of a data set on this machine, or downloads them.</summary>
/// <param name="set">The set.</param>
/// <param name="shared">The folder that <c>SEQUENCELAB_DATA</c> names, or null.</param>
/// <param name="data">The <c>data</c> folder, where downloads go.</param>
internal sealed class DataFiles(DataSet set, string? shared, string data)
{
    /// <summary>What fetches missing files.</summary>
    public Downloader Downloader { get; init; } = new();

    /// <summary>Whether a file had to be downloaded.</summary>
    public bool Downloaded { get; private set; }

    /// <summary>How the files came here, for a sentence.</summary>
    public string Origin => Downloaded ? "downloaded" : "found on this machine";

    /// <summary>The files of a set in the folders of this machine.</summary>
    public static DataFiles Of(string name) =>
        new(
            DataSet.Named(name),
            DataSettings.SharedFolder(Environment.GetEnvironmentVariable("SEQUENCELAB_DATA")),
            DataSettings.DataFolder()
        );

    /// <summary>The content of each file of the set, in the manifest's order.</summary>
    /// <param name="read">Reads a file and checks it against its description.</param>
    /// <param name="progress">Told how far a download is.</param>
    /// <exception cref="DataFileException">A file is damaged.</exception>
    /// <exception cref="DataUnavailableException">A file is missing and no mirror gives it.</exception>
    public async Task<T[]> Read<T>(Func<string, DataFile, T> read, IProgress<DownloadProgress>? progress)
    {
        foreach (var file in set.Files)
        {
            if (Find(file) is null)
            {
                await Download(file, path => read(path, file), progress);
            }
        }
        return await Task.WhenAll(set.Files.Select(file => Task.Run(() => read(Find(file)!, file))));
    }

    private string? Find(DataFile file) =>
        Folders().Select(folder => Find(file, folder)).FirstOrDefault(p => p is not null);

    private static string? Find(DataFile file, string folder)
    {
        var names = file.Names.ToArray();
        var paths =
            from name in names
            // some programs unpack a file into a folder of its name
            from path in names
                .Select(inner => Path.Combine(folder, name, inner))
                .Prepend(Path.Combine(folder, name))
            where File.Exists(path)
            select path;
        if (paths.FirstOrDefault() is { } found || file.Folder is null)
        {
            return paths.FirstOrDefault();
        }
        var unpacked = Path.GetFileName(folder) == file.Folder ? folder : Path.Combine(folder, file.Folder);
        return Directory.Exists(unpacked) ? unpacked : null;
    }

    private IEnumerable<string> Folders()
    {
        if (shared is not null)
        {
            yield return Path.Combine(shared, set.Name);
            yield return Path.TrimEndingDirectorySeparator(shared); // it may be the set's own folder
        }
        yield return Path.Combine(data, set.Name);
    }

    private async Task Download(DataFile file, Action<string> check, IProgress<DownloadProgress>? progress)
    {
        try
        {
            var path = Path.Combine(data, set.Name, file.Name);
            await Downloader.Fetch(
                [.. set.Mirrors.Select(m => new Uri(m, file.Name))],
                path,
                check,
                progress
            );
            Downloaded = true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw new DataUnavailableException(
                $"{file.Name} of '{set.Name}' is not in {string.Join(" or ", Folders())}, "
                    + $"and it could not be downloaded: {e.Message.TrimEnd('.')}. Put the file there or set SEQUENCELAB_DATA.",
                e
            );
        }
    }
}

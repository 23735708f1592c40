namespace SequenceLab.Data;

/// <summary>Finds the files of a data set on this machine, or downloads them.</summary>
/// <typeparam name="TFile">What is known of each file.</typeparam>
/// <param name="set">The set.</param>
/// <param name="shared"><c>$SEQUENCELAB_DATA</c>, or null.</param>
/// <param name="data">The <c>data</c> folder, where downloads go.</param>
internal sealed class DataStore<TFile>(DataSet<TFile> set, string? shared, string data)
    where TFile : DataFile
{
    /// <summary>How long a mirror may take to answer before the next is tried.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a download may pause.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether a file had to be downloaded.</summary>
    public bool Downloaded { get; private set; }

    /// <summary>The folders of this machine, from the environment and the current directory.</summary>
    public static DataStore<TFile> For(DataSet<TFile> set) =>
        new(set, Environment.GetEnvironmentVariable("SEQUENCELAB_DATA"), DataFolder());

    /// <summary>The content of each file of the set, in the manifest's order.</summary>
    /// <param name="read">Reads a file and checks it against its description.</param>
    /// <param name="progress">Told how far a download is.</param>
    /// <exception cref="DataFileException">A file is damaged.</exception>
    /// <exception cref="DataUnavailableException">A file is missing and no mirror gives it.</exception>
    public async Task<T[]> Read<T>(Func<string, TFile, T> read, IProgress<DownloadProgress>? progress)
    {
        foreach (var file in set.Files)
            if (Find(file) is null)
                await Download(file, path => read(path, file), progress);
        return await Task.WhenAll(set.Files.Select(f => Task.Run(() => read(Find(f)!, f))));
    }

    private string? Find(TFile file) =>
        (
            from folder in Folders()
            from name in new[] { file.Name, file.Folder }
            where name is not null
            select Path.Combine(folder, name)
        ).FirstOrDefault(Path.Exists);

    private IEnumerable<string> Folders()
    {
        if (!string.IsNullOrWhiteSpace(shared))
            yield return Path.Combine(shared, set.Name);
        yield return Path.Combine(data, set.Name);
    }

    private async Task Download(TFile file, Action<string> check, IProgress<DownloadProgress>? progress)
    {
        using var downloader = new Downloader(ConnectTimeout, StallTimeout);
        Exception? last = null;
        foreach (var mirror in set.Mirrors)
            try
            {
                var folder = Directory.CreateDirectory(Path.Combine(data, set.Name)).FullName;
                var path = Path.Combine(folder, file.Name);
                await downloader.Fetch(new Uri(mirror, file.Name), path, check, progress);
                Downloaded = true;
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException)
            {
                last = e;
            }
        throw new DataUnavailableException(
            $"{file.Name} of '{set.Name}' is not in {string.Join(" or ", Folders())}, "
                + $"and no mirror gave it: {last?.Message.TrimEnd('.')}. Put the file there or set SEQUENCELAB_DATA.",
            last
        );
    }

    // notebooks run in notebooks/, tests deep in bin/: the house is known by its manifest
    private static string DataFolder()
    {
        for (var d = new DirectoryInfo(Environment.CurrentDirectory); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "data", "manifest.json")))
                return Path.Combine(d.FullName, "data");
        return Path.Combine(Environment.CurrentDirectory, "data");
    }
}

using System.Text.Json;

namespace SequenceLab.Data;

/// <summary>A data set in files, as <c>data/manifest.json</c> describes it.</summary>
/// <param name="Title">What it is and whose.</param>
/// <param name="Mirrors">Addresses that hold the files, in the order to try them.</param>
/// <param name="Files">The files.</param>
internal sealed record DataSet(string Title, Uri[] Mirrors, DataFile[] Files)
{
    /// <summary>The set's name, which is also its folder's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The set of this name in the manifest that the library carries.</summary>
    public static DataSet Named(string name)
    {
        using var stream = typeof(DataSet).Assembly.GetManifestResourceStream("manifest.json")!;
        using var manifest = JsonDocument.Parse(stream);
        var set = manifest.RootElement.GetProperty(name).Deserialize<DataSet>(JsonSerializerOptions.Web)!;
        return set with { Name = name };
    }
}

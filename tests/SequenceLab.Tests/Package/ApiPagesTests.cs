namespace SequenceLab.Tests.Package;

/// <summary>The pages made from the XML comments.</summary>
public sealed class ApiPagesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("api-");

    [Fact]
    public void Show_what_is_public_with_its_parameters()
    {
        var library = typeof(Scale).Assembly.Location;
        PackedLibrary.Dotnet(PackedLibrary.Root, ["run", "docs/api.cs", "--", library, folder.FullName]);

        var page = File.ReadAllText(Path.Combine(folder.FullName, "SequenceLab.Training.md"));
        Assert.StartsWith("# SequenceLab.Training\n", page);
        Assert.Contains("\n## Trainer\n", page);
        Assert.Contains(
            "\n### `Fit(ISamples, ISamples, IProgress<EpochReport>)`\n\nTrains, and reports after",
            page
        );
        Assert.Contains("\n- `progress`: Told of every epoch", page);
        var data = File.ReadAllText(Path.Combine(folder.FullName, "SequenceLab.Data.md"));
        Assert.Contains("\n## Samples\n", data);
        Assert.DoesNotContain("IdxReader", data);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

namespace SequenceLab.NotebookRunner.Tests.Host;

public class CarriedPackagesTests
{
    private const string Json = """
        {
          "targets": {
            ".NETCoreApp,Version=v10.0": {
              "Program/0.1.0": { "dependencies": { "Top": "2.0.0" }, "runtime": { "Program.dll": {} } },
              "Top/2.0.0": { "dependencies": { "Deep": "1.0.0", "absent": "1.0.0" }, "runtime": { "lib/net8.0/Top.dll": {} } },
              "Deep/1.2.0": { "dependencies": { "top": "2.0.0" }, "runtime": { "lib/net8.0/Deep.dll": {}, "lib/net8.0/Lost.dll": {} } }
            }
          }
        }
        """;

    private static readonly CarriedPackages Packages = new(
        Json,
        ["/cache/top/2.0.0/lib/net8.0/Top.dll", "/cache/deep/1.2.0/lib/net8.0/Deep.dll"]
    );

    [Fact]
    public void APackageComesWithAllItNeeds()
    {
        var top = Packages.Find("TOP")!;
        Assert.Equal(("Top", "2.0.0", true), (top.Name, top.Version, top.IsDirect));
        Assert.Equal(
            ["/cache/top/2.0.0/lib/net8.0/Top.dll", "/cache/deep/1.2.0/lib/net8.0/Deep.dll"],
            top.Assemblies
        );
        Assert.Equal(["/cache/top/2.0.0", "/cache/deep/1.2.0"], top.Folders);
        Assert.False(Packages.Find("deep")!.IsDirect);
        Assert.Null(Packages.Find("absent"));
    }

    [Theory]
    [InlineData("Top", "", true)]
    [InlineData("Top", "*", true)]
    [InlineData("Top", "2.0.0", true)]
    [InlineData("Top", "1.0.0", false)]
    [InlineData("Top", "3.0.0", false)]
    [InlineData("Deep", "1.2.0", true)]
    [InlineData("Deep", "1.1.9", true)]
    [InlineData("Deep", "1.2.1", false)]
    [InlineData("Deep", "1.0.0-beta", false)]
    public void VersionsFitOrNot(string name, string wanted, bool fits) =>
        Assert.Equal(fits, Packages.Find(name)!.Fits(wanted));
}

using System.Reflection;

namespace TorchSharp.Tests.Conformance;

/// <summary>Nothing is public here that is not public, with the same signature, in TorchSharp.</summary>
public class ConformanceTests(ITestOutputHelper output)
{
    private static readonly Assembly Engine = Assembly.Load("Portable.TorchSharp");

    [Fact]
    public void EveryPublicMemberStandsInTorchSharp()
    {
        var listing = new ApiListing();
        List<string> strangers = [];
        List<(string Area, int Members)> counts = [];
        foreach (var type in PublicSurface.Types(Engine))
        {
            var header = PublicSurface.Header(type);
            if (!listing.Names.Contains(type.FullName!))
                strangers.Add($"not a type of TorchSharp: {type.FullName}");
            if (listing.Members(header) is not { } known)
            {
                strangers.Add($"not listed: {header}");
                continue;
            }
            string[] members = [.. PublicSurface.Members(type)];
            counts.Add((AreaOf(TypeNotation.Name(type)), members.Length));
            strangers.AddRange(
                members.Except(known).Select(member => $"{TypeNotation.Name(type)}: {member}")
            );
        }

        foreach (var area in counts.GroupBy(count => count.Area).OrderBy(area => area.Key))
            output.WriteLine(
                $"{area.Key}: {area.Sum(count => count.Members)} members of {area.Count()} types"
            );
        output.WriteLine($"all: {counts.Sum(count => count.Members)} members of {counts.Count} types");
        Assert.True(strangers.Count == 0, string.Join('\n', strangers));
    }

    private static string AreaOf(string type) =>
        type switch
        {
            "torch" or "torch.Tensor" => type,
            _ when type.StartsWith("torch.optim") || type.Contains("Adam") || type.Contains("SGD") =>
                "optimizers and schedules",
            _ when type.StartsWith("torch.nn") || type.Contains("Loss") => "networks",
            _ when type.StartsWith("torch.utils")
                    || type.Contains("DataLoader")
                    || type.Contains("Dataset") => "data",
            _ when type.Contains("Prop")
                    || type.Contains("Adagrad")
                    || type.Contains("Optimizer")
                    || type.Contains("ParamGroup") => "optimizers and schedules",
            _ when type.StartsWith("Modules.") => "networks",
            _ => "other",
        };
}

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
        var (types, members) = (0, 0);
        foreach (var type in PublicSurface.Types(Engine))
        {
            var header = PublicSurface.Header(type);
            types++;
            if (!listing.Names.Contains(type.FullName!))
                strangers.Add($"not a type of TorchSharp: {type.FullName}");
            if (listing.Members(header) is not { } known)
            {
                strangers.Add($"not listed: {header}");
                continue;
            }
            foreach (var member in PublicSurface.Members(type))
            {
                members++;
                if (!known.Contains(member))
                    strangers.Add($"{TypeNotation.Name(type)}: {member}");
            }
        }

        output.WriteLine($"{members} members of {types} types");
        Assert.True(strangers.Count == 0, string.Join('\n', strangers));
    }
}

using System.Reflection;

namespace Microsoft.DotNet.Interactive.Tests.Conformance;

/// <summary>Nothing is public here that is not public, with the same signature, in .NET Interactive.</summary>
public class ConformanceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ILookup<string, string> Listing = ApiListing.Read();

    public static TheoryData<string> PublicTypes =>
        [.. typeof(Kernel).Assembly.GetExportedTypes().Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void EveryPublicMemberIsListed(string typeName)
    {
        var type = typeof(Kernel).Assembly.GetType(typeName, throwOnError: true)!;
        var listed = Listing[Notation.FullName(type)].ToHashSet();
        var isDelegate = typeof(Delegate).IsAssignableFrom(type);
        var members = type.GetMembers(Declared)
            .Where(member => !isDelegate || member.Name == "Invoke")
            .Select(Notation.Of)
            .OfType<string>()
            .Prepend(Notation.Header(type));
        Assert.Subset(listed, members.ToHashSet());
    }

    [Fact]
    public void NothingButPublicMembersCanBeReachedByDeriving()
    {
        var open = typeof(Kernel)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false });
        var reachable = open.SelectMany(type =>
            type.GetMembers(
                    BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
                .OfType<MethodBase>()
                .Where(method => method.IsFamily || method.IsFamilyOrAssembly)
        );
        Assert.Empty(reachable);
    }
}

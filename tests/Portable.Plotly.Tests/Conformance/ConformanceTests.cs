using System.Reflection;
using Microsoft.FSharp.Core;

namespace Portable.Plotly.Tests.Conformance;

/// <summary>Nothing is public that the published packages do not have, with the same names, types and defaults.</summary>
public class ConformanceTests
{
    static void None(IEnumerable<string> offenders) => Assert.Equal("", string.Join("\n", offenders));

    static readonly PublishedApi Published = new();
    static readonly Type[] PublicTypes = typeof(GenericChart).Assembly.GetExportedTypes();

    static IEnumerable<Type> PlotlyTypes =>
        PublicTypes.Where(type => type.Namespace!.StartsWith("Plotly.NET"));

    [Fact]
    public void Types_are_listed_or_named_in_a_signature() =>
        None(
            PlotlyTypes
                .Where(type => type != typeof(StyleParam))
                .Where(type =>
                    !Published.Lists(Signatures.FullName(type)) && !Published.Mentions(Signatures.Name(type))
                )
                .Select(Signatures.FullName)
        );

    [Fact]
    public void Members_are_listed() =>
        None(
            from type in PlotlyTypes.Where(type => Published.Lists(Signatures.FullName(type)))
            from member in Signatures.Members(type)
            where !Published.Has(Signatures.FullName(type), member)
            select $"{Signatures.FullName(type)}: {member}"
        );

    [Fact]
    public void Types_that_are_only_named_have_no_members() =>
        None(
            from type in PlotlyTypes.Where(type => !Published.Lists(Signatures.FullName(type)))
            from member in Signatures.Members(type)
            select $"{Signatures.FullName(type)}: {member}"
        );

    [Fact]
    public void Pieces_of_figures_have_the_listed_base() =>
        Assert.All(
            PlotlyTypes.Where(type => Published.Lists(Signatures.FullName(type))),
            type =>
                Assert.Equal(
                    Published.BaseOf(Signatures.FullName(type)) == nameof(DynamicObj),
                    type.BaseType == typeof(DynamicObj.DynamicObj)
                )
        );

    [Fact]
    public void The_other_namespaces_hold_what_signatures_name()
    {
        Assert.Equal(
            [typeof(DynamicObj.DynamicObj), typeof(FSharpOption<>)],
            PublicTypes.Except(PlotlyTypes).OrderBy(type => type.FullName)
        );
        Assert.True(Published.Mentions(nameof(DynamicObj)) && Published.Mentions("FSharpOption"));
        None(Signatures.Members(typeof(DynamicObj.DynamicObj)));
    }

    [Fact]
    public void Options_have_the_members_of_FSharps_own()
    {
        var real = Assembly.Load("FSharp.Core").GetType(typeof(FSharpOption<>).FullName!)!;
        Assert.NotSame(typeof(FSharpOption<>), real);
        None(Signatures.Members(typeof(FSharpOption<>)).Except(Signatures.Members(real)));
        Assert.NotNull(real.GetMethod("op_Implicit"));
    }
}

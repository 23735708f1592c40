using Microsoft.CodeAnalysis;
using PublishedStack.Tests.Listings;
using PublishedStack.Tests.Stubs;

namespace PublishedStack.Tests;

/// <summary>The published stack as assemblies of signatures: what compiles here compiles against the real packages.</summary>
public static class PublishedAssemblies
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Concurrent;
        using System.Globalization;
        using System.IO;
        using System.Numerics;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Dynamic;
        using System.Text.Encodings.Web;

        """;

    /// <summary>F#'s own library, which Plotly.NET's signatures name and which is on every package source.</summary>
    public static readonly MetadataReference FSharp = MetadataReference.CreateFromFile(
        typeof(Microsoft.FSharp.Core.Unit).Assembly.Location
    );

    private static readonly Lazy<MetadataReference> LazyTorch = new(() =>
        ReferenceAssembly.Compile(
            "TorchSharp",
            StubSource.Write(TorchListing.Read(Data("torchsharp.txt"), Data("torchsharp-also.txt")), Usings),
            "TorchSharp"
        )
    );

    private static readonly Lazy<MetadataReference> LazyPlotly = new(() =>
        ReferenceAssembly.Compile(
            "Plotly.NET",
            StubSource.Write(Plotly(), PlotlyUsings),
            "Plotly.NET",
            FSharp
        )
    );

    private static readonly Lazy<MetadataReference> LazyInteractive = new(() =>
        ReferenceAssembly.Compile(
            "Microsoft.DotNet.Interactive",
            StubSource.Write(ShortListing.Read(Data("interactive.txt")), InteractiveUsings),
            "Microsoft.DotNet.Interactive"
        )
    );

    private const string PlotlyUsings =
        Usings
        + """
            using Microsoft.FSharp.Core;
            using Microsoft.FSharp.Collections;
            using Plotly.NET;
            using Plotly.NET.LayoutObjects;
            using Plotly.NET.TraceObjects;

            """;

    private const string InteractiveUsings =
        Usings
        + """
            using Microsoft.DotNet.Interactive;
            using Microsoft.DotNet.Interactive.Formatting;
            using Microsoft.DotNet.Interactive.Commands;
            using Microsoft.DotNet.Interactive.Events;

            """;

    public static MetadataReference Torch => LazyTorch.Value;

    public static MetadataReference PlotlyNet => LazyPlotly.Value;

    public static MetadataReference Interactive => LazyInteractive.Value;

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    /// <summary>What the listing says in words: an Optional converts from its value.</summary>
    private static IReadOnlyList<ApiType> Plotly() =>
        [
            .. ShortListing
                .Read(Data("plotly.txt"))
                .Select(type =>
                    type.Name == "Optional<T>"
                        ? type with
                        {
                            Members = [.. type.Members, "static Optional<T> op_Implicit(T value)"],
                        }
                        : type
                ),
        ];
}

using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>What notebooks and cells are written in, named as kernels are: <c>csharp</c>, <c>python</c>.</summary>
internal static class CellLanguage
{
    private const string Polyglot = "polyglot-notebook";

    /// <summary>The kernel of a cell: its own, else C#.</summary>
    public static string Of(JsonObject cell)
    {
        var metadata = cell["metadata"];
        return Normalize(
                metadata.Member("polyglot_notebook").Member("kernelName").Text()
                    ?? metadata.Member("dotnet_interactive").Member("language").Text()
                    ?? metadata.Member("vscode").Member("languageId").Text()
            ) ?? NotebookKernel.CSharp;
    }

    /// <summary>The language other than C# that a notebook names anywhere, null when there is none.</summary>
    public static string? Foreign(JsonObject root)
    {
        var metadata = root["metadata"];
        string?[] named =
        [
            metadata.Member("kernelspec").Member("language").Text()
                ?? OfKernel(metadata.Member("kernelspec").Member("name").Text()),
            metadata.Member("language_info").Member("name").Text(),
            metadata.Member("polyglot_notebook").Member("kernelInfo").Member("defaultKernelName").Text(),
        ];
        return Array.Find(named, name => Normalize(name) is not (null or NotebookKernel.CSharp or Polyglot));
    }

    private static string? Normalize(string? name) =>
        name?.ToLowerInvariant() switch
        {
            null or "" => null,
            "c#" or "cs" or "dotnet-interactive.csharp" or "polyglot-notebook.csharp" =>
                NotebookKernel.CSharp,
            var other => other,
        };

    /// <summary>The language that the name of a Jupyter kernel gives away.</summary>
    private static string? OfKernel(string? name)
    {
        string[] others = ["python", "julia", "javascript", "deno", "ruby", "scala", "java"];
        return name?.ToLowerInvariant() switch
        {
            null => null,
            "ir" => "R",
            ['.', 'n', 'e', 't', '-', .. var language] => language,
            var kernel => Array.Find(others, other => kernel.StartsWith(other, StringComparison.Ordinal)),
        };
    }
}

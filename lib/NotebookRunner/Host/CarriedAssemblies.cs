using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>The assemblies beside this program that stand in for what notebooks ask for.</summary>
internal static class CarriedAssemblies
{
    public static IReadOnlyList<CarriedAssembly> All { get; } =
    [
        Carried("Portable.TorchSharp.dll", "TorchSharp*", "libtorch*"),
        Carried("Portable.Plotly.dll", "Plotly.NET*"),
        Carried("Portable.Interactive.dll", "Microsoft.DotNet.Interactive*"),
        Carried("SequenceLab.dll", "SequenceLab.dll"),
    ];

    /// <summary>One line that says what is satisfied with what.</summary>
    public static string Describe() =>
        "Carried: "
        + string.Join("; ", All.Select(a => $"{string.Join(", ", a.Names)} = {Path.GetFileName(a.Path)}"));

    private static CarriedAssembly Carried(string file, params string[] names) =>
        new(names, Path.Combine(AppContext.BaseDirectory, file));
}

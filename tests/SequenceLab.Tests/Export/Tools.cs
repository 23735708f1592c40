namespace SequenceLab.Tests.Export;

/// <summary>What reads the exported files besides this library.</summary>
internal static class Tools
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private static readonly Lazy<Task<Tool?>> AnyPython = new(() => PythonWith("json, struct"));

    private static readonly Lazy<Task<Tool?>> PythonOnnx = new(() => PythonWith("onnx"));

    private static readonly Lazy<Task<Tool?>> NodeRuntime = new(() =>
        Tool.FirstThatWorks(
            new Tool("node", ["-e", "require(process.argv[1])", NodeFile("node_modules", "onnxruntime-node")])
        )
    );

    /// <summary>Runs a Python script that needs the standard library alone.</summary>
    public static Task<string> Python(string script, params string[] arguments) =>
        Run(AnyPython, "python3 is not installed", script, ["-", .. arguments]);

    /// <summary>Runs a Python script that imports onnx.</summary>
    public static Task<string> OnnxPython(string script, params string[] arguments) =>
        Run(PythonOnnx, "python3's onnx is not installed", script, ["-", .. arguments]);

    /// <summary>Runs a model in onnxruntime-node.</summary>
    public static Task<string> OnnxRuntime(string runs, string model) =>
        Run(
            NodeRuntime,
            "onnxruntime-node is not installed: npm ci --ignore-scripts --prefix tests/SequenceLab.Tests/Export/node",
            runs,
            [NodeFile("run.js"), model]
        );

    private static async Task<string> Run(
        Lazy<Task<Tool?>> tool,
        string missing,
        string input,
        string[] arguments
    )
    {
        var found = await tool.Value;
        Assert.SkipWhen(found is null, missing);
        return await found.Run(input, arguments);
    }

    private static Task<Tool?> PythonWith(string modules) =>
        Tool.FirstThatWorks(Pythons.Select(name => new Tool(name, ["-c", $"import {modules}"])));

    private static string NodeFile(params string[] names) =>
        Path.Combine([
            Root(AppContext.BaseDirectory),
            "tests",
            "SequenceLab.Tests",
            "Export",
            "node",
            .. names,
        ]);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceLab.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}

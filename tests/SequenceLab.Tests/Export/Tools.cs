namespace SequenceLab.Tests.Export;

/// <summary>What reads the exported files besides this library.</summary>
internal static class Tools
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private static readonly Lazy<Tool?> AnyPython = new(() => Python("json, struct"));

    private static readonly Lazy<Tool?> PythonOnnx = new(() => Python("onnx"));

    private static readonly Lazy<Tool?> NodeRuntime = new(() =>
        new Tool("node", ["-e", $"require({Quoted("node_modules", "onnxruntime-node")})"])
            is { Works: true } node
            ? node
            : null
    );

    /// <summary>Runs a Python script that needs the standard library alone.</summary>
    public static string Python(string script, params string[] arguments) =>
        Run(AnyPython.Value, "python3 is not installed", script, ["-", .. arguments]);

    /// <summary>Runs a Python script that imports onnx.</summary>
    public static string OnnxPython(string script, params string[] arguments) =>
        Run(PythonOnnx.Value, "python3's onnx is not installed", script, ["-", .. arguments]);

    /// <summary>Runs a model in onnxruntime-node.</summary>
    public static string OnnxRuntime(string runs, string model) =>
        Run(
            NodeRuntime.Value,
            "onnxruntime-node is not installed: npm ci --ignore-scripts --prefix tests/SequenceLab.Tests/Export/node",
            runs,
            [NodeFile("run.js"), model]
        );

    private static string Run(Tool? tool, string missing, string input, string[] arguments)
    {
        Assert.SkipWhen(tool is null, missing);
        return tool.Run(input, arguments);
    }

    private static Tool? Python(string modules) =>
        Pythons
            .Select(name => new Tool(name, ["-c", $"import {modules}"]))
            .FirstOrDefault(tool => tool.Works);

    private static string Quoted(params string[] names) =>
        System.Text.Json.JsonSerializer.Serialize(NodeFile(names));

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

using System.Text.Json;

namespace TorchSharp.Tests.Oracle;

/// <summary>Reference cases that PyTorch computed (the Python scripts beside this file).</summary>
internal static class Reference
{
    private static readonly Dictionary<string, JsonElement[]> Files = [];

    /// <summary>The path of a data file of the tests, beside the test assembly.</summary>
    internal static string PathOf(string folder, string file) =>
        Path.Combine(AppContext.BaseDirectory, folder, "data", file);

    /// <summary>All cases of a file, in the file's order.</summary>
    internal static JsonElement[] Cases(string name)
    {
        lock (Files)
        {
            if (!Files.TryGetValue(name, out var cases))
            {
                var text = File.ReadAllText(PathOf("Oracle", name + ".json"));
                Files[name] = cases = [.. JsonDocument.Parse(text).RootElement.EnumerateArray()];
            }
            return cases;
        }
    }

    internal static long[] Shape(this JsonElement tensor) => tensor.GetProperty("shape").Longs();

    internal static long[] Longs(this JsonElement array) =>
        [.. array.EnumerateArray().Select(x => x.GetInt64())];

    internal static float[] Singles(this JsonElement tensor) =>
        [
            .. tensor
                .Elements()
                .Select(x => x.ValueKind == JsonValueKind.String ? (float)Special(x) : x.GetSingle()),
        ];

    internal static double[] Doubles(this JsonElement tensor) =>
        [.. tensor.Elements().Select(x => x.ValueKind == JsonValueKind.String ? Special(x) : x.GetDouble())];

    internal static long[] Int64s(this JsonElement tensor) =>
        [.. tensor.Elements().Select(x => x.GetInt64())];

    internal static bool[] Booleans(this JsonElement tensor) =>
        [.. tensor.Elements().Select(x => x.GetBoolean())];

    internal static string Dtype(this JsonElement tensor) => tensor.GetProperty("dtype").GetString()!;

    private static JsonElement.ArrayEnumerator Elements(this JsonElement tensor) =>
        tensor.GetProperty("data").EnumerateArray();

    private static double Special(JsonElement number) =>
        number.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var other => throw new FormatException($"not a number: {other}"),
        };
}

using System.Text.Json;

namespace TorchSharp.Tests.Oracle;

/// <summary>The arguments of a case by name.</summary>
internal readonly struct Arguments(JsonElement json)
{
    internal bool Has(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    internal double Number(string name) => json.GetProperty(name).GetDouble();

    internal double Number(string name, double otherwise) => Has(name) ? Number(name) : otherwise;

    internal float Single(string name) => (float)Number(name);

    internal long Long(string name) => json.GetProperty(name).GetInt64();

    internal int Int(string name) => json.GetProperty(name).GetInt32();

    internal int Int(string name, int otherwise) => Has(name) ? Int(name) : otherwise;

    internal bool Flag(string name) => Has(name) && json.GetProperty(name).GetBoolean();

    internal string Text(string name) => json.GetProperty(name).GetString()!;

    internal string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    internal long[] Longs(string name) => json.GetProperty(name).Longs();

    internal double[] Numbers(string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(x => x.GetDouble())];

    internal torch.nn.Reduction Reduction =>
        Text("reduction") switch
        {
            "none" => torch.nn.Reduction.None,
            "mean" => torch.nn.Reduction.Mean,
            _ => torch.nn.Reduction.Sum,
        };
}

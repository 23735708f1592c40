using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceLab.Evaluation;

/// <summary>What a model said of some samples: the class it named and the score of every class.</summary>
/// <param name="Classes">The class with the highest score, for each sample.</param>
/// <param name="Scores">The scores before softmax, for each sample one a class.</param>
public sealed record Predictions(IReadOnlyList<int> Classes, IReadOnlyList<float[]> Scores)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Number of samples.</summary>
    public int Count => Classes.Count;

    /// <summary>Writes the predictions as JSON, under a temporary name first.</summary>
    public void Save(string path) =>
        AtomicFile.Write(
            path,
            file => JsonSerializer.Serialize(file, new Content([.. Classes], [.. Scores]), Layout)
        );

    /// <summary>Reads predictions that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static Predictions Load(string path)
    {
        const string expected =
            "the JSON that Predictions.Save writes, a class and as many scores for each sample";
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Layout);
            return
                content is { Classes: { } classes, Scores: { } scores }
                && classes.Length == scores.Length
                && scores.All(s => s is not null && s.Length == scores[0]!.Length)
                && classes.Zip(scores).All(p => p.First >= 0 && p.First < p.Second!.Length)
                ? new(classes, scores!)
                : throw new InvalidDataException($"{path}: found other JSON. Expected {expected}.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: found {e.Message} Expected {expected}.", e);
        }
    }

    private sealed record Content(int[]? Classes, float[]?[]? Scores);
}

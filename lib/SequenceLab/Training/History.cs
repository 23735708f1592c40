using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceLab.Training;

/// <summary>The reports of a training run, one an epoch, in order.</summary>
/// <param name="epochs">The reports.</param>
public sealed class History(IReadOnlyList<EpochReport> epochs)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a loss may have become NaN
    };

    /// <summary>The reports.</summary>
    public IReadOnlyList<EpochReport> Epochs { get; } = epochs;

    /// <summary>The last report.</summary>
    public EpochReport Last => Epochs[^1];

    /// <summary>Writes the history as JSON, under a temporary name first.</summary>
    public void Save(string path) =>
        AtomicFile.Write(path, file => JsonSerializer.Serialize(file, Epochs, Layout));

    /// <summary>Reads a history that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static History Load(string path)
    {
        const string expected = "the JSON list of epochs that History.Save writes";
        try
        {
            return FromJson(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: found {e.Message} Expected {expected}.", e);
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(Epochs, Layout);

    internal static History FromJson(string text) =>
        JsonSerializer.Deserialize<EpochReport?[]>(text, Layout) is { } epochs && !epochs.Contains(null)
            ? new(epochs!)
            : throw new JsonException("null in place of an epoch.");
}

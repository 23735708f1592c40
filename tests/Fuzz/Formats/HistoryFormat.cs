using System.Text;
using SequenceLab.Training;

namespace Fuzz;

/// <summary>The reports of a training.</summary>
internal sealed class HistoryFormat : JsonFormat
{
    public override string Name => "history";

    public override int Few => 2_000;

    protected override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Encoding.UTF8.GetBytes(
            new History([
                new(1, 2, 100, 6_400, double.NaN, 0.91, 0.25, 0.92, 1e-3, 1.5, 3.25),
                new(2, 2, 200, 12_800, 0.2, 0.95, null, null, 5e-4, null, 6.5),
            ]).ToJson()
        ),
    ];

    protected override IReadOnlyList<string> Words =>
        ["[", "]", "{", "}", "null", ",", "\"epoch\"", "\"NaN\"", "1.5", "true"];

    public override void Read(string path) =>
        _ = History.Load(path).Epochs.Select(epoch => $"{epoch}").ToArray();
}

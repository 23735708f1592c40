using System.Text;
using SequenceLab.Data;

namespace Fuzz;

/// <summary>Anybody's recordings.</summary>
internal sealed class CsvFormat : Format
{
    public override string Name => "csv";

    public override int Few => 2_000;

    protected override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Encoding.UTF8.GetBytes(
            "time,x,who,y,what\n0.00,1,7,-1,run\n0.01,2,7,-2,run\n5.00,3e0,7,-3,rest\n5.01,4,7,-4,rest\n9.00,5,8,-5,run\n"
        ),
        Encoding.UTF8.GetBytes(
            "\uFEFF\"x\",\"y\",\"what\",\"who\",\"time\"\r\n1,2,\"walk\",1,0\r\n1.5,-2e-3,\"walk\",1,0.01\r\n"
        ),
    ];

    protected override IReadOnlyList<string> Words =>
        [",", "\n", "\r\n", "\"", "x", "y", "what", "who", "time", "0.02", ",,"];

    public override void Read(string path)
    {
        var set = MotionSet.FromCsv(
            path,
            label: "what",
            subject: "who",
            channels: ["x", "y"],
            rate: 100,
            time: "time"
        );
        if (set.Recordings.Sum(recording => recording.Rows) != set.Rows)
        {
            throw new InvalidOperationException("rows without a recording");
        }
    }

    public override bool IsRefusal(Exception error, string path) =>
        error is DataFileException
        && (
            error.Message.StartsWith($"{path}, line ", StringComparison.Ordinal)
            || error.Message.StartsWith($"{path}: found an empty file", StringComparison.Ordinal)
        );
}

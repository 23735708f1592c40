using SequenceLab.Evaluation;

namespace Fuzz;

/// <summary>What a model said of some samples.</summary>
internal sealed class PredictionsFormat : JsonFormat
{
    public override string Name => "predictions";

    public override int Few => 2_000;

    protected override IReadOnlyList<byte[]> Seeds { get; } =
    ["""{"classes":[0,2,1],"scores":[[0.5,-1e-7,3],["NaN",1,2],[0.1,0.2,"-Infinity"]]}"""u8.ToArray()];

    protected override IReadOnlyList<string> Words =>
        ["[", "]", "{", "}", "null", ",", "\"classes\"", "\"scores\"", "\"NaN\"", "1.5"];

    public override void Read(string path)
    {
        var predictions = Predictions.Load(path);
        for (var i = 0; i < predictions.Count; i++)
        {
            _ = predictions.Scores[i][predictions.Classes[i]];
        }
    }
}

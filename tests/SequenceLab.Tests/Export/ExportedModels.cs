using SequenceLab.Export;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace SequenceLab.Tests.Export;

/// <summary>The kinds of models in the notebooks, and the LSTM's forms, each with its graph.</summary>
internal static class ExportedModels
{
    public static readonly IReadOnlyDictionary<string, Func<ExportedModel>> All = new Dictionary<
        string,
        Func<ExportedModel>
    >
    {
        ["rows of a picture"] = Rows,
        ["what it said is heard, unrolled"] = () => Echo.Unrolled(read: 5, say: 4),
        ["attention"] = () => Echo.Attending(read: 10, say: 10),
        ["four rows a step"] = Gait,
        ["upright"] = Upright,
        ["three layers, both directions"] = () =>
            Lstm(nn.LSTM(5, 4, numLayers: 3, batchFirst: true, bidirectional: true), 5),
        ["steps first"] = () => Lstm(nn.LSTM(5, 7, numLayers: 2), 5, batchFirst: false),
        ["no biases"] = () => Lstm(nn.LSTM(5, 7, bias: false, batchFirst: true), 5),
        ["given state"] = () => GivenState(bias: true),
        ["given state, no biases"] = () => GivenState(bias: false),
    };

    private static ExportedModel Rows()
    {
        var (lstm, readout) = (nn.LSTM(28, 128, batchFirst: true), nn.Linear(128, 10));
        return ExportedModel.Of(
            x => x.Lstm(lstm).Outputs.LastStep().Linear(readout),
            x => readout.call(lstm.call(x).Item1[.., -1]),
            batch => randn(batch, 28, 28),
            "batch",
            "steps",
            28
        );
    }

    private static ExportedModel Gait()
    {
        var (hidden, lstm, readout) = (
            nn.Linear(12, 8),
            nn.LSTM(8, 6, 2, batchFirst: true, bidirectional: true),
            nn.Linear(12, 4)
        );
        return ExportedModel.Of(
            x => x.Reshape("batch", 10, 12).Linear(hidden).Relu().Lstm(lstm).Outputs.Mean(1).Linear(readout),
            x =>
                readout.call(
                    lstm.call(F.relu(hidden.call(x.reshape(x.shape[0], 10, 12)))).Item1.mean(new[] { 1L })
                ),
            batch => randn(batch, 40, 3),
            "batch",
            40,
            3
        );
    }

    private static ExportedModel Upright() =>
        ExportedModel.Of(
            x =>
            {
                var (down, moved) = (x.Narrow(2, 0, 3), x.Narrow(2, 3, 3));
                var along = (moved * down).Sum(2, keepdim: true);
                return along.Concat(2, ((moved * moved).Sum(2, keepdim: true) - along * along).Relu().Sqrt());
            },
            x =>
            {
                var (down, moved) = (x[.., .., ..3], x[.., .., 3..]);
                var along = (moved * down).sum(2, keepdim: true);
                var across = (moved.pow(2).sum(2, keepdim: true) - along.pow(2)).clamp(0).sqrt();
                return cat([along, across], 2);
            },
            batch => F.normalize(randn(batch, 5, 6), dim: 2),
            "batch",
            5,
            6
        );

    private static ExportedModel Lstm(LSTM lstm, long inputs, bool batchFirst = true) =>
        new(
            path =>
            {
                var graph = new OnnxGraph("lstm");
                OnnxDim[] shape = batchFirst ? ["batch", "steps", inputs] : ["steps", "batch", inputs];
                var (outputs, hidden, cell) = graph.Input("x", shape).Lstm(lstm, batchFirst: batchFirst);
                graph.Output("outputs", outputs);
                graph.Output("hidden", hidden);
                graph.Output("cell", cell);
                graph.Save(path);
            },
            batch => new() { ["x"] = batchFirst ? randn(batch, 9, inputs) : randn(9, batch, inputs) },
            values =>
            {
                var (outputs, hidden, cell) = lstm.call(values["x"]);
                return new()
                {
                    ["outputs"] = outputs,
                    ["hidden"] = hidden,
                    ["cell"] = cell,
                };
            }
        );

    private static ExportedModel GivenState(bool bias)
    {
        var lstm = nn.LSTM(5, 6, numLayers: 2, bias: bias, batchFirst: true, bidirectional: true);
        return new(
            path =>
            {
                var graph = new OnnxGraph("lstm");
                var x = graph.Input("x", "batch", 7, 5);
                var state = (graph.Input("h", 4, "batch", 6), graph.Input("c", 4, "batch", 6));
                graph.Output("outputs", x.Lstm(lstm, state).Outputs);
                graph.Save(path);
            },
            batch =>
                new()
                {
                    ["x"] = randn(batch, 7, 5),
                    ["h"] = randn(4, batch, 6),
                    ["c"] = randn(4, batch, 6),
                },
            values => new() { ["outputs"] = lstm.call(values["x"], (values["h"], values["c"])).Item1 }
        );
    }
}

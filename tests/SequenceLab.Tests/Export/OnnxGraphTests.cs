using System.Runtime.InteropServices;
using SequenceLab.Export;
using SequenceLab.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

public class OnnxGraphTests
{
    [Fact]
    public void Gates_and_biases_stand_in_onnxs_order()
    {
        using var lstm = nn.LSTM(1, 1, batchFirst: true);
        using (no_grad())
        {
            lstm.get_parameter("weight_ih_l0")!.copy_(tensor(new[] { 1f, 2f, 3f, 4f }).reshape(4, 1));
            lstm.get_parameter("bias_ih_l0")!.copy_(tensor(new[] { 5f, 6f, 7f, 8f }));
            lstm.get_parameter("bias_hh_l0")!.copy_(tensor(new[] { 50f, 60f, 70f, 80f }));
        }
        var graph = new OnnxGraph("gates");
        graph.Output("y", graph.Input("x", "batch", "steps", 1).Lstm(lstm).Outputs);
        var stored = graph
            .ToModel()
            .Graph.Initializer.ToDictionary(i => i.Name.Split('/')[1].Split('_')[0], i => i);
        Assert.Equal([1f, 4, 2, 3], Numbers("W"));
        Assert.Equal([5f, 8, 6, 7, 50, 80, 60, 70], Numbers("B"));
        Assert.Equal([1L, 8], stored["B"].Dims);

        float[] Numbers(string part) => MemoryMarshal.Cast<byte, float>(stored[part].RawData.Span).ToArray();
    }

    [Fact]
    public void Weights_of_an_unrolled_decoder_stand_in_the_file_once()
    {
        var (decoder, graph) = (nn.LSTM(4, 4, batchFirst: true), new OnnxGraph("twice"));
        var x = graph.Input("x", "batch", 1, 4);
        graph.Output("y", x.Lstm(decoder).Outputs.Lstm(decoder).Outputs);
        var model = graph.ToModel();
        Assert.Equal(2, model.Graph.Node.Count(node => node.OpType == "LSTM"));
        Assert.Single(model.Graph.Initializer, i => i.Name.StartsWith("/W"));
    }

    [Fact]
    public void What_would_be_another_graph_than_meant_is_refused()
    {
        var graph = new OnnxGraph("refused");
        var x = graph.Input("x", "batch", 3);
        var numbers = graph.Input("numbers", ScalarType.Int64, "batch", 3);
        Assert.Contains("second 'x'", Assert.Throws<ArgumentException>(() => graph.Input("x", 1)).Message);
        Assert.Contains("expected Int64", Assert.Throws<ArgumentException>(() => numbers + x).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Narrow(1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Narrow(1, 2, 2));
    }

    [Fact]
    public void A_name_is_new_and_cannot_be_one_of_the_graphs_own()
    {
        foreach (var name in new[] { "", "/Transpose_0", "/W_l0/0", "/LSTM_1/H" })
        {
            var graph = new OnnxGraph("names");
            var x = graph.Input("x", "batch", 3);
            var message =
                $"Found the name '{name}', expected one that neither is empty nor begins with '/', "
                + "as the names of the graph's own values do.";
            Refused(() => graph.Input(name, 3), message);
            Refused(() => graph.Output(name, x), message);
            Refused(
                () => graph.Output("x", x),
                "Found a second 'x', expected a name for each input and output."
            );
        }
        Assert.Throws<ArgumentException>(() => new OnnxGraph(""));
        var sizes = new OnnxGraph("sizes");
        Refused(
            () => sizes.Input("x", "", 3),
            "The input 'x': found a size of '', expected a name or a number above 0."
        );
        Refused(
            () => sizes.Input("x", "batch", 0),
            "The input 'x': found a size of '0', expected a name or a number above 0."
        );
    }

    [Fact]
    public void Whatever_the_caller_may_choose_clashes_with_nothing()
    {
        var (lstm, graph) = (nn.LSTM(3, 4, batchFirst: true), new OnnxGraph("own names"));
        var x = graph.Input("Transpose_0", "batch", "steps", 3);
        graph.Output("W_l0_0", x.Lstm(lstm).Outputs.LastStep().Linear(nn.Linear(4, 2)));
        var model = graph.ToModel().Graph;
        string[] made =
        [
            .. model.Input.Select(input => input.Name),
            .. model.Initializer.Select(weight => weight.Name),
            .. model.Node.SelectMany(node => node.Output),
        ];
        Assert.Equal(made.Distinct(), made);
        Assert.Equal(model.Node.Count, model.Node.Select(node => node.Name).Distinct().Count());
    }

    [Fact]
    public void Metadata_goes_with_the_model()
    {
        var graph = new OnnxGraph("texts");
        graph.Output("y", graph.Input("x", 3).Relu());
        var texts = graph.ToModel(new Dictionary<string, string> { ["labels"] = "a, b" }).MetadataProps;
        Assert.Equal(("labels", "a, b"), (texts.Single().Key, texts.Single().Value));
    }

    [Fact]
    public void What_no_output_needs_is_left_out()
    {
        var graph = new OnnxGraph("small");
        var x = graph.Input("x", "batch", 3);
        x.Linear(nn.Linear(3, 4)).Relu();
        graph.Output("y", x.Relu());
        var model = graph.ToModel();
        Assert.Equal(["Relu", "Identity"], model.Graph.Node.Select(node => node.OpType));
        Assert.Empty(model.Graph.Initializer);
    }

    [Fact]
    public void Shapes_keep_the_names_of_what_is_dynamic()
    {
        var x = new OnnxGraph("shapes").Input("x", "batch", "steps", 6);
        var lstm = nn.LSTM(6, 5, numLayers: 2, batchFirst: true, bidirectional: true);
        var (outputs, hidden, _) = x.Lstm(lstm);
        Assert.Equal("Float32 [batch, steps, 10]", $"{outputs}");
        Assert.Equal("Float32 [4, batch, 5]", $"{hidden}");
        Assert.Equal("Float32 [batch, 10]", $"{outputs.LastStep()}");
        Assert.Equal("Int64 [batch, steps]", $"{outputs.ArgMax(-1)}");
        Assert.Equal("Float32 [batch, steps + 4, 6]", $"{x.Concat(1, x.Narrow(1, 0, 4))}");
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var graph = new OnnxGraph("wrong");
        var x = graph.Input("x", "batch", "steps", 6);
        Refused(() => x.Linear(nn.Linear(5, 2)), "Linear: found Float32 [batch, steps, 6], expected […, 5].");
        Refused(
            () => x.Lstm(nn.LSTM(7, 2)),
            "Lstm: found Float32 [batch, steps, 6], expected three dimensions, the last of 7."
        );
        Refused(() => x.OneHot(3), "OneHot: found Float32 [batch, steps, 6], expected Int64.");
        Refused(() => x.Repeat(3), "Repeat: found Float32 [batch, steps, 6], expected [batch, features].");
        Refused(
            () => _ = x + graph.Input("y", 5),
            "Add: found Float32 [batch, steps, 6] and Float32 [5], expected shapes that broadcast."
        );
        var stranger = new OnnxGraph("other").Input("z", "batch", "steps", 6);
        const string ofAnother = "found 'z' of another graph, expected values of 'wrong'.";
        Refused(() => _ = x + stranger, $"Add: {ofAnother}");
        Refused(() => graph.Output("z", stranger), $"Identity: {ofAnother}");
        Refused(
            () => x.Lstm(nn.GRU(6, 2)),
            "Found GRU with the parameters weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0; expected an LSTM's: "
                + "weight_ih_l0, weight_hh_l0 and so on, of four gates."
        );
        Refused(() => graph.Input("d", ScalarType.Float64, 3), "Found Float64, expected Float32 or Int64.");
        Refused(
            () => x.Linear(nn.Linear(6, 2).to(ScalarType.Float64)),
            "Found Float64, expected Float32 or Int64."
        );
        Assert.Throws<InvalidOperationException>(() => graph.Save("never.onnx"));
    }

    [Fact]
    public void A_layer_is_found_by_its_name()
    {
        using var model = new SequenceClassifier(3, 4, 2);
        using var outer = nn.Sequential(("inner", model));
        Assert.Equal(4, outer.Part<Linear>("inner.readout").weight.shape[1]);
        Refused(
            () => model.Part<LSTM>("readout"),
            "Found no LSTM 'readout' in SequenceClassifier, expected one of FusedLSTM 'lstm', Dropout 'dropout', Linear 'readout'."
        );
    }

    private static void Refused(Action action, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(action).Message);
}

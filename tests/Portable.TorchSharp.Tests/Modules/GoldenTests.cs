using System.Text.Json;
using TorchSharp.Tests.Oracle;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>Training runs of the published TorchSharp, followed step by step.</summary>
public class GoldenTests
{
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData("classifier-adam")]
    [InlineData("classifier-sgd-momentum-clip")]
    [InlineData("bidirectional-adamw")]
    public void FirstPassAgrees(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Golden(name);
        var model = Model(name, golden);
        var (logits, hn, cn) = model.Run(TensorAssert.Read(golden.GetProperty("x")));
        var loss = nn.functional.cross_entropy(logits, TensorAssert.Read(golden.GetProperty("y")));
        loss.backward();

        TensorAssert.Close(golden.GetProperty("logits"), logits, Tolerance, "logits");
        TensorAssert.Close(golden.GetProperty("h_n"), hn, Tolerance, "h_n");
        TensorAssert.Close(golden.GetProperty("c_n"), cn, Tolerance, "c_n");
        Assert.Equal(golden.GetProperty("loss").GetDouble(), loss.item<float>(), Tolerance);
        foreach (var gradient in golden.GetProperty("gradients").EnumerateObject())
            TensorAssert.Close(
                gradient.Value,
                model.get_parameter(gradient.Name)!.grad!,
                Tolerance,
                gradient.Name
            );
    }

    [Theory]
    [InlineData("classifier-adam")]
    [InlineData("classifier-sgd-momentum-clip")]
    [InlineData("bidirectional-adamw")]
    public void TwentyStepsAgree(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Golden(name);
        var model = Model(name, golden);
        using var optimizer = Optimizer(name, model);
        var (x, y) = (TensorAssert.Read(golden.GetProperty("x")), TensorAssert.Read(golden.GetProperty("y")));
        List<double> losses = [];
        for (var step = 0; step < 20; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(model.call(x), y);
            loss.backward();
            if (name.EndsWith("clip", StringComparison.Ordinal))
                Clip(model, 0.5);
            optimizer.step();
            losses.Add(loss.item<float>());
        }

        var expected = golden
            .GetProperty("losses_20_steps")
            .EnumerateArray()
            .Select(loss => loss.GetDouble());
        TensorAssert.Close([.. expected], [.. losses], Tolerance, "losses");
        foreach (var parameter in golden.GetProperty("parameters_after_20_steps").EnumerateObject())
            TensorAssert.Close(
                parameter.Value,
                model.get_parameter(parameter.Name)!,
                Tolerance,
                parameter.Name
            );
    }

    private static JsonElement Golden(string name) =>
        JsonDocument.Parse(File.ReadAllText(Reference.PathOf("Modules", name + ".json"))).RootElement;

    private static SequenceNet Model(string name, JsonElement golden)
    {
        var model = name switch
        {
            "classifier-adam" => new SequenceNet(3, 8, 6, 2, 4, false),
            "classifier-sgd-momentum-clip" => new SequenceNet(4, null, 5, 1, 3, false),
            _ => new SequenceNet(3, null, 4, 2, 3, true),
        };
        var state = golden.GetProperty("parameters").EnumerateObject();
        model.load_state_dict(
            state.ToDictionary(entry => entry.Name, entry => TensorAssert.Read(entry.Value))
        );
        Assert.Equal(state.Select(entry => entry.Name), model.named_parameters().Select(entry => entry.name));
        return model;
    }

    private static optim.Optimizer Optimizer(string name, nn.Module model) =>
        name switch
        {
            "classifier-adam" => optim.Adam(model.parameters(), lr: 0.01, weight_decay: 0.0015),
            "classifier-sgd-momentum-clip" => optim.SGD(model.parameters(), 0.1, momentum: 0.9),
            _ => optim.AdamW(model.parameters(), lr: 0.01, weight_decay: 0.01),
        };

    private static void Clip(nn.Module model, double limit)
    {
        using var quiet = no_grad();
        var norm = Math.Sqrt(model.parameters().Sum(p => TensorAssert.Numbers(p.grad!).Sum(g => g * g)));
        foreach (var parameter in model.parameters())
            parameter.grad!.mul_(Math.Min(1, limit / (norm + 1e-6)));
    }
}

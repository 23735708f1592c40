using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class ModuleTests
{
    private sealed class Inner : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "scale")]
        private readonly Parameter _scale = new(ones(2));

        private readonly Tensor mean = zeros(2);

        internal Inner()
            : base("inner") => RegisterComponents();

        internal Parameter Scale => _scale;

        internal Tensor Mean => mean;

        public override Tensor forward(Tensor input) => input * _scale - mean;
    }

    private sealed class Outer : nn.Module<Tensor, Tensor>
    {
        private readonly Inner first = new();
        private readonly Dropout dropout = nn.Dropout(0.5);
        private readonly Parameter offset = new(zeros(2));

        internal Outer()
            : base("outer") => RegisterComponents();

        internal Inner First => first;

        internal Parameter Offset => offset;

        public override Tensor forward(Tensor input) => dropout.call(first.call(input)) + offset;
    }

    [Fact]
    public void FieldsAreRegisteredUnderTheirNames()
    {
        using var model = new Outer();
        Assert.Equal(["offset", "first.scale"], model.named_parameters().Select(entry => entry.name));
        Assert.Equal(["offset"], model.named_parameters(recurse: false).Select(entry => entry.name));
        Assert.Equal(["first.mean"], model.named_buffers().Select(entry => entry.name));
        Assert.Equal(["first", "dropout"], model.named_children().Select(entry => entry.name));
        Assert.Same(model.First.Scale, model.get_parameter("first.scale"));
        Assert.Same(model.First.Mean, model.get_buffer("first.mean"));
        Assert.True(model.has_parameter("offset") && model.has_buffer("first.mean"));
        Assert.False(model.has_parameter("first._scale") || model.has_buffer("offset"));
        Assert.Null(model.get_parameter("second.scale"));
        Assert.Equal("outer", model.GetName());
    }

    [Fact]
    public void ModulesBelowAreNamedLevelByLevel()
    {
        using var model = nn.Sequential(
            ("body", nn.Sequential(nn.ReLU(), nn.Flatten())),
            ("head", nn.Linear(2, 1))
        );
        Assert.Equal(["body", "head", "body.0", "body.1"], model.named_modules().Select(entry => entry.name));
        Assert.Equal(4, model.modules().Count());
        Assert.Equal(2, model.children().Count());
    }

    [Fact]
    public void TrainingModeReachesEveryModule()
    {
        using var model = new Outer();
        Assert.True(model.training && model.First.training);
        model.eval();
        Assert.All(model.modules().Append(model), module => Assert.False(module.training));
        model.train();
        Assert.All(model.modules().Append(model), module => Assert.True(module.training));
    }

    [Fact]
    public void ApplyVisitsChildrenBeforeTheirParent()
    {
        using var model = new Outer();
        List<string> names = [];
        Assert.Same(model, model.apply(module => names.Add(module.GetName())));
        Assert.Equal(["inner", "Dropout", "outer"], names);
    }

    [Fact]
    public void GradientsAreForgottenOrZeroed()
    {
        using var model = new Outer();
        model.eval();
        model.call(ones(3, 2)).sum().backward();
        TensorAssert.Close([3, 3], TensorAssert.Numbers(model.Offset.grad!), 0);
        model.zero_grad(set_to_none: false);
        TensorAssert.Close([0, 0], TensorAssert.Numbers(model.Offset.grad!), 0);
        model.zero_grad();
        Assert.Null(model.Offset.grad);
    }

    [Fact]
    public void StateGoesRoundThroughADictionary()
    {
        using var source = new Outer();
        using var target = new Outer();
        using (no_grad())
        {
            source.Offset.fill_(3);
            source.First.Mean.fill_(4);
        }
        var state = source.state_dict();
        Assert.Equal(["offset", "first.scale", "first.mean"], state.Keys);
        Assert.Same(source.Offset, state["offset"]);
        Assert.Equal(["m.offset", "m.first.scale", "m.first.mean"], source.state_dict(prefix: "m").Keys);

        var (missing, unexpected) = target.load_state_dict(state);
        Assert.Empty(missing.Concat(unexpected));
        TensorAssert.Close([3, 3], TensorAssert.Numbers(target.Offset), 0);
        TensorAssert.Close([4, 4], TensorAssert.Numbers(target.First.Mean), 0);
    }

    [Fact]
    public void StatesThatDoNotFitAreRefusedOrReported()
    {
        using var model = new Outer();
        Dictionary<string, Tensor> state = new()
        {
            ["offset"] = ones(2),
            ["other"] = ones(1),
            ["first.scale"] = ones(2) * 5,
        };
        var error = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state));
        Assert.Contains("Missing: first.mean; unexpected: other", error.Message);
        TensorAssert.Close([0, 0], TensorAssert.Numbers(model.Offset), 0);

        var (missing, unexpected) = model.load_state_dict(state, strict: false, skip: ["first.scale"]);
        Assert.Equal(["first.mean"], missing);
        Assert.Equal(["other"], unexpected);
        TensorAssert.Close([1, 1], TensorAssert.Numbers(model.Offset), 0);
        TensorAssert.Close([1, 1], TensorAssert.Numbers(model.First.Scale), 0);
    }

    [Fact]
    public void TensorsOfAnotherShapeAreRefusedBeforeAnythingIsCopied()
    {
        using var model = new Outer();
        Dictionary<string, Tensor> state = new()
        {
            ["offset"] = ones(2),
            ["first.scale"] = ones(3),
            ["first.mean"] = ones(2),
        };
        var error = Assert.ThrowsAny<ExternalException>(() => model.load_state_dict(state));
        Assert.Contains("first.scale: expected [2], found [3]", error.Message);
        TensorAssert.Close([0, 0], TensorAssert.Numbers(model.Offset), 0);
    }

    [Fact]
    public void SharedParametersAppearOnceButKeepBothNamesInTheState()
    {
        using var weight = new Parameter(ones(2, 2));
        using var model = nn.Sequential(("a", nn.Linear(weight)), ("b", nn.Linear(weight)));
        Assert.Single(model.parameters());
        Assert.Equal(["a.weight", "b.weight"], model.state_dict().Keys);
    }

    [Fact]
    public void ConversionReplacesParametersInTheirFields()
    {
        using var model = new Outer();
        model.Offset.grad = ones(2);
        Assert.Same(model, model.@double());
        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Float64, model.First.Scale.dtype);
        Assert.Equal(ScalarType.Float64, model.First.Mean.dtype);
        Assert.Same(model.Offset, model.get_parameter("offset"));
        Assert.True(model.Offset.requires_grad);
        TensorAssert.Close([1, 1], TensorAssert.Numbers(model.Offset.grad!), 0);
        Assert.Equal(ScalarType.Float64, model.call(ones(1, 2, dtype: ScalarType.Float64)).dtype);

        using var lstm = nn.LSTM(2, 3).to(ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, lstm.call(ones(1, 1, 2, dtype: ScalarType.Float64)).Item1.dtype);
        using var linear = nn.Linear(2, 3).to(ScalarType.Float64).to(zeros(1));
        Assert.Equal(ScalarType.Float32, linear.weight.dtype);
        Assert.Same(linear.weight, linear.get_parameter("weight"));
        Assert.Throws<ArgumentException>(() => model.to(ScalarType.Int64));
        Assert.Throws<InvalidOperationException>(() => model.to("cuda"));
        Assert.Same(model, model.cpu());
    }

    [Fact]
    public void NamesAreCheckedWhenComponentsAreRegistered()
    {
        using var model = nn.Sequential();
        model.register_module("a", nn.ReLU());
        Assert.Throws<InvalidOperationException>(() => model.register_module("a", nn.ReLU()));
        Assert.Throws<ArgumentException>(() => model.register_module("a.b", nn.ReLU()));
        Assert.Throws<ArgumentException>(() => model.add_module("", nn.ReLU()));
        model.register_parameter("p", new Parameter(ones(1)));
        Assert.Throws<InvalidOperationException>(() => model.register_parameter("p", new Parameter(ones(1))));
        Assert.Throws<ArgumentNullException>(() => model.register_parameter("q", null!));
        model.register_buffer("b", ones(1));
        Assert.Throws<InvalidOperationException>(() => model.register_buffer("b", ones(1)));
        Assert.Throws<InvalidOperationException>(() => nn.ReLU().register_buffer("b", ones(1)));
        model.register_module("a", null!);
        Assert.Empty(model.named_children());
    }

    [Fact]
    public void DisposingReleasesTheTensors()
    {
        var model = new Outer();
        var (scale, mean) = (model.First.Scale, model.First.Mean);
        model.Dispose();
        model.Dispose();
        Assert.True(scale.IsInvalid && mean.IsInvalid && model.Offset.IsInvalid);
    }

    [Fact]
    public void ParametersOfLayersOutliveTheScopeTheyAreMadeIn()
    {
        nn.Module<Tensor, Tensor> linear;
        LSTM lstm;
        using (NewDisposeScope())
        {
            linear = nn.Linear(2, 3);
            lstm = nn.LSTM(2, 3);
        }
        Assert.All(
            linear.parameters().Concat(lstm.parameters()),
            parameter => Assert.False(parameter.IsInvalid)
        );
        linear.Dispose();
        lstm.Dispose();
    }
}

using TorchSharp.Modules;
using TorchSharp.Tests.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class OptimizerTests
{
    private const int Steps = 5;

    /// <summary>A name, an optimizer, and its formula for one number: options of it by step, gradient and memory.</summary>
    public static TheoryData<string> Cases => [.. Formulas.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void FollowsItsFormula(string name)
    {
        var (make, formula) = Formulas.All[name];
        foreach (var (type, tolerance) in new[] { (ScalarType.Float64, 1e-12), (ScalarType.Float32, 1e-5) })
        foreach (var size in new[] { 1, 7, 8, 37 })
        {
            using var scope = NewDisposeScope();
            random.manual_seed(size);
            using var parameter = new Parameter(randn(size, dtype: type));
            var numbers = TensorAssert.Numbers(parameter);
            var memories = numbers.Select(_ => new double[3]).ToArray();
            using var optimizer = make(parameter);
            for (var step = 1; step <= Steps; step++)
            {
                using var grad = randn(size, dtype: type);
                parameter.grad = grad;
                optimizer.step();
                var grads = TensorAssert.Numbers(grad);
                for (var i = 0; i < size; i++)
                    numbers[i] = formula(numbers[i], grads[i], step, memories[i]);
            }
            TensorAssert.Close(
                numbers,
                TensorAssert.Numbers(parameter),
                tolerance,
                $"{name}, {size} of {type}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void StateGoesRoundThroughADictionary(string name)
    {
        using var scope = NewDisposeScope();
        var make = Formulas.All[name].Make;
        using var first = new Parameter(ones(3, 2));
        using var second = new Parameter(ones(3, 2));
        using var source = make(first);
        using var target = make(second);
        Advance(source, first, 3);
        using (no_grad())
            second.copy_(first);
        var state = source.state_dict();
        ((ParamGroup)source.ParamGroups.First()).LearningRate = 0.02;
        target.load_state_dict(state);
        Assert.Equal(0.02, target.ParamGroups.First().LearningRate);
        Assert.True(state.State[0].ApproximatelyEquals(target.state_dict().State[0]));
        Assert.Equal(
            [
                [0],
            ],
            state.StateIndexRef
        );
        Advance(source, first, 2);
        Advance(target, second, 2);
        TensorAssert.Close(first, second, 0);
        Assert.False(state.State[0].ApproximatelyEquals(make(first).state_dict().State[0]) && name != "SGD");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void StateGoesRoundThroughAFile(string name)
    {
        using var scope = NewDisposeScope();
        var make = Formulas.All[name].Make;
        using var first = new Parameter(ones(3, 2));
        using var second = new Parameter(ones(3, 2));
        using var source = make(first);
        using var target = make(second);
        Advance(source, first, 3);
        source.ParamGroups.First().LearningRate = 0.02;
        using (no_grad())
            second.copy_(first);
        var bytes = Saved(source);
        target.load_state_dict(new BinaryReader(new MemoryStream(bytes)));
        Assert.Equal(bytes, Saved(target));
        Advance(source, first, 2);
        Advance(target, second, 2);
        TensorAssert.Close(first, second, 0);
        for (var length = 0; length < bytes.Length; length++)
        {
            using var cut = new BinaryReader(new MemoryStream(bytes[..length]));
            Assert.Throws<EndOfStreamException>(() => target.load_state_dict(cut));
        }
    }

    [Fact]
    public void FilesOfOtherOptimizersAreRefused()
    {
        using var scope = NewDisposeScope();
        using var adam = optim.Adam([new Parameter(ones(2))]);
        using var wider = optim.Adam([new Parameter(ones(3))]);
        using var sgd = optim.SGD([new Parameter(ones(2))], 0.1);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            adam.save_state_dict(path);
            adam.load_state_dict(path);
            var other = Assert.Throws<InvalidDataException>(() => sgd.load_state_dict(path)).Message;
            Assert.Contains("'SGD'", other);
            Assert.Contains(path, other);
            Assert.Contains(
                "[3]",
                Assert.Throws<ArgumentException>(() => wider.load_state_dict(path)).Message
            );
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^5]);
            Assert.Contains(
                path,
                Assert.Throws<InvalidDataException>(() => adam.load_state_dict(path)).Message
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void GroupsHaveOptionsOfTheirOwn()
    {
        using var scope = NewDisposeScope();
        var (slow, fast) = (new Parameter(zeros(2)), new Parameter(zeros(2)));
        using var optimizer = optim.SGD(
            [new SGD.ParamGroup([slow], 0.1), new SGD.ParamGroup { Parameters = [fast] }],
            learningRate: 1
        );
        Assert.Equal([0.1, 1], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([slow, fast], optimizer.parameters());
        (slow.grad, fast.grad) = (ones(2), ones(2));
        optimizer.step();
        TensorAssert.Close([-0.1, -0.1], TensorAssert.Numbers(slow), 1e-7);
        TensorAssert.Close([-1, -1], TensorAssert.Numbers(fast), 0);

        var late = new Parameter(zeros(2));
        optimizer.add_param_group(
            new SGD.ParamGroup([late], new SGD.Options { LearningRate = 2, momentum = 0.5 })
        );
        late.grad = ones(2);
        optimizer.step();
        optimizer.step();
        TensorAssert.Close([-5, -5], TensorAssert.Numbers(late), 0);
    }

    [Fact]
    public void LearningRatesCanBeChangedBetweenSteps()
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 1);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = 0.5;
        parameter.grad = ones(1);
        optimizer.step();
        Assert.Equal(-0.5f, parameter.item<float>());
        Assert.Equal(1, optimizer.ParamGroups.First().InitialLearningRate);
    }

    [Fact]
    public void ClosuresAreRecordedAndTheirLossComesBack()
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.25);
        using var quiet = no_grad();
        var loss = optimizer.step(() =>
        {
            var squared = parameter.pow(2).sum();
            squared.backward();
            return squared;
        });
        Assert.Equal(1, loss.item<float>());
        Assert.Equal(0.5f, parameter.item<float>());
        Assert.Null(optimizer.step());
    }

    [Fact]
    public void GradientsAreZeroedNotForgotten()
    {
        using var scope = NewDisposeScope();
        var (used, unused) = (new Parameter(ones(2)), new Parameter(ones(2)));
        using var optimizer = optim.Adam([used, unused]);
        used.sum().backward();
        optimizer.zero_grad();
        TensorAssert.Close([0, 0], TensorAssert.Numbers(used.grad!), 0);
        Assert.Null(unused.grad);
        used.sum().backward();
        optimizer.step();
        TensorAssert.Close([1, 1], TensorAssert.Numbers(unused), 0);
        Assert.NotEqual(1, TensorAssert.Numbers(used)[0]);
    }

    [Fact]
    public void ParametersAndGradientsMayHaveStrides()
    {
        using var scope = NewDisposeScope();
        var values = randn(3, 4);
        var grad = randn(4, 3);
        var strided = new Parameter(values.clone().t());
        var plain = new Parameter(values.t().contiguous());
        using var first = optim.Adam([strided]);
        using var second = optim.Adam([plain]);
        strided.grad = grad;
        plain.grad = grad.t().contiguous().t();
        first.step();
        second.step();
        TensorAssert.Close(plain, strided, 0);
        Assert.False(strided.is_contiguous());
    }

    [Fact]
    public void OptionsOutOfRangeAreRefused()
    {
        var parameters = Array.Empty<Parameter>();
        Assert.Throws<ArgumentException>(() => optim.Adam(parameters, lr: -1));
        Assert.Throws<ArgumentException>(() => optim.Adam(parameters, beta1: 1));
        Assert.Throws<ArgumentException>(() => optim.AdamW(parameters, weight_decay: -0.1));
        Assert.Throws<ArgumentException>(() => optim.SGD(parameters, 0.1, nesterov: true));
        Assert.Throws<ArgumentException>(() => optim.RMSProp(parameters, alpha: -1));
        Assert.Throws<ArgumentException>(() => optim.Adagrad(parameters, lr_decay: -1));
    }

    [Fact]
    public void StatesOfOtherOptimizersAreRefused()
    {
        using var scope = NewDisposeScope();
        using var one = optim.Adam([new Parameter(ones(1))]);
        using var two = optim.Adam([new Parameter(ones(1)), new Parameter(ones(1))]);
        Assert.Contains(
            "expected 1, found 2",
            Assert.Throws<ArgumentException>(() => one.load_state_dict(two.state_dict())).Message
        );
    }

    private static byte[] Saved(OptimizerHelper optimizer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        optimizer.save_state_dict(writer);
        return stream.ToArray();
    }

    private static void Advance(optim.Optimizer optimizer, Parameter parameter, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            parameter.grad = full_like(parameter, 0.5 + step);
            optimizer.step();
        }
    }
}

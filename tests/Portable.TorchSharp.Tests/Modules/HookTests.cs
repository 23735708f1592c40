using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class HookTests
{
    [Fact]
    public void HooksSeeAndReplaceInputsAndResults()
    {
        using var scope = NewDisposeScope();
        var module = nn.Identity();
        var before = module.register_forward_pre_hook((_, input) => input * 2);
        var after = module.register_forward_hook((_, input, result) => result + input);
        TensorAssert.Close([12], TensorAssert.Numbers(module.call(tensor(new[] { 3f }))), 0);
        before.remove();
        TensorAssert.Close([6], TensorAssert.Numbers(module.call(tensor(new[] { 3f }))), 0);
        after.remove();
        TensorAssert.Close([3], TensorAssert.Numbers(module.call(tensor(new[] { 3f }))), 0);
        after.remove();
    }

    [Fact]
    public void HooksRunInOrderAndOnlyThroughCall()
    {
        using var scope = NewDisposeScope();
        var module = nn.ReLU();
        List<string> log = [];
        module.register_forward_hook(_ => log.Add("module after"));
        module.register_forward_hook((_, _, _) => Log("after"));
        module.register_forward_pre_hook(_ => log.Add("module before"));
        module.register_forward_pre_hook((_, _) => Log("before"));
        module.forward(ones(1));
        Assert.Empty(log);
        module.call(ones(1));
        Assert.Equal(["module before", "before", "after", "module after"], log);

        Tensor Log(string entry)
        {
            log.Add(entry);
            return null!;
        }
    }

    [Fact]
    public void HooksOfSeveralInputsReplaceThemTogether()
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(2, 3);
        lstm.register_forward_pre_hook((_, input, _) => (input * 0, (ones(1, 1, 3), ones(1, 1, 3))));
        var expected = lstm.forward(zeros(2, 1, 2), (ones(1, 1, 3), ones(1, 1, 3))).Item1;
        TensorAssert.Close(expected, lstm.call(ones(2, 1, 2)).Item1, 0);
    }
}

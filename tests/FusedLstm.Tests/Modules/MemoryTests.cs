using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>However a graph ends, nothing of it stays.</summary>
[Collection(KernelCollection.Name)]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Steps = 3000;

    private static readonly Case Usual = new(6, 16, 8, 32) { Layers = 2, BatchFirst = true };

    /// <summary>How the graph of a step ends.</summary>
    public enum End
    {
        Backward,
        BackwardTwice,
        NoBackward,
        Exception,
        Inference,
    }

    [Theory]
    [InlineData(End.Backward)]
    [InlineData(End.BackwardTwice)]
    [InlineData(End.NoBackward)]
    [InlineData(End.Exception)]
    [InlineData(End.Inference)]
    public void TheWorkingSetStaysFlatInDisposeScopes(End end)
    {
        using var fused = Usual.Fused();
        using var optimizer = Fused.Adam(fused.parameters());
        using var x = randn(Usual.InputShape);
        using var quiet = new CapturedErrors();
        int steps = end == End.Exception ? Steps / 10 : Steps;
        Run(steps / 2);
        long tensors = Tensor.TotalCount;
        long before = WorkingSet();
        Run(steps);
        long growth = WorkingSet() - before;
        output.WriteLine($"{growth >> 10} KiB more than {before >> 10} KiB");
        Assert.Equal(tensors, Tensor.TotalCount);
        // a stash of each step would be 1 MB: hundreds of MB together
        Assert.True(growth < 12 << 20, $"the working set grew by {growth >> 10} KiB");

        void Run(int count)
        {
            for (int step = 0; step < count; step++)
            {
                using (NewDisposeScope())
                {
                    Step(end, fused, optimizer, x);
                }
                if (step % 200 == 0)
                {
                    // else the heap itself grows until the collector thinks it worth its while
                    GC.Collect();
                }
            }
        }
    }

    [Theory]
    [InlineData(End.Backward)]
    [InlineData(End.NoBackward)]
    public void WithoutDisposeScopesCollectionsGiveItBack(End end)
    {
        var test = new Case(50, 64, 8, 64);
        using var fused = test.Fused();
        using var optimizer = Fused.Adam(fused.parameters());
        using var x = randn(test.InputShape);
        Run(20);
        long before = WorkingSet();
        Run(200);
        long growth = WorkingSet() - before;
        output.WriteLine($"{growth >> 10} KiB more than {before >> 10} KiB");
        // a stash has 4 MB
        Assert.True(growth < 150 << 20, $"the working set grew by {growth >> 20} MB");

        void Run(int count)
        {
            for (int step = 0; step < count; step++)
            {
                Step(end, fused, optimizer, x);
            }
        }
    }

    private static void Step(End end, FusedLSTM fused, optim.Optimizer optimizer, Tensor x)
    {
        if (end == End.Inference)
        {
            using var mode = inference_mode();
            fused.call(x);
            return;
        }
        optimizer.zero_grad();
        // all three outputs: TorchSharp counts an undefined gradient as a tensor that is never disposed of
        var (result, h, c) = fused.call(x);
        if (end == End.NoBackward)
        {
            return;
        }
        if (end == End.Exception)
        {
            result.relu_();
            Assert.ThrowsAny<Exception>(() => (result.sum() + h.sum() + c.sum()).backward());
            return;
        }
        var loss = result.sum() + h.sum() + c.sum();
        loss.backward(retain_graph: end == End.BackwardTwice);
        if (end == End.BackwardTwice)
        {
            loss.backward();
        }
        optimizer.step();
    }

    private static long WorkingSet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}

using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using FusedLstm.Kernels;

namespace Benchmarks;

/// <summary>One layer forward and backward without TorchSharp, on one thread: steps × batch × inputs × hidden.</summary>
public unsafe class LayerBenchmark
{
    private readonly List<nint> _blocks = [];
    private LstmPlan _plan;
    private LstmForwardArgs _forward;
    private LstmBackwardArgs _backward;

    [Params("10x1x25x25", "5x21x100x150", "28x100x28x128", "200x512x64x64")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        int[] sizes = [.. Size.Split('x').Select(int.Parse)];
        var shape = new LstmShape(sizes[0], sizes[1], sizes[2], sizes[3]);
        _plan = LstmPlan.For(shape, threads: 1);
        int state = shape.Batch * shape.Hidden;
        _forward = new LstmForwardArgs
        {
            Shape = shape,
            X = Draw(shape, shape.Inputs),
            WeightIh = Draw(shape.Gates * shape.Inputs),
            WeightHh = Draw(shape.Gates * shape.Hidden),
            BiasIh = Draw(shape.Gates),
            BiasHh = Draw(shape.Gates),
            Output = Draw(shape, shape.Hidden),
            HN = Draw(state),
            CN = Draw(state),
            Stash = Draw(_plan.StashLength),
        };
        _backward = new LstmBackwardArgs
        {
            Forward = _forward,
            GradOutput = Draw(shape, shape.Hidden),
            GradX = Draw(shape, shape.Inputs),
            GradWeightIh = Draw(shape.Gates * shape.Inputs),
            GradWeightHh = Draw(shape.Gates * shape.Hidden),
            GradBiasIh = Draw(shape.Gates),
            GradBiasHh = Draw(shape.Gates),
        };
    }

    [Benchmark]
    public void Forward() => LstmKernel.Forward(_forward, _plan);

    [Benchmark]
    public void ForwardAndBackward()
    {
        LstmKernel.Forward(_forward, _plan);
        LstmKernel.Backward(_backward, _plan);
    }

    [GlobalCleanup]
    public void Free() => _blocks.ForEach(block => NativeMemory.AlignedFree((void*)block));

    private Sequence Draw(LstmShape shape, int features) =>
        new(Draw((long)shape.Steps * shape.Batch * features), shape.Batch * features, features);

    private float* Draw(long count)
    {
        var block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
        _blocks.Add((nint)block);
        var random = new Random(1);
        for (long i = 0; i < count; i++)
        {
            block[i] = (float)(random.NextDouble() - 0.5) * 0.2f;
        }
        return block;
    }
}

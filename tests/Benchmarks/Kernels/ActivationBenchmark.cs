using BenchmarkDotNet.Attributes;
using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>The activations over 4,096 elements, which stay in the first-level cache.</summary>
public unsafe class ActivationBenchmark
{
    private const int Count = 4096;

    private Scratch _x;
    private Scratch _y;

    [GlobalSetup]
    public void Rent()
    {
        _x = Scratch.Rent(Count);
        _y = Scratch.Rent(Count);
        var random = new Random(1);
        foreach (ref float value in new Span<float>(_x.Pointer, Count))
        {
            value = (float)(8 * random.NextDouble() - 4);
        }
    }

    [Benchmark]
    public void Exp() => Activations.Exp(_x.Pointer, _y.Pointer, Count);

    [Benchmark]
    public void Sigmoid() => Activations.Sigmoid(_x.Pointer, _y.Pointer, Count);

    [Benchmark]
    public void Tanh() => Activations.Tanh(_x.Pointer, _y.Pointer, Count);

    [GlobalCleanup]
    public void Return()
    {
        _x.Dispose();
        _y.Dispose();
    }
}

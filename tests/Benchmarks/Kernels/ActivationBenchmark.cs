using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using FusedLstm.Tests;

namespace Benchmarks;

/// <summary>The activations over 4,096 elements, which stay in the first-level cache.</summary>
public unsafe class ActivationBenchmark
{
    private const int Count = 4096;

    private float* _x;
    private float* _y;

    private static float* Allocate(int count) =>
        (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);

    [GlobalSetup]
    public void Prepare()
    {
        _x = Allocate(Count);
        _y = Allocate(Count);
        var random = new Random(1);
        foreach (ref float value in new Span<float>(_x, Count))
        {
            value = (float)(8 * random.NextDouble() - 4);
        }
    }

    [Benchmark]
    public void Sigmoid() => ActivationLoops.Sigmoid(_x, _y, Count);

    [Benchmark]
    public void Tanh() => ActivationLoops.Tanh(_x, _y, Count);

    [GlobalCleanup]
    public void Free()
    {
        NativeMemory.AlignedFree(_x);
        NativeMemory.AlignedFree(_y);
    }
}

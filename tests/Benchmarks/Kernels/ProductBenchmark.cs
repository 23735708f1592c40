using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using FusedLstm.Kernels;

namespace Benchmarks;

/// <summary>Matrix products of the sizes the workloads have.</summary>
public unsafe class ProductBenchmark
{
    private float* _a;
    private float* _b;
    private float* _c;

    [Params("64x512x128", "21x1200x300", "512x128x1024", "1x100x25", "1024x1024x1024")]
    public string Size { get; set; } = "";

    private int M => int.Parse(Size.Split('x')[0]);

    private int N => int.Parse(Size.Split('x')[1]);

    private int K => int.Parse(Size.Split('x')[2]);

    private static float* Allocate(int count) =>
        (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);

    [GlobalSetup]
    public void Prepare()
    {
        _a = Allocate(M * K);
        _b = Allocate(N * K);
        _c = Allocate(M * N);
        new Span<float>(_a, M * K).Fill(0.5f);
        new Span<float>(_b, N * K).Fill(0.25f);
    }

    [Benchmark]
    public void Plain() => Gemm.Run(M, N, K, 1, _a, K, 1, _b, N, 1, 0, _c, N);

    [Benchmark]
    public void RightTransposed() => Gemm.Run(M, N, K, 1, _a, K, 1, _b, 1, K, 0, _c, N);

    [Benchmark]
    public void LeftTransposed() => Gemm.Run(M, N, K, 1, _a, 1, M, _b, N, 1, 0, _c, N);

    [GlobalCleanup]
    public void Free()
    {
        NativeMemory.AlignedFree(_a);
        NativeMemory.AlignedFree(_b);
        NativeMemory.AlignedFree(_c);
    }
}

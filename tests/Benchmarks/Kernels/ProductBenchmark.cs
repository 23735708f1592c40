using BenchmarkDotNet.Attributes;
using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>Matrix products of the sizes the workloads have.</summary>
public unsafe class ProductBenchmark
{
    private Scratch _a;
    private Scratch _b;
    private Scratch _c;

    [Params("64x512x128", "21x1200x300", "512x128x1024", "1x100x25", "1024x1024x1024")]
    public string Size { get; set; } = "";

    private int M => int.Parse(Size.Split('x')[0]);

    private int N => int.Parse(Size.Split('x')[1]);

    private int K => int.Parse(Size.Split('x')[2]);

    [GlobalSetup]
    public void Rent()
    {
        _a = Scratch.Rent((nint)M * K);
        _b = Scratch.Rent((nint)N * K);
        _c = Scratch.Rent((nint)M * N);
        new Span<float>(_a.Pointer, M * K).Fill(0.5f);
        new Span<float>(_b.Pointer, N * K).Fill(0.25f);
    }

    [Benchmark]
    public void Plain() => Gemm.Run(M, N, K, 1, _a.Pointer, K, 1, _b.Pointer, N, 1, 0, _c.Pointer, N);

    [Benchmark]
    public void RightTransposed() =>
        Gemm.Run(M, N, K, 1, _a.Pointer, K, 1, _b.Pointer, 1, K, 0, _c.Pointer, N);

    [Benchmark]
    public void LeftTransposed() =>
        Gemm.Run(M, N, K, 1, _a.Pointer, 1, M, _b.Pointer, N, 1, 0, _c.Pointer, N);

    [GlobalCleanup]
    public void Return()
    {
        _a.Dispose();
        _b.Dispose();
        _c.Dispose();
    }
}

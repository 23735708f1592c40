using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using FusedLstm.Kernels;

namespace Benchmarks;

/// <summary>Matrix products of the sizes the workloads have, m×n×k on one thread, the right side packed before.</summary>
public unsafe class ProductBenchmark
{
    private float* _a;
    private float* _b;
    private float* _c;

    [Params("64x512x128", "21x1200x300", "512x128x1024", "1x100x25")]
    public string Size { get; set; } = "";

    private int M => int.Parse(Size.Split('x')[0]);

    private int N => int.Parse(Size.Split('x')[1]);

    private int K => int.Parse(Size.Split('x')[2]);

    private static float* Allocate(nint count)
    {
        var block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
        new Span<float>(block, (int)count).Fill(0.5f);
        return block;
    }

    [GlobalSetup]
    public void Prepare()
    {
        _a = Allocate(M * K);
        _b = Allocate(GemmPack.Size(N, K));
        _c = Allocate(M * N);
    }

    [Benchmark]
    public void Packed()
    {
        var a = new Matrix(_a, K);
        var c = new Matrix(_c, N);
        switch (Simd.Level)
        {
            case SimdLevel.Vector512:
                GemmPanels.Run<Simd512, Vector512<float>>(M, N, K, a, _b, K, c, default, slack: false);
                break;
            case SimdLevel.Vector256:
                GemmPanels.Run<Simd256, Vector256<float>>(M, N, K, a, _b, K, c, default, slack: false);
                break;
            default:
                GemmPanels.Run<Simd128, Vector128<float>>(M, N, K, a, _b, K, c, default, slack: false);
                break;
        }
    }

    [GlobalCleanup]
    public void Free()
    {
        NativeMemory.AlignedFree(_a);
        NativeMemory.AlignedFree(_b);
        NativeMemory.AlignedFree(_c);
    }
}

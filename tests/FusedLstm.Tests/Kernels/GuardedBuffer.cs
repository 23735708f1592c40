using System.Runtime.InteropServices;

namespace FusedLstm.Tests;

/// <summary>Native memory between guards that show a write outside it. Filled with NaN, to show a missing one.</summary>
internal sealed unsafe class GuardedBuffer : IDisposable
{
    private const int Guard = 32;
    private const float Mark = -12345.5f;

    private readonly float* _start;
    private readonly int _length;

    public GuardedBuffer(int length)
    {
        _length = length;
        _start = (float*)NativeMemory.AlignedAlloc((nuint)(length + 2 * Guard) * sizeof(float), 64);
        new Span<float>(_start, length + 2 * Guard).Fill(Mark);
        Span.Fill(float.NaN);
    }

    public float* Pointer => _start + Guard;

    public Span<float> Span => new(Pointer, _length);

    public static GuardedBuffer Random(int length, System.Random random, double scale = 1)
    {
        var buffer = new GuardedBuffer(length);
        foreach (ref float value in buffer.Span)
        {
            value = (float)((2 * random.NextDouble() - 1) * scale);
        }
        return buffer;
    }

    public double[] ToDoubles() => Array.ConvertAll(Span.ToArray(), value => (double)value);

    public void AssertNear(ReadOnlySpan<double> expected, double tolerance, string what)
    {
        Assert.Equal(expected.Length, _length);
        for (int i = 0; i < _length; i++)
        {
            double error = Math.Abs(Pointer[i] - expected[i]);
            Assert.True(
                error <= tolerance * (1 + Math.Abs(expected[i])),
                $"{what}[{i}]: expected {expected[i]}, found {Pointer[i]}"
            );
        }
        AssertIntact(what);
    }

    public void AssertIntact(string what)
    {
        for (int i = 0; i < Guard; i++)
        {
            Assert.True(_start[i] == Mark, $"{what}: written before its start");
            Assert.True(Pointer[_length + i] == Mark, $"{what}: written {i} elements after its end");
        }
    }

    public void Dispose() => NativeMemory.AlignedFree(_start);
}

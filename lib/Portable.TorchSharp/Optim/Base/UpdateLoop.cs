using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Carries a rule over a parameter and its states, vector by vector, the remainder in a padded one.</summary>
internal static unsafe class UpdateLoop
{
    public static void Run<T, TRule>(
        TRule rule,
        Tensor parameter,
        Tensor grad,
        Tensor? first = null,
        Tensor? second = null,
        Tensor? third = null
    )
        where T : unmanaged
        where TRule : struct, IUpdateRule<T>
    {
        var p = parameter.Pointer<T>();
        var g = grad.Pointer<T>();
        var a = TRule.States > 0 ? first!.Pointer<T>() : null;
        var b = TRule.States > 1 ? second!.Pointer<T>() : null;
        var c = TRule.States > 2 ? third!.Pointer<T>() : null;
        var count = parameter.Count;
        long i = 0;
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            Apply<T, TRule>(rule, p + i, g + i, a + i, b + i, c + i);
        if (i < count)
            ApplyTail<T, TRule>(rule, p + i, g + i, a + i, b + i, c + i, (int)(count - i));
    }

    private static void Apply<T, TRule>(in TRule rule, T* p, T* g, T* a, T* b, T* c)
        where T : unmanaged
        where TRule : struct, IUpdateRule<T>
    {
        var first = TRule.States > 0 ? Vector.Load(a) : default;
        var second = TRule.States > 1 ? Vector.Load(b) : default;
        var third = TRule.States > 2 ? Vector.Load(c) : default;
        rule.Next(Vector.Load(p), Vector.Load(g), ref first, ref second, ref third).Store(p);
        if (TRule.States > 0)
            first.Store(a);
        if (TRule.States > 1)
            second.Store(b);
        if (TRule.States > 2)
            third.Store(c);
    }

    private static void ApplyTail<T, TRule>(in TRule rule, T* p, T* g, T* a, T* b, T* c, int count)
        where T : unmanaged
        where TRule : struct, IUpdateRule<T>
    {
        var width = Vector<T>.Count;
        var rows = stackalloc T[5 * width];
        new Span<T>(rows, 5 * width).Clear();
        Copy(p, rows);
        Copy(g, rows + width);
        if (TRule.States > 0)
            Copy(a, rows + 2 * width);
        if (TRule.States > 1)
            Copy(b, rows + 3 * width);
        if (TRule.States > 2)
            Copy(c, rows + 4 * width);
        Apply<T, TRule>(rule, rows, rows + width, rows + 2 * width, rows + 3 * width, rows + 4 * width);
        Copy(rows, p);
        if (TRule.States > 0)
            Copy(rows + 2 * width, a);
        if (TRule.States > 1)
            Copy(rows + 3 * width, b);
        if (TRule.States > 2)
            Copy(rows + 4 * width, c);

        void Copy(T* from, T* to) => new Span<T>(from, count).CopyTo(new Span<T>(to, count));
    }
}

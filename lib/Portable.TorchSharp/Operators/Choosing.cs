using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Chooses between two tensors element by element.</summary>
internal static unsafe class Choosing
{
    /// <summary>Fills the result from x where the condition is true, else from y; all broadcast to it.</summary>
    public static void Choose(Tensor condition, Tensor x, Tensor y, Tensor result)
    {
        using var left = x.dtype == result.dtype ? null : x.Converted(result.dtype);
        using var right = y.dtype == result.dtype ? null : y.Converted(result.dtype);
        switch (Scalars.ScalarTypes.Size(result.dtype))
        {
            case 8:
                Choose<long>(condition, left ?? x, right ?? y, result);
                break;
            case 4:
                Choose<int>(condition, left ?? x, right ?? y, result);
                break;
            case 2:
                Choose<short>(condition, left ?? x, right ?? y, result);
                break;
            default:
                Choose<byte>(condition, left ?? x, right ?? y, result);
                break;
        }
    }

    private static void Choose<T>(Tensor condition, Tensor x, Tensor y, Tensor result)
        where T : unmanaged
    {
        var shape = result.Shape;
        var walk = new Walk(
            shape,
            result.Strides,
            Shapes.BroadcastStrides(condition.Shape, condition.Strides, shape),
            Shapes.BroadcastStrides(x.Shape, x.Strides, shape),
            Shapes.BroadcastStrides(y.Shape, y.Strides, shape)
        );
        var to = result.Pointer<T>();
        var test = condition.Pointer<byte>();
        var left = x.Pointer<T>();
        var right = y.Pointer<T>();
        while (walk.Next())
        {
            var (o, s) = (walk.Offsets, walk.Steps);
            for (long i = 0; i < walk.Length; i++)
                to[o[0] + i * s[0]] =
                    test[o[1] + i * s[1]] != 0 ? left[o[2] + i * s[2]] : right[o[3] + i * s[3]];
        }
    }
}

namespace FusedLstm.Kernels;

/// <summary>One element at a time: for machines without vector instructions.</summary>
internal unsafe struct SimdScalar : ISimd<float>
{
    public static int Count => 1;
    public static int TileRows => 4;

    public static float Broadcast(float value) => value;

    public static float Load(float* source) => *source;

    public static float LoadPartial(float* source, int count) => count > 0 ? *source : 0;

    public static void Store(float* target, float value) => *target = value;

    public static void StorePartial(float* target, float value, int count)
    {
        if (count > 0)
        {
            *target = value;
        }
    }

    public static void StoreStreaming(float* target, float value) => *target = value;

    public static float Add(float a, float b) => a + b;

    public static float Subtract(float a, float b) => a - b;

    public static float Multiply(float a, float b) => a * b;

    public static float Divide(float a, float b) => a / b;

    public static float Max(float a, float b) => a > b ? a : b;

    public static float Min(float a, float b) => a < b ? a : b;

    public static float Sqrt(float a) => MathF.Sqrt(a);

    public static float MultiplyAdd(float a, float b, float c) => a * b + c;

    public static float Abs(float a) => MathF.Abs(a);

    public static float PowerOfTwo(float shifted) =>
        BitConverter.Int32BitsToSingle(
            (BitConverter.SingleToInt32Bits(shifted) << 23) + BitConverter.SingleToInt32Bits(1)
        );

    public static float ZeroBelow(float a, float limit) => MathF.Abs(a) < limit ? 0 : a;

    public static float CopySign(float a, float b) => MathF.CopySign(a, b);
}

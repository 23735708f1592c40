namespace FusedLstm.Kernels;

/// <summary>The vector widths the kernels exist in.</summary>
internal enum SimdLevel
{
    Scalar,
    Vector128,
    Vector256,
    Vector512,
}

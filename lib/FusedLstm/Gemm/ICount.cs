namespace FusedLstm.Kernels;

/// <summary>
/// A number known when the just-in-time compiler specialises a generic method, so that one source gives a kernel for
/// every tile size without a branch in it.
/// </summary>
internal interface ICount
{
    static abstract int Value { get; }
}

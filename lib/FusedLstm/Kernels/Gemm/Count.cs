namespace FusedLstm.Kernels;

/// <summary>
/// A number known when the just-in-time compiler specialises a generic method, so that one source gives a kernel for
/// every tile size without a branch in it.
/// </summary>
internal interface ICount
{
    static abstract int Value { get; }
}

/// <summary>The numbers 1 to 12 as types.</summary>
internal static class Count
{
    public struct Of1 : ICount
    {
        public static int Value => 1;
    }

    public struct Of2 : ICount
    {
        public static int Value => 2;
    }

    public struct Of3 : ICount
    {
        public static int Value => 3;
    }

    public struct Of4 : ICount
    {
        public static int Value => 4;
    }

    public struct Of5 : ICount
    {
        public static int Value => 5;
    }

    public struct Of6 : ICount
    {
        public static int Value => 6;
    }

    public struct Of7 : ICount
    {
        public static int Value => 7;
    }

    public struct Of8 : ICount
    {
        public static int Value => 8;
    }

    public struct Of9 : ICount
    {
        public static int Value => 9;
    }

    public struct Of10 : ICount
    {
        public static int Value => 10;
    }

    public struct Of11 : ICount
    {
        public static int Value => 11;
    }

    public struct Of12 : ICount
    {
        public static int Value => 12;
    }
}

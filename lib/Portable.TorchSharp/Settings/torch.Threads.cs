using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads an operation may use: all of the machine's unless set.</summary>
    public static int get_num_threads() => WorkTeam.Threads;

    /// <summary>Sets how many threads an operation may use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        WorkTeam.Threads = num;
    }
}

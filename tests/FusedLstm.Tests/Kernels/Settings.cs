using FusedLstm.Kernels;

namespace FusedLstm.Tests;

/// <summary>Runs a check at every vector width of this machine and for several numbers of threads.</summary>
internal static class Settings
{
    public static void EachLevel(Action check)
    {
        try
        {
            for (var level = SimdLevel.Scalar; level <= Simd.Widest; level++)
            {
                Simd.Force(level);
                check();
            }
        }
        finally
        {
            Simd.Force(Simd.Widest);
        }
    }

    /// <summary>One to three threads of libtorch's team, then two and sixteen of our own.</summary>
    public static void EachTeam(Action<int> check)
    {
        for (int threads = 1; threads <= 3; threads++)
        {
            check(threads);
        }
        try
        {
            Team.AvoidsOpenMp = true;
            check(2);
            check(16);
        }
        finally
        {
            Team.AvoidsOpenMp = false;
        }
    }
}

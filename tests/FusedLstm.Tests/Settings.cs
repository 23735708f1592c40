using FusedLstm.Kernels;

namespace FusedLstm.Tests;

/// <summary>Runs a check at every vector width of this machine and for one to three threads.</summary>
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

    public static void EachThreadCount(Action check)
    {
        int before = WorkTeam.Threads;
        try
        {
            for (int threads = 1; threads <= 3; threads++)
            {
                WorkTeam.Threads = threads;
                check();
            }
        }
        finally
        {
            WorkTeam.Threads = before;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FusedLstm.Kernels;

/// <summary>
/// The threads of libtorch's OpenMP library. On Linux that is GCC's libgomp, whose entry <c>GOMP_parallel</c> is what
/// the compiler calls for <c>#pragma omp parallel</c>; Windows and macOS have other libraries, without this entry.
/// </summary>
internal static unsafe class OpenMp
{
    private static readonly delegate* unmanaged<
        delegate* unmanaged[Cdecl]<void*, void>,
        void*,
        uint,
        uint,
        void> s_parallel;
    private static readonly delegate* unmanaged<int> s_threadNumber;
    private static readonly delegate* unmanaged<int> s_threadCount;

    static OpenMp()
    {
        if (
            OperatingSystem.IsLinux()
            && NativeLibrary.TryLoad("libtorch_cpu.so", out nint libtorch)
            && NativeLibrary.TryGetExport(libtorch, "GOMP_parallel", out nint parallel)
            && NativeLibrary.TryGetExport(libtorch, "omp_get_thread_num", out nint number)
            && NativeLibrary.TryGetExport(libtorch, "omp_get_num_threads", out nint count)
        )
        {
            s_parallel = (delegate* unmanaged<
                delegate* unmanaged[Cdecl]<void*, void>,
                void*,
                uint,
                uint,
                void>)parallel;
            s_threadNumber = (delegate* unmanaged<int>)number;
            s_threadCount = (delegate* unmanaged<int>)count;
        }
    }

    /// <summary>Runs a job, or returns false where the threads cannot be had.</summary>
    public static bool TryRun(int threads, Job* job)
    {
        if (s_parallel == null)
        {
            return false;
        }
        s_parallel(&Serve, job, (uint)threads, 0);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Serve(void* job) => ((Job*)job)->Serve(s_threadNumber(), s_threadCount());
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FusedLstm.Tests;

internal static partial class TestProcess
{
    /// <summary>
    /// Lets the threads of libtorch sleep between two works: where other programs run, those that wait by spinning make
    /// tests many times as long. libgomp reads this when it is loaded.
    /// </summary>
    [ModuleInitializer]
    internal static void WaitPassively()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetEnvironment("OMP_WAIT_POLICY", "passive", 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}

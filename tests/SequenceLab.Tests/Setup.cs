using System.Runtime.CompilerServices;

namespace SequenceLab.Tests;

internal static class Setup
{
    /// <summary>Lets the library prepare the loading of libtorch before a test uses torch.</summary>
    [ModuleInitializer]
    internal static void Prepare() => RuntimeHelpers.RunModuleConstructor(typeof(Scale).Module.ModuleHandle);
}

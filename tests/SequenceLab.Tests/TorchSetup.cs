using System.Runtime.CompilerServices;

namespace SequenceLab.Tests;

internal static class TorchSetup
{
    /// <summary>Prepares the loading of libtorch, which a test may use before anything of SequenceLab.</summary>
    [ModuleInitializer]
    internal static void Initialize() =>
        RuntimeHelpers.RunModuleConstructor(typeof(Scale).Module.ModuleHandle);
}

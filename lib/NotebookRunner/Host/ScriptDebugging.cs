using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// Makes exceptions know the line of the cell they come from. The kernel has no option for it, so its private field is
/// changed; in a version that has another field, errors come without lines.
/// </summary>
internal static class ScriptDebugging
{
    public static void Enable(CSharpKernel kernel)
    {
        var field = typeof(CSharpKernel).GetField(
            "_scriptOptions",
            BindingFlags.NonPublic | BindingFlags.Instance
        );
        if (field?.GetValue(kernel) is ScriptOptions options)
        {
            field.SetValue(kernel, options.WithEmitDebugInformation(true).WithFileEncoding(Encoding.UTF8));
        }
    }
}

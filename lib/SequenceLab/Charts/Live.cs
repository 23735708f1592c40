using System.Reflection;

namespace SequenceLab.Charts;

/// <summary>Outputs of a notebook's cell that are replaced while it runs.</summary>
public static class Live
{
    // the kernel that runs a notebook has it; the library itself must not need it
    private const string Kernel = "Microsoft.DotNet.Interactive";

    /// <summary>
    /// A place among the outputs of the cell that runs: the first value given to it is displayed, each later one
    /// takes its place. All should be of one kind, such as charts. Outside a notebook nothing is shown.
    /// </summary>
    public static Action<object> Place()
    {
        object? shown = null;
        return value =>
        {
            if (shown is null)
            {
                shown = Display(value);
            }
            else
            {
                shown.GetType().GetMethod("Update", [typeof(object)])!.Invoke(shown, [value]);
            }
        };
    }

    // KernelInvocationContext.Current.Display(value): what display(value) returns would not be replaced but repeated
    private static object? Display(object value)
    {
        var kernel = Array.Find(
            AppDomain.CurrentDomain.GetAssemblies(),
            assembly => assembly.GetName().Name == Kernel
        );
        var current = kernel
            ?.GetType($"{Kernel}.KernelInvocationContext")
            ?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)
            ?.GetValue(null);
        return current is null
            ? null
            : kernel!
                .GetType($"{Kernel}.KernelInvocationContextExtensions")!
                .GetMethods()
                .First(method => method.Name == "Display" && method.GetParameters().Length == 3)
                .Invoke(null, [current, value, Array.Empty<string>()]);
    }
}

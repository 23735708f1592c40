using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that is running.</summary>
public class KernelInvocationContext
{
    private static readonly AsyncLocal<KernelInvocationContext?> Running = new();

    private readonly ICellOutput output;

    internal KernelInvocationContext(Kernel kernel, ICellOutput output)
    {
        HandlingKernel = kernel;
        this.output = output;
    }

    /// <summary>The cell that this code belongs to, null outside any.</summary>
    public static KernelInvocationContext? Current
    {
        get => Running.Value;
        internal set => Running.Value = value;
    }

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel { get; }

    internal void Show(DisplayedValue value)
    {
        if (value.IsUpdated)
        {
            output.Update(value.DisplayId, value.FormattedValues);
        }
        else
        {
            output.Display(value.DisplayId, value.FormattedValues);
        }
    }
}

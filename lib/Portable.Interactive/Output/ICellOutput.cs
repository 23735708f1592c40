using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Takes what a running cell says, in the order it says it, from any thread.</summary>
internal interface ICellOutput
{
    /// <summary>Text on <c>stdout</c> or <c>stderr</c>.</summary>
    void Stream(string name, string text);

    /// <summary>A value shown for the first time.</summary>
    void Display(string displayId, IReadOnlyList<FormattedValue> values);

    /// <summary>A value shown in place of an earlier one.</summary>
    void Update(string displayId, IReadOnlyList<FormattedValue> values);

    /// <summary>The value of the cell's last expression.</summary>
    void Result(IReadOnlyList<FormattedValue> values);
}

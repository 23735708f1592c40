namespace Microsoft.DotNet.Interactive.Formatting;

/// <content>Values on their way to the reader.</content>
public static partial class Formatter
{
    private static event Action<DisplayedValue>? Displayed;

    /// <summary>Calls <paramref name="onEvent"/> for every value displayed, until disposed.</summary>
    public static IDisposable SubscribeToDisplayedValues(Action<DisplayedValue> onEvent)
    {
        Displayed += onEvent;
        return new Subscription(() => Displayed -= onEvent);
    }

    /// <summary>Writes a displayed value's plain text to the console.</summary>
    public static void WriteToConsole(DisplayedValue displayedValue)
    {
        var formatted =
            displayedValue.FormattedValues.FirstOrDefault(value =>
                value.MimeType == PlainTextFormatter.MimeType
            ) ?? displayedValue.FormattedValues.FirstOrDefault();
        if (formatted is not null)
        {
            Console.WriteLine(formatted.Value);
        }
    }

    /// <summary>Shows a value in the running cell or, outside any, on the console.</summary>
    internal static void Show(DisplayedValue displayedValue)
    {
        Displayed?.Invoke(displayedValue);
        if (KernelInvocationContext.Current is { } context)
        {
            context.Show(displayedValue);
        }
        else if (Displayed is null)
        {
            WriteToConsole(displayedValue);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

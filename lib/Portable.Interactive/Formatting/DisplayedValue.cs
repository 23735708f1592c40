namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value on display, which can be replaced where it stands.</summary>
public class DisplayedValue
{
    /// <summary>Holds a value and what it was formatted to.</summary>
    public DisplayedValue(object? value, IReadOnlyList<FormattedValue> formattedValues)
    {
        ArgumentNullException.ThrowIfNull(formattedValues);
        Value = value;
        FormattedValues = formattedValues;
    }

    /// <summary>Names the output, so that an update finds it.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether <see cref="Update"/> has been called.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The value as it is shown.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The value last shown.</summary>
    public object? Value { get; private set; }

    /// <summary>Shows <paramref name="updatedValue"/> in place of the present value, in the same MIME types.</summary>
    public void Update(object? updatedValue)
    {
        var mimeTypes = FormattedValues.Select(formatted => formatted.MimeType).ToArray();
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, mimeTypes);
        Value = updatedValue;
        IsUpdated = true;
        Formatter.Show(this);
    }
}

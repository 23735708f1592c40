namespace Plotly.NET;

/// <summary>Writes a chart in one form.</summary>
internal sealed class GenericChartFormatter(string mimeType, Func<GenericChart, string> write)
{
    /// <summary>The MIME type of the form.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The type it formats.</summary>
    public Type Type => typeof(GenericChart);

    /// <summary>Writes the value if it is a chart, and says whether it did.</summary>
    public bool Format(object value, TextWriter writer)
    {
        if (value is not GenericChart chart)
            return false;
        writer.Write(write(chart));
        return true;
    }
}

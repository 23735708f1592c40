using System.Text.Json;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Any object as JSON.</summary>
internal static class JsonDefaults
{
    public const string MimeType = "application/json";

    public static bool Format(object value, FormatContext context)
    {
        context.Writer.Write(JsonSerializer.Serialize(value));
        return true;
    }
}

using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Plotly.NET;

/// <summary>
/// Writes figures as the JSON of plotly.js: floating-point numbers always with a decimal point, NaN and infinities
/// as text, characters that end a script element escaped.
/// </summary>
internal static class FigureWriter
{
    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 256,
    };

    /// <summary>The JSON of a value.</summary>
    internal static string ToJson(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case IWireValue converted:
                Write(writer, converted.Wire);
                break;
            case DynamicObj.DynamicObj piece:
                WriteObject(writer, piece);
                break;
            case string or char:
                writer.WriteStringValue(value.ToString());
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    static void WriteObject(Utf8JsonWriter writer, DynamicObj.DynamicObj piece)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in piece.Properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double or float or decimal:
                WriteReal(writer, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case Enum name:
                writer.WriteNumberValue(Convert.ToInt64(name, CultureInfo.InvariantCulture));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                writer.WriteStringValue(time);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    static void WriteReal(Utf8JsonWriter writer, string digits)
    {
        if (!char.IsAsciiDigit(digits[^1]))
            writer.WriteStringValue(digits);
        else
            writer.WriteRawValue(digits.AsSpan().ContainsAny(".E") ? digits : digits + ".0");
    }
}

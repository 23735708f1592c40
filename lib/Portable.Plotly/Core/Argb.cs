using System.Globalization;

namespace Plotly.NET;

/// <summary>A color by its components, written as CSS's <c>rgba()</c> with the opacity to one decimal.</summary>
internal sealed record Argb(byte A, byte R, byte G, byte B) : IWireValue
{
    object IWireValue.Wire =>
        string.Create(CultureInfo.InvariantCulture, $"rgba({R}, {G}, {B}, {A / 255.0:0.0})");
}

namespace Plotly.NET;

/// <summary>Modes that draw more than another mode.</summary>
internal static class ModeChanges
{
    /// <summary>The mode with texts beside the points.</summary>
    internal static StyleParam.Mode WithText(this StyleParam.Mode mode, bool show) =>
        !show ? mode
        : mode == StyleParam.Mode.Markers ? StyleParam.Mode.Markers_Text
        : mode == StyleParam.Mode.Lines ? StyleParam.Mode.Lines_Text
        : mode;

    /// <summary>The mode with marks at the points.</summary>
    internal static StyleParam.Mode WithMarkers(this StyleParam.Mode mode, bool show) =>
        !show ? mode
        : mode == StyleParam.Mode.Lines ? StyleParam.Mode.Lines_Markers
        : mode == StyleParam.Mode.Lines_Text ? StyleParam.Mode.Lines_Markers_Text
        : mode;
}

namespace SequenceLab.Data;

/// <summary>
/// Windows of equal length over a <see cref="MotionSet"/>, each with an activity. A window is a place in the set's one
/// buffer: windows that overlap share their rows, and selections of windows share them too.
/// </summary>
public sealed partial class Windows : ISamples
{
    private readonly Span[] spans;
    private readonly Activity[] activities;
    private readonly bool scrambled;

    private Windows(MotionSet set, int length, Activity[] activities, Span[] spans, bool scrambled = false) =>
        (Set, Length, this.activities, this.spans, this.scrambled) = (
            set,
            length,
            activities,
            spans,
            scrambled
        );

    /// <summary>What the windows look at.</summary>
    public MotionSet Set { get; }

    /// <summary>Rows of a window.</summary>
    public int Length { get; }

    /// <summary>Values of a row.</summary>
    public int Channels => Set.Channels.Count;

    /// <summary>Number of windows.</summary>
    public int Count => spans.Length;

    long ISamples.Count => Count;

    /// <summary>The names of the activities, by class.</summary>
    public IReadOnlyList<string> ClassNames => Array.ConvertAll(activities, a => $"{a}");

    /// <summary>The class of each window: the place of its activity among <see cref="ClassNames"/>.</summary>
    public IReadOnlyList<int> Labels => Array.ConvertAll(spans, s => s.Label);

    /// <summary>The subject of each window.</summary>
    public IReadOnlyList<int> Subjects => Array.ConvertAll(spans, s => Set.Recordings[s.Recording].Subject);

    /// <summary>The first row of a window in the set.</summary>
    public int Start(int window) => spans[window].Start;

    /// <summary>The class of a window.</summary>
    public int Label(int window) => spans[window].Label;

    /// <summary>The recording of a window; of one that crosses a border, the recording of its first row.</summary>
    public Recording Recording(int window) => Set.Recordings[spans[window].Recording];

    /// <summary>Whether a window holds rows of more than one recording.</summary>
    public bool Crosses(int window) =>
        Recording(window) is var r && spans[window].Start + Length > r.FirstRow + r.Rows;

    /// <summary>The values of a window, <see cref="Length"/> rows of <see cref="Channels"/>.</summary>
    /// <param name="window">Number of the window.</param>
    /// <param name="values">Where they go.</param>
    public void CopyTo(int window, Span<float> values)
    {
        var rows = Set.Values.Slice(spans[window].Start * Channels, Length * Channels);
        if (!scrambled)
            rows.CopyTo(values);
        else
            for (var c = 0; c < Channels; c++)
            for (var t = 0; t < Length; t++)
                values[c * Length + t] = rows[t * Channels + c];
    }

    /// <summary>A window: its first row, its class, and the recording its first row lies in.</summary>
    private readonly record struct Span(int Start, int Label, int Recording);
}

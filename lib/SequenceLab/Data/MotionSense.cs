namespace SequenceLab.Data;

/// <summary>
/// MotionSense: 24 people with a phone in the front pocket walk, jog, climb stairs, sit and stand; 360 recordings at 50
/// rows a second. Or a stand-in that the program computes, in the same layout.
/// </summary>
/// <remarks>M. Malekzadeh, R. G. Clegg, A. Cavallaro, H. Haddadi, "Mobile sensor data anonymization", 2019.</remarks>
public sealed class MotionSense
{
    private MotionSense(MotionSet set, bool isReal, string description) =>
        (Set, IsReal, Description) = (set, isReal, description);

    /// <summary>All recordings: subject by subject, each with downstairs, upstairs, walking, jogging, sitting, standing,
    /// the order in which the data set's authors load it.</summary>
    public MotionSet Set { get; }

    /// <summary>One sentence that says what was loaded.</summary>
    public string Description { get; }

    /// <summary>Whether these are the real recordings.</summary>
    public bool IsReal { get; }

    /// <summary>The name of a figure measured on these recordings: a stand-in's carries <c>_stand_in</c>.</summary>
    public string Figure(string name) => IsReal ? name : name + "_stand_in";

    /// <summary>
    /// Loads the set: from <c>$SEQUENCELAB_DATA/motionsense</c>, then <c>data/motionsense</c> (in both the zip archive or
    /// the folder <c>A_DeviceMotion_data</c>), then by download, then (if allowed) as a stand-in.
    /// </summary>
    /// <param name="channels">The channels wanted, by name and in the order wanted (see <see cref="MotionChannels"/>); all
    /// twelve when null.</param>
    /// <param name="allowStandIn">Compute recordings when the set is not here and cannot be downloaded. The environment
    /// variable <c>SEQUENCELAB_REQUIRE_REAL=1</c> forbids it all the same.</param>
    /// <param name="progress">Told how far a download is.</param>
    /// <exception cref="DataFileException">A file is damaged; it is left as it is.</exception>
    /// <exception cref="DataUnavailableException">The set cannot be had and no stand-in is allowed.</exception>
    public static Task<MotionSense> LoadAsync(
        IEnumerable<string>? channels = null,
        bool allowStandIn = false,
        IProgress<DownloadProgress>? progress = null
    ) => Load(DataFiles.Of("motionsense"), [.. channels ?? MotionChannels.All], allowStandIn, progress);

    /// <summary>The stand-in: recordings of a simple model of gait and rest, from a fixed seed.</summary>
    /// <param name="channels">The channels wanted, in the order wanted; all twelve when null.</param>
    /// <param name="rows">Rows of each recording.</param>
    /// <param name="reason">Why the real set is not used.</param>
    public static MotionSense StandIn(
        IEnumerable<string>? channels = null,
        int rows = 1_000,
        string? reason = null
    )
    {
        var set = MotionModel.Compute(rows);
        var because = reason is null ? "" : $" because {reason}";
        return new(
            channels is null ? set : set.Select(channels),
            false,
            $"STAND-IN: {set.Recordings.Count} recordings computed by the program, not MotionSense{because}"
        );
    }

    internal static async Task<MotionSense> Load(
        DataFiles source,
        string[] channels,
        bool allowStandIn,
        IProgress<DownloadProgress>? progress
    )
    {
        var mustBeReal = DataSettings.RequireReal(
            Environment.GetEnvironmentVariable("SEQUENCELAB_REQUIRE_REAL")
        );
        if (channels.Length == 0 || channels.Except(MotionChannels.All).Any())
        {
            throw new ArgumentException(
                $"channels are [{string.Join(", ", channels)}]; there are {string.Join(", ", MotionChannels.All)}.",
                nameof(channels)
            );
        }
        try
        {
            var set = (
                await source.Read((path, file) => new MotionArchive(path, file, channels).Read(), progress)
            ).Single();
            var counts = FormattableString.Invariant(
                $"{set.Recordings.Count} recordings, {set.Rows:N0} rows"
            );
            return new(set, true, $"MotionSense: {counts}, {source.Origin}");
        }
        catch (DataUnavailableException e) when (allowStandIn && !mustBeReal)
        {
            return StandIn(channels, reason: e.Message);
        }
    }
}

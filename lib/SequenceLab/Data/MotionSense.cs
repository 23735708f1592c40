namespace SequenceLab.Data;

/// <summary>
/// MotionSense: 24 people with a phone in the front pocket walk, jog, climb stairs, sit and stand; 360 recordings at 50
/// rows a second. Or a stand-in that the program computes, in the same layout.
/// </summary>
/// <remarks>M. Malekzadeh, R. G. Clegg, A. Cavallaro, H. Haddadi, "Mobile sensor data anonymization", 2019.</remarks>
public sealed class MotionSense
{
    private MotionSense(MotionSet set, DataOrigin origin, string description) =>
        (Set, Origin, Description) = (set, origin, description);

    /// <summary>All recordings: subject by subject, each with downstairs, upstairs, walking, jogging, sitting, standing,
    /// the order in which the data set's authors load it.</summary>
    public MotionSet Set { get; }

    /// <summary>Where the recordings came from.</summary>
    public DataOrigin Origin { get; }

    /// <summary>One sentence that says what was loaded.</summary>
    public string Description { get; }

    /// <summary>Whether these are the real recordings.</summary>
    public bool IsReal => Origin != DataOrigin.StandIn;

    /// <summary>The name of a figure measured on these recordings: a stand-in's carries <c>_stand_in</c>.</summary>
    public string Figure(string name) => IsReal ? name : name + "_stand_in";

    /// <summary>
    /// Loads the set: from <c>$SEQUENCELAB_DATA/motionsense</c>, then <c>data/motionsense</c> (in both the zip archive or
    /// the folder <c>A_DeviceMotion_data</c>), then by download, then (if allowed) as a stand-in.
    /// </summary>
    /// <param name="channels">The channels wanted, in the order wanted; all twelve when null.</param>
    /// <param name="allowStandIn">Compute recordings when the set is not here and cannot be downloaded. The environment
    /// variable <c>SEQUENCELAB_REQUIRE_REAL=1</c> forbids it all the same.</param>
    /// <param name="progress">Told how far a download is.</param>
    /// <exception cref="DataFileException">A file is damaged; it is left as it is.</exception>
    /// <exception cref="DataUnavailableException">The set cannot be had and no stand-in is allowed.</exception>
    public static Task<MotionSense> LoadAsync(
        IEnumerable<MotionChannel>? channels = null,
        bool allowStandIn = false,
        IProgress<DownloadProgress>? progress = null
    )
    {
        var mustBeReal = Environment.GetEnvironmentVariable("SEQUENCELAB_REQUIRE_REAL") == "1";
        var store = DataStore<MotionFile>.For(DataSet<MotionFile>.Named("motionsense"));
        return Load(store, [.. channels ?? MotionChannels.All], allowStandIn && !mustBeReal, progress);
    }

    /// <summary>Loads the channels of these names, for example <c>userAcceleration.x</c>.</summary>
    /// <inheritdoc cref="LoadAsync(IEnumerable{MotionChannel}, bool, IProgress{DownloadProgress})"/>
    public static Task<MotionSense> LoadAsync(
        IEnumerable<string> channels,
        bool allowStandIn = false,
        IProgress<DownloadProgress>? progress = null
    ) => LoadAsync(channels.Select(MotionChannels.Parse), allowStandIn, progress);

    /// <summary>The stand-in: recordings of a simple model of gait and rest, from a fixed seed.</summary>
    /// <param name="channels">The channels wanted, in the order wanted; all twelve when null.</param>
    /// <param name="rows">Rows of each recording.</param>
    /// <param name="reason">Why the real set is not used.</param>
    public static MotionSense StandIn(
        IEnumerable<MotionChannel>? channels = null,
        int rows = 1_000,
        string? reason = null
    )
    {
        var set = MotionModel.Compute(rows);
        var because = reason is null ? "" : $" because {reason}";
        return new(
            channels is null ? set : set.Select(channels),
            DataOrigin.StandIn,
            $"STAND-IN: {set.Recordings.Count} recordings computed by the program, not MotionSense{because}"
        );
    }

    internal static async Task<MotionSense> Load(
        DataStore<MotionFile> store,
        MotionChannel[] channels,
        bool allowStandIn,
        IProgress<DownloadProgress>? progress
    )
    {
        MotionChannels.Check(channels);
        try
        {
            var set = (
                await store.Read((path, file) => new MotionReader(path, file, channels).Read(), progress)
            ).Single();
            var origin = store.Downloaded ? DataOrigin.Downloaded : DataOrigin.Local;
            var how = store.Downloaded ? "downloaded" : "found on this machine";
            return new(
                set,
                origin,
                FormattableString.Invariant(
                    $"MotionSense: {set.Recordings.Count} recordings, {set.Rows:N0} rows, {how}"
                )
            );
        }
        catch (DataUnavailableException e) when (allowStandIn)
        {
            return StandIn(channels, reason: e.Message);
        }
    }
}

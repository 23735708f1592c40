namespace SequenceLab.Data;

/// <summary>
/// The MNIST database of handwritten digits: 60,000 pictures to train with and 10,000 to test with, or a stand-in of
/// drawn digits in the same shapes.
/// </summary>
/// <remarks>Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits".</remarks>
public sealed class Mnist
{
    private const int StandInSeed = 28;

    private Mnist(DigitSet train, DigitSet test, DataOrigin origin, string description) =>
        (Train, Test, Origin, Description) = (train, test, origin, description);

    /// <summary>The 60,000 pictures to train with.</summary>
    public DigitSet Train { get; }

    /// <summary>The 10,000 pictures to test with.</summary>
    public DigitSet Test { get; }

    /// <summary>Where the pictures came from.</summary>
    public DataOrigin Origin { get; }

    /// <summary>One sentence that says what was loaded.</summary>
    public string Description { get; }

    /// <summary>Whether these are the real pictures.</summary>
    public bool IsReal => Origin != DataOrigin.StandIn;

    /// <summary>The name of a figure measured on these pictures: a stand-in's carries <c>_stand_in</c>.</summary>
    public string Figure(string name) => IsReal ? name : name + "_stand_in";

    /// <summary>
    /// Loads the set: from <c>$SEQUENCELAB_DATA/mnist</c>, then <c>data/mnist</c>, then by download, then (if allowed)
    /// as a stand-in.
    /// </summary>
    /// <param name="allowStandIn">Draw digits when the set is not here and cannot be downloaded. The environment
    /// variable <c>SEQUENCELAB_REQUIRE_REAL=1</c> forbids it all the same.</param>
    /// <param name="progress">Told how far a download is.</param>
    /// <exception cref="DataFileException">A file is damaged; it is left as it is.</exception>
    /// <exception cref="DataUnavailableException">The set cannot be had and no stand-in is allowed.</exception>
    public static Task<Mnist> LoadAsync(
        bool allowStandIn = false,
        IProgress<DownloadProgress>? progress = null
    )
    {
        var mustBeReal = Environment.GetEnvironmentVariable("SEQUENCELAB_REQUIRE_REAL") == "1";
        return Load(
            DataStore<IdxFile>.For(DataSet<IdxFile>.Named("mnist")),
            allowStandIn && !mustBeReal,
            progress
        );
    }

    /// <summary>The stand-in: digits drawn from a fixed seed.</summary>
    /// <param name="train">Pictures to train with.</param>
    /// <param name="test">Pictures to test with, none of them among the others.</param>
    /// <param name="reason">Why the real set is not used.</param>
    public static Mnist StandIn(int train = 60_000, int test = 10_000, string? reason = null)
    {
        var because = reason is null ? "" : $" because {reason}";
        return new(
            DrawnDigits.Draw(train, StandInSeed),
            DrawnDigits.Draw(test, StandInSeed + 1),
            DataOrigin.StandIn,
            FormattableString.Invariant(
                $"STAND-IN: {train:N0} + {test:N0} digits drawn by the program, not MNIST{because}"
            )
        );
    }

    internal static async Task<Mnist> Load(
        DataStore<IdxFile> store,
        bool allowStandIn,
        IProgress<DownloadProgress>? progress
    )
    {
        try
        {
            var files = await store.Read(IdxReader.Read, progress);
            var (train, test) = (new DigitSet(files[0], files[1]), new DigitSet(files[2], files[3]));
            var origin = store.Downloaded ? DataOrigin.Downloaded : DataOrigin.Local;
            var how = store.Downloaded ? "downloaded" : "found on this machine";
            return new(
                train,
                test,
                origin,
                FormattableString.Invariant($"MNIST: {train.Count:N0} + {test.Count:N0} pictures, {how}")
            );
        }
        catch (DataUnavailableException e) when (allowStandIn)
        {
            return StandIn(reason: e.Message);
        }
    }
}

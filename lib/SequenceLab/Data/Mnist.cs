namespace SequenceLab.Data;

/// <summary>
/// The MNIST database of handwritten digits: 60,000 pictures to train with and 10,000 to test with, or a stand-in of
/// drawn digits in the same shapes.
/// </summary>
/// <remarks>Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits".</remarks>
public sealed class Mnist
{
    private const int StandInSeed = 28;

    private Mnist(DigitSet train, DigitSet test, bool isReal, string description) =>
        (Train, Test, IsReal, Description) = (train, test, isReal, description);

    /// <summary>The 60,000 pictures to train with.</summary>
    public DigitSet Train { get; }

    /// <summary>The 10,000 pictures to test with.</summary>
    public DigitSet Test { get; }

    /// <summary>One sentence that says what was loaded.</summary>
    public string Description { get; }

    /// <summary>Whether these are the real pictures.</summary>
    public bool IsReal { get; }

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
    ) => Load(DataFiles.Of("mnist"), allowStandIn, progress);

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
            false,
            FormattableString.Invariant(
                $"STAND-IN: {train:N0} + {test:N0} digits drawn by the program, not MNIST{because}"
            )
        );
    }

    internal static async Task<Mnist> Load(
        DataFiles source,
        bool allowStandIn,
        IProgress<DownloadProgress>? progress
    )
    {
        var mustBeReal = DataSettings.RequireReal(
            Environment.GetEnvironmentVariable("SEQUENCELAB_REQUIRE_REAL")
        );
        try
        {
            var files = await source.Read(IdxFile.Read, progress);
            var (train, test) = (new DigitSet(files[0], files[1]), new DigitSet(files[2], files[3]));
            var counts = FormattableString.Invariant($"{train.Count:N0} + {test.Count:N0} pictures");
            return new(train, test, true, $"MNIST: {counts}, {source.Origin}");
        }
        catch (DataUnavailableException e) when (allowStandIn && !mustBeReal)
        {
            return StandIn(reason: e.Message);
        }
    }
}

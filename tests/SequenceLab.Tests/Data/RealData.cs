using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>The real recordings, read once for all tests that want them.</summary>
internal static class RealData
{
    private static readonly Lazy<Task<MotionSense>> Read = new(() => MotionSense.LoadAsync());

    /// <summary>The real recordings; skips the test where they are not on this machine.</summary>
    public static Task<MotionSense> Motion()
    {
        SkipWithout("motionsense");
        return Read.Value;
    }

    /// <summary>Skips the test where this set is not on this machine.</summary>
    public static void SkipWithout(string set)
    {
        var shared = DataSettings.SharedFolder(Environment.GetEnvironmentVariable("SEQUENCELAB_DATA"));
        Assert.SkipUnless(
            shared is not null && Directory.Exists(Path.Combine(shared, set)),
            $"SEQUENCELAB_DATA has no {set}"
        );
    }
}

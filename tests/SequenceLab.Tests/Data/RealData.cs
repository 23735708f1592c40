using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>The real recordings, read once for all tests that want them.</summary>
internal static class RealData
{
    private static readonly Lazy<Task<MotionSense>> Read = new(() => MotionSense.LoadAsync());

    /// <summary>The real recordings; skips the test where they are not on this machine.</summary>
    public static Task<MotionSense> Motion()
    {
        var shared = Environment.GetEnvironmentVariable("SEQUENCELAB_DATA");
        Assert.SkipUnless(
            shared is not null && Directory.Exists(Path.Combine(shared, "motionsense")),
            "MotionSense is not on this machine"
        );
        return Read.Value;
    }
}

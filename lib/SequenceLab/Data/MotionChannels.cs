namespace SequenceLab.Data;

/// <summary>The channels' names in the files, and the groups they come in.</summary>
public static class MotionChannels
{
    private static readonly string[] Names =
    [
        "attitude.roll",
        "attitude.pitch",
        "attitude.yaw",
        "gravity.x",
        "gravity.y",
        "gravity.z",
        "rotationRate.x",
        "rotationRate.y",
        "rotationRate.z",
        "userAcceleration.x",
        "userAcceleration.y",
        "userAcceleration.z",
    ];

    /// <summary>All twelve, in the files' order.</summary>
    public static IReadOnlyList<MotionChannel> All { get; } = Enum.GetValues<MotionChannel>();

    /// <summary>Roll, pitch and yaw.</summary>
    public static IReadOnlyList<MotionChannel> Attitude { get; } = [.. All.Take(3)];

    /// <summary>Gravity along x, y and z.</summary>
    public static IReadOnlyList<MotionChannel> Gravity { get; } = [.. All.Skip(3).Take(3)];

    /// <summary>Rotation about x, y and z.</summary>
    public static IReadOnlyList<MotionChannel> RotationRate { get; } = [.. All.Skip(6).Take(3)];

    /// <summary>Acceleration without gravity along x, y and z.</summary>
    public static IReadOnlyList<MotionChannel> UserAcceleration { get; } = [.. All.Skip(9)];

    /// <summary>The channel's name in the files, for example <c>userAcceleration.x</c>.</summary>
    public static string Name(this MotionChannel channel) => Names[(int)channel];

    /// <summary>The channel of this name, for example <c>userAcceleration.x</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static MotionChannel Parse(string name) =>
        Array.IndexOf(Names, name) is var i and >= 0
            ? (MotionChannel)i
            : throw new ArgumentException(
                $"no channel '{name}'; there are {string.Join(", ", Names)}.",
                nameof(name)
            );

    /// <exception cref="ArgumentException">There is no channel, or one twice.</exception>
    internal static void Check(IReadOnlyList<MotionChannel> channels)
    {
        if (channels.Count == 0 || channels.Distinct().Count() != channels.Count)
            throw new ArgumentException(
                $"channels are [{string.Join(", ", channels.Select(c => c.Name()))}]; expected one or more, each once.",
                nameof(channels)
            );
    }
}

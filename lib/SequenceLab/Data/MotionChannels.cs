namespace SequenceLab.Data;

/// <summary>The channels of MotionSense: what a phone's motion sensors record 50 times a second, in its own axes.</summary>
public static class MotionChannels
{
    /// <summary>How the phone is turned about its y axis, its x axis and the vertical: roll, pitch and yaw, rad.</summary>
    public static IReadOnlyList<string> Attitude { get; } =
    ["attitude.roll", "attitude.pitch", "attitude.yaw"];

    /// <summary>Gravity along x, y and z, g.</summary>
    public static IReadOnlyList<string> Gravity { get; } = Axes("gravity");

    /// <summary>Rotation about x, y and z, rad/s.</summary>
    public static IReadOnlyList<string> RotationRate { get; } = Axes("rotationRate");

    /// <summary>Acceleration without gravity along x, y and z, g.</summary>
    public static IReadOnlyList<string> UserAcceleration { get; } = Axes("userAcceleration");

    /// <summary>All twelve, in the files' order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Attitude, .. Gravity, .. RotationRate, .. UserAcceleration];

    private static string[] Axes(string name) => [$"{name}.x", $"{name}.y", $"{name}.z"];
}

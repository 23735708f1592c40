namespace TorchSharp.TensorBoard;

/// <summary>
/// The messages of an event file, in the wire format of protocol buffers. Numbers of fields are those of
/// TensorFlow's <c>event.proto</c> and <c>summary.proto</c>.
/// </summary>
internal static class Events
{
    /// <summary>The first message of every file.</summary>
    public static byte[] Version(long time) =>
        new ProtoMessage().Double(1, time).Text(3, "brain.Event:2").ToArray();

    /// <summary>One value of a curve.</summary>
    public static byte[] Scalar(string tag, float value, long step, long time) =>
        Event(step, time, new ProtoMessage().Text(1, tag).Single(2, value));

    /// <summary>One histogram.</summary>
    public static byte[] Histogram(string tag, Histogram histogram, long step, long time)
    {
        var values = histogram.Values;
        var counted = new ProtoMessage()
            .Double(1, values.Min())
            .Double(2, values.Max())
            .Double(3, values.Length)
            .Double(4, values.Sum())
            .Double(5, values.Sum(v => v * v))
            .Doubles(6, histogram.Limits)
            .Doubles(7, histogram.Counts);
        return Event(step, time, new ProtoMessage().Text(1, tag).Message(5, counted));
    }

    private static byte[] Event(long step, long time, ProtoMessage value) =>
        new ProtoMessage()
            .Double(1, time)
            .Number(2, step)
            .Message(5, new ProtoMessage().Message(1, value))
            .ToArray();
}

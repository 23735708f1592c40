namespace SequenceLab.Data;

/// <summary>The name of a channel. A string does as well wherever one is expected.</summary>
/// <param name="Text">The name, for example <c>userAcceleration.x</c>.</param>
public readonly record struct MotionChannel(string Text)
{
    /// <summary>The channel of this name.</summary>
    public static implicit operator MotionChannel(string text) => new(text);

    /// <summary>The channel's name.</summary>
    public static implicit operator string(MotionChannel channel) => channel.Text;
}

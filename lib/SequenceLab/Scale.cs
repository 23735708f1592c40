namespace SequenceLab;

/// <summary>How much work a notebook does: <see cref="Quick"/> for a look, <see cref="Full"/> for the figures.</summary>
/// <param name="Name">The name, as in the environment variable <c>SEQUENCELAB_SCALE</c>.</param>
public sealed record Scale(string Name)
{
    /// <summary>Minutes for all notebooks together; still learns for real.</summary>
    public static Scale Quick { get; } = new("quick");

    /// <summary>The original experiment's size or more; the committed outputs come from it.</summary>
    public static Scale Full { get; } = new("full");

    /// <summary>The scale named by <c>SEQUENCELAB_SCALE</c>, quick when the variable is not set.</summary>
    /// <exception cref="ArgumentException">The variable names no scale.</exception>
    public static Scale Current => Parse(Environment.GetEnvironmentVariable("SEQUENCELAB_SCALE"));

    /// <summary>Whether this is the full scale.</summary>
    public bool IsFull => this == Full;

    /// <summary>One of two values, by scale: <c>scale.Pick(quick: 2_000, full: 10_000)</c>.</summary>
    public T Pick<T>(T quick, T full) => IsFull ? full : quick;

    /// <inheritdoc />
    public override string ToString() => Name;

    internal static Scale Parse(string? name) =>
        name?.Trim().ToLowerInvariant() switch
        {
            null or "" or "quick" => Quick,
            "full" => Full,
            _ => throw new ArgumentException($"SEQUENCELAB_SCALE is '{name}'; expected 'quick' or 'full'."),
        };
}

namespace SequenceLab.Data;

/// <summary>The label of a recording, what a person did. The activities of MotionSense are here by name; a
/// <see cref="MotionSet"/> takes any text.</summary>
/// <param name="Name">The label.</param>
public readonly record struct Activity(string Name)
{
    /// <summary>Walking downstairs (<c>dws</c>).</summary>
    public static Activity Downstairs { get; } = new("Downstairs");

    /// <summary>Jogging (<c>jog</c>).</summary>
    public static Activity Jogging { get; } = new("Jogging");

    /// <summary>Sitting (<c>sit</c>).</summary>
    public static Activity Sitting { get; } = new("Sitting");

    /// <summary>Standing (<c>std</c>).</summary>
    public static Activity Standing { get; } = new("Standing");

    /// <summary>Walking upstairs (<c>ups</c>).</summary>
    public static Activity Upstairs { get; } = new("Upstairs");

    /// <summary>Walking on the level (<c>wlk</c>).</summary>
    public static Activity Walking { get; } = new("Walking");

    /// <summary>The label as text.</summary>
    public static implicit operator string(Activity activity) => activity.Name;

    /// <inheritdoc />
    public override string ToString() => Name;
}

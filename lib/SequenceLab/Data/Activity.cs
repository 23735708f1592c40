namespace SequenceLab.Data;

/// <summary>What a person did while a phone recorded, in the order of the names.</summary>
public enum Activity
{
    /// <summary>Walking downstairs (<c>dws</c>).</summary>
    Downstairs,

    /// <summary>Jogging (<c>jog</c>).</summary>
    Jogging,

    /// <summary>Sitting (<c>sit</c>).</summary>
    Sitting,

    /// <summary>Standing (<c>std</c>).</summary>
    Standing,

    /// <summary>Walking upstairs (<c>ups</c>).</summary>
    Upstairs,

    /// <summary>Walking on the level (<c>wlk</c>).</summary>
    Walking,
}

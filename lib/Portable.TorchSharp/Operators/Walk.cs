namespace TorchSharp.Operators;

/// <summary>
/// Visits the rows that operands of one shape have in common. Neighbouring dimensions that lie after one another in
/// every operand become one, so that contiguous operands are a single row.
/// </summary>
internal sealed class Walk
{
    private readonly List<long> _sizes = [];
    private readonly List<long[]> _steps = [];
    private readonly long[] _position;
    private bool _started;

    /// <param name="shape">The common shape.</param>
    /// <param name="strides">One array an operand, zero along its repeated dimensions.</param>
    public Walk(ReadOnlySpan<long> shape, params ReadOnlySpan<long[]> strides)
    {
        Offsets = new long[strides.Length];
        IsEmpty = Shapes.Count(shape) == 0;
        // innermost first
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 1)
                continue;
            var steps = new long[strides.Length];
            for (var i = 0; i < steps.Length; i++)
                steps[i] = strides[i][d];
            if (_sizes.Count > 0 && Continues(steps))
                _sizes[^1] *= shape[d];
            else
            {
                _sizes.Add(shape[d]);
                _steps.Add(steps);
            }
        }
        if (_sizes.Count == 0)
        {
            _sizes.Add(1);
            _steps.Add(new long[strides.Length]);
        }
        _position = new long[_sizes.Count];
    }

    public bool IsEmpty { get; }

    /// <summary>The length of every row.</summary>
    public int Length => checked((int)_sizes[0]);

    /// <summary>The distance between neighbours within a row, an operand each.</summary>
    public long[] Steps => _steps[0];

    /// <summary>Where the current row starts, an operand each.</summary>
    public long[] Offsets { get; }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Next()
    {
        if (!_started)
        {
            _started = true;
            return !IsEmpty;
        }
        for (var d = 1; d < _sizes.Count; d++)
        {
            var wraps = ++_position[d] == _sizes[d];
            var back = wraps ? _sizes[d] - 1 : -1;
            for (var i = 0; i < Offsets.Length; i++)
                Offsets[i] -= back * _steps[d][i];
            if (!wraps)
                return true;
            _position[d] = 0;
        }
        return false;
    }

    private bool Continues(long[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
            if (steps[i] != _steps[^1][i] * _sizes[^1])
                return false;
        return true;
    }
}

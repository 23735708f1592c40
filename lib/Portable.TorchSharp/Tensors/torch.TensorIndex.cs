namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an index: a place, a range, everything, a new dimension, or places given by a tensor.</summary>
    public struct TensorIndex
    {
        internal enum IndexKind
        {
            None,
            Single,
            Slice,
            Bool,
            Ellipsis,
            Tensor,
        }

        internal IndexKind Kind;
        internal long? Start;
        internal long? Stop;
        internal long? Step;
        internal Tensor? Places;

        /// <summary>All of the dimensions not named.</summary>
        public static TensorIndex Ellipsis = new() { Kind = IndexKind.Ellipsis };

        /// <summary>A new dimension of size one.</summary>
        public static TensorIndex None = new() { Kind = IndexKind.None };

        /// <summary>A new dimension of size one.</summary>
        public static TensorIndex Null = new() { Kind = IndexKind.None };

        /// <summary>All of one dimension.</summary>
        public static TensorIndex Colon = new() { Kind = IndexKind.Slice };

        /// <summary>A range with a step; what is null reaches to the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new()
            {
                Kind = IndexKind.Slice,
                Start = start,
                Stop = stop,
                Step = step,
            };

        /// <summary>A range as C# writes it: 1..^1.</summary>
        public static TensorIndex Slice(Range range) =>
            Slice(Place(range.Start), range.End.IsFromEnd && range.End.Value == 0 ? null : Place(range.End));

        /// <summary>A range by its ends; what is null reaches to the end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>Everything, or nothing, as a new first dimension.</summary>
        public static TensorIndex Bool(bool value) => new() { Kind = IndexKind.Bool, Start = value ? 1 : 0 };

        /// <summary>One place, counted from the end where negative; its dimension goes.</summary>
        public static TensorIndex Single(long? index) => new() { Kind = IndexKind.Single, Start = index };

        /// <summary>The places a tensor of integers names, or those where a tensor of truth values is true.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { Kind = IndexKind.Tensor, Places = tensor };

        /// <summary>One place.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>A range.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>A range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>One place, perhaps from the end.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Place(index));

        private static long Place(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}

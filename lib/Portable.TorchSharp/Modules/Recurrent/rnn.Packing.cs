using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths in one tensor.</summary>
            public static partial class rnn
            {
                /// <summary>Stacks sequences (L, …) of different lengths L, the short ones padded at the end.</summary>
                /// <returns>(longest, N, …), or (N, longest, …) if batch first.</returns>
                public static Tensor pad_sequence(
                    IEnumerable<Tensor> sequences,
                    bool batch_first = false,
                    double padding_value = 0.0
                )
                {
                    using var scope = NewDisposeScope();
                    var all = sequences.ToArray();
                    if (all.Length == 0)
                        throw new ArgumentException(
                            "expected at least one sequence, found none",
                            nameof(sequences)
                        );
                    var longest = all.Max(s => s.shape[0]);
                    var padded = Array.ConvertAll(all, s => PadEnd(s, longest, padding_value));
                    return stack(padded, batch_first ? 0 : 1).MoveToOuterDisposeScope();
                }

                /// <summary>Packs a padded batch of sequences.</summary>
                /// <param name="input">(T, N, …), or (N, T, …) if batch first.</param>
                /// <param name="lengths">The N lengths, int64.</param>
                /// <param name="batch_first">The batch is the first dimension.</param>
                /// <param name="enforce_sorted">Expect the lengths from long to short, instead of sorting.</param>
                public static PackedSequence pack_padded_sequence(
                    Tensor input,
                    Tensor lengths,
                    bool batch_first = false,
                    bool enforce_sorted = true
                )
                {
                    using var scope = NewDisposeScope();
                    var steps = batch_first ? input.transpose(0, 1) : input;
                    var known = CheckLengths(lengths, steps, enforce_sorted);
                    long[] order =
                    [
                        .. Enumerable
                            .Range(0, known.Length)
                            .OrderByDescending(i => known[i])
                            .Select(i => (long)i),
                    ];
                    var places = new long[order.Length];
                    for (var i = 0; i < order.Length; i++)
                        places[order[i]] = i;
                    long[] batchSizes =
                    [
                        .. Enumerable.Range(0, (int)known.Max()).Select(t => (long)known.Count(l => l > t)),
                    ];
                    var sorted = tensor(order);
                    return new PackedSequence(
                        Packing.Pack(steps.index_select(1, sorted), batchSizes),
                        tensor(batchSizes),
                        sorted,
                        tensor(places)
                    ).MoveToOuterDisposeScope();
                }

                /// <summary>Packs sequences (L, …) of different lengths L.</summary>
                public static PackedSequence pack_sequence(
                    IEnumerable<Tensor> sequences,
                    bool enforce_sorted = true
                )
                {
                    using var scope = NewDisposeScope();
                    var all = sequences.ToArray();
                    var lengths = tensor(Array.ConvertAll(all, s => s.shape[0]));
                    return pack_padded_sequence(pad_sequence(all), lengths, false, enforce_sorted)
                        .MoveToOuterDisposeScope();
                }

                /// <summary>Pads packed sequences again, in their original order.</summary>
                /// <returns>The sequences, (T, N, …) or (N, T, …), and their lengths.</returns>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence,
                    bool batch_first = false,
                    double padding_value = 0.0,
                    long? total_length = null
                )
                {
                    using var scope = NewDisposeScope();
                    var (padded, lengths) = Packing.Unpack(sequence, padding_value);
                    if (total_length < padded.shape[0])
                        throw Errors.Shape(
                            $"Expected total_length to be at least the length of the longest sequence in input, "
                                + $"but got total_length={total_length} and max sequence length being {padded.shape[0]}"
                        );
                    padded = PadEnd(padded, total_length ?? padded.shape[0], padding_value);
                    padded = padded.index_select(1, sequence.unsorted_indices);
                    if (batch_first)
                        padded = padded.transpose(0, 1);
                    var original = tensor(lengths).index_select(0, sequence.unsorted_indices);
                    return (padded.MoveToOuterDisposeScope(), original.MoveToOuterDisposeScope());
                }

                private static Tensor PadEnd(Tensor sequence, long length, double value)
                {
                    var missing = length - sequence.shape[0];
                    if (missing == 0)
                        return sequence;
                    long[] size = [missing, .. sequence.shape.Skip(1)];
                    return cat([sequence, full(size, value, sequence.dtype)], 0);
                }

                private static long[] CheckLengths(Tensor lengths, Tensor steps, bool enforceSorted)
                {
                    var known = lengths.data<long>().ToArray();
                    if (known.Length != steps.shape[1])
                        throw Errors.Shape(
                            $"Expected `len(lengths)` to be equal to batch_size, but got {known.Length} (batch_size={steps.shape[1]})"
                        );
                    if (known.Any(l => l <= 0))
                        throw Errors.Shape(
                            "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0"
                        );
                    if (known.Max() > steps.shape[0])
                        throw Errors.Shape(
                            $"Expected lengths up to {steps.shape[0]}, the steps of the input, but got {known.Max()}"
                        );
                    if (enforceSorted && known.Zip(known.Skip(1)).Any(pair => pair.First < pair.Second))
                        throw Errors.Shape(
                            "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. "
                                + "You can pass `enforce_sorted=False` to sort them."
                        );
                    return known;
                }
            }
        }
    }
}

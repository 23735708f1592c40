using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Export;
using SequenceLab.Tests.Data;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

/// <summary>States of random names, shapes, types and bits come back; half a file never loads.</summary>
public sealed class SafeTensorsRoundTrips : IDisposable
{
    private static readonly ScalarType[] Types =
    [
        ScalarType.Float32,
        ScalarType.Float64,
        ScalarType.Int64,
        ScalarType.Int32,
        ScalarType.Byte,
        ScalarType.Bool,
    ];

    private static readonly Gen<Entry> Entries =
        from name in ArbMap.Default.GeneratorFor<UnicodeString>().Where(name => IsWhole(name.Get))
        from type in Gen.Elements(Types)
        from shape in Gen.Choose(0, 4).Select(size => (long)size).ListOf().Resize(4)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Entry(name.Get, type, [.. shape], seed);

    private static readonly Gen<Entry[]> States = Entries
        .ListOf()
        .Resize(6)
        .Select(entries => entries.DistinctBy(entry => entry.Name).ToArray());

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Bits_shapes_and_types_come_back() =>
        ForAll(entries =>
        {
            var path = folder.File("state");
            var state = entries.ToDictionary(entry => entry.Name, entry => entry.ToTensor());
            var metadata = entries.ToDictionary(entry => entry.Name, entry => $"{entry.Seed}");
            SafeTensors.Save(path, state, metadata);
            var loaded = SafeTensors.Load(path);
            Assert.Equal(state.Keys.ToHashSet(), loaded.Keys.ToHashSet());
            foreach (var (name, tensor) in state)
            {
                Assert.Equal(tensor.dtype, loaded[name].dtype);
                Assert.Equal(tensor.shape, loaded[name].shape);
                Assert.Equal(tensor.bytes.ToArray(), loaded[name].bytes.ToArray());
            }
            Assert.Equal(metadata, SafeTensors.Metadata(path));
        });

    [Fact]
    public void A_file_cut_anywhere_is_refused() =>
        ForAll(entries =>
        {
            var path = folder.File("cut");
            SafeTensors.Save(path, entries.ToDictionary(entry => entry.Name, entry => entry.ToTensor()));
            var bytes = File.ReadAllBytes(path);
            var length = new System.Random(entries.Length).Next(bytes.Length);
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => SafeTensors.Load(path));
        });

    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static void ForAll(Action<Entry[]> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 3),
            Prop.ForAll(
                States.ToArbitrary(),
                entries =>
                {
                    using var scope = NewDisposeScope();
                    check(entries);
                }
            )
        );

    private sealed record Entry(string Name, ScalarType Type, long[] Shape, int Seed)
    {
        public Tensor ToTensor()
        {
            var tensor = zeros(Shape, Type);
            var bytes = new byte[tensor.bytes.Length];
            new System.Random(Seed).NextBytes(bytes);
            // a bool is a byte of 0 or 1
            tensor.bytes = Type == ScalarType.Bool ? [.. bytes.Select(b => (byte)(b & 1))] : bytes;
            return tensor;
        }
    }
}

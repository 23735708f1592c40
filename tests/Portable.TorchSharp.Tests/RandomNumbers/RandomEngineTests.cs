using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using TorchSharp.Tests.Oracle;

namespace TorchSharp.Tests.RandomNumbers;

/// <summary>Every draw equals libtorch's bit for bit, and the state after it.</summary>
public class RandomEngineTests
{
    public static TheoryData<int> CaseNumbers => [.. Enumerable.Range(0, Reference.Cases("random").Length)];

    [Theory]
    [MemberData(nameof(CaseNumbers))]
    public void DrawsEqualLibtorch(int number)
    {
        var reference = Reference.Cases("random")[number];
        var engine = new RandomEngine((ulong)reference.GetProperty("seed").GetInt64());
        var values = reference.GetProperty("values");
        switch (values.Dtype())
        {
            case "float32":
                Compare(reference, x => x.Singles(), (op, span) => Fill(op, span, engine));
                break;
            case "float64":
                Compare(reference, x => x.Doubles(), (op, span) => Fill(op, span, engine));
                break;
            default:
                Assert.Equal(values.Int64s(), FillIntegers(reference, engine, values.Int64s().Length));
                break;
        }
    }

    [Fact]
    public void LongNormalDrawsEqualLibtorch()
    {
        foreach (var reference in Reference.Cases("random-digests"))
        {
            if (reference.Dtype() == "float64" && !OperatingSystem.IsLinux())
                continue; // another C library may round the logarithm otherwise
            var engine = new RandomEngine(reference.GetProperty("seed").GetUInt64());
            var count = reference.GetProperty("count").GetInt32();
            var single = new float[count];
            var both = new double[count];
            var isSingle = reference.Dtype() == "float32";
            if (isSingle)
                Normal.Fill(single, engine);
            else
                Normal.Fill(both, engine);
            var bytes = isSingle ? MemoryMarshal.AsBytes<float>(single) : MemoryMarshal.AsBytes<double>(both);
            Assert.Equal(
                reference.GetProperty("sha256").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            );
        }
    }

    [Fact]
    public void StateHasTorchsBytes()
    {
        var reference = Reference.Cases("random-state")[0];
        var engine = new RandomEngine(reference.GetProperty("seed").GetUInt64());
        Normal.Fill(new float[reference.GetProperty("after").GetInt32()], engine);
        var state = reference.GetProperty("state").Int64s().Select(x => (byte)x).ToArray();
        var other = new RandomEngine();
        other.SetState(state);
        var next = new float[4];
        Normal.Fill(next, other);

        Assert.Equal(state, engine.GetState());
        Assert.Equal(reference.GetProperty("next").Singles(), next);
        Assert.Equal(5UL, other.InitialSeed);
    }

    [Fact]
    public void StateOfWrongSizeOrContentIsRefused()
    {
        var engine = new RandomEngine(1);
        Assert.Contains(
            "5056",
            Assert.Throws<ArgumentException>(() => engine.SetState(new byte[10])).Message
        );
        var damaged = engine.GetState();
        damaged[9] = 0xff; // 'left' far outside
        Assert.Throws<ArgumentException>(() => engine.SetState(damaged));
    }

    private delegate void Filler<T>(string op, Span<T> span);

    private static void Compare<T>(JsonElement reference, Func<JsonElement, T[]> read, Filler<T> fill)
    {
        var op = reference.GetProperty("op").GetString()!;
        var skip = reference.TryGetProperty("skip", out var s) ? s.GetInt32() : 0;
        var expected = read(reference.GetProperty("values"));
        var expectedNext = read(reference.GetProperty("then"));
        var values = new T[skip + expected.Length];
        var next = new T[expectedNext.Length];
        fill(op, values);
        fill(op, next);
        AssertEqual(expected, values[skip..]);
        AssertEqual(expectedNext, next);
    }

    /// <summary>Bit for bit; double precision takes its log, sine and cosine from the system's C library.</summary>
    private static void AssertEqual<T>(T[] expected, T[] actual)
    {
        if (OperatingSystem.IsLinux() || expected is not double[] doubles)
            Assert.Equal(expected, actual);
        else
            Assert.All(doubles.Zip((double[])(object)actual), x => Assert.Equal(x.First, x.Second, 1e-14));
    }

    private static void Fill(string op, Span<float> span, RandomEngine engine)
    {
        switch (op)
        {
            case "rand":
                Uniform.Fill(span, engine);
                break;
            case "uniform_":
                Uniform.Fill(span, engine, -0.3f, 0.7f);
                break;
            case "randn":
                Normal.Fill(span, engine);
                break;
            case "normal_":
                Normal.Fill(span, engine, 2, 0.5);
                break;
            default:
                Bernoulli.Fill(span, engine, 0.3);
                break;
        }
    }

    private static void Fill(string op, Span<double> span, RandomEngine engine)
    {
        switch (op)
        {
            case "rand":
                Uniform.Fill(span, engine);
                break;
            case "uniform_":
                Uniform.Fill(span, engine, -0.3, 0.7);
                break;
            case "randn":
                Normal.Fill(span, engine);
                break;
            case "normal_":
                Normal.Fill(span, engine, 2, 0.5);
                break;
            default:
                Bernoulli.Fill(span, engine, 0.3);
                break;
        }
    }

    private static long[] FillIntegers(JsonElement reference, RandomEngine engine, int count)
    {
        var values = new long[count];
        if (reference.GetProperty("op").GetString() == "randperm")
            Integers.Permute(values, engine);
        else
        {
            var (low, high) = (
                reference.GetProperty("low").GetInt64(),
                reference.GetProperty("high").GetInt64()
            );
            Integers.Fill(values, engine, low, high);
        }
        return values;
    }
}

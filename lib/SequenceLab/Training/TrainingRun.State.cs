using static TorchSharp.torch;

namespace SequenceLab.Training;

internal sealed partial class TrainingRun
{
    /// <summary>Writes all that training needs to go on: weights, Adam's moments, the state of torch's generator, the
    /// order of the epoch's samples, counters and reports.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        writer.Write(Samples);
        writer.Write(LearningRate);
        writer.Write(Seconds);
        writer.Write(epoch.Loss);
        writer.Write(epoch.Norm);
        writer.Write(epoch.Right);
        writer.Write(epoch.Seen);
        writer.Write(new History(Reports).ToJson());
        using var state = random.get_rng_state();
        Write(writer, state.data<byte>().ToArray());
        Write(writer, Bytes(w => model.save(w)));
        Write(writer, Bytes(Optimizer.save_state_dict));
        Write(writer, best ?? []);
        var indices = order?.data<long>().ToArray() ?? [];
        Write(writer, Bytes(w => Array.ForEach(indices, w.Write)));
    }

    /// <summary>Goes on from what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        (Steps, Samples, LearningRate) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadDouble());
        secondsBefore = reader.ReadDouble();
        epoch = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt64(), reader.ReadInt64());
        Reports.AddRange(History.FromJson(reader.ReadString()).Epochs);
        using var state = tensor(Bytes(reader));
        random.set_rng_state(state);
        Read(Bytes(reader), r => model.load(r));
        Read(Bytes(reader), Optimizer.load_state_dict);
        best = Bytes(reader) is { Length: > 0 } weights ? weights : null;
        var indices = Bytes(reader);
        order = indices.Length == 0 ? null : tensor(Longs(indices));
    }

    private static long[] Longs(byte[] bytes)
    {
        var longs = new long[bytes.Length / sizeof(long)];
        Buffer.BlockCopy(bytes, 0, longs, 0, bytes.Length);
        return longs;
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Bytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static void Read(byte[] bytes, Action<BinaryReader> read)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        read(reader);
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}

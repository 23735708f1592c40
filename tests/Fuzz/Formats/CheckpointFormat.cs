using System.Security.Cryptography;
using SequenceLab.Tests.Data;
using SequenceLab.Tests.Training;
using SequenceLab.Training;

namespace Fuzz;

/// <summary>A training that goes on from a file: with other content, or it begins anew and ends as it would have.</summary>
internal sealed class CheckpointFormat : Format
{
    private static readonly TrainingOptions _options = Jobs.Options with { Epochs = 2, KeepBest = true };

    private readonly Lazy<string> _whole = new(() => Jobs.Run(_options));
    private readonly Lazy<byte[]> _file = new(Written);

    public override string Name => "checkpoint";

    public override int Few => 40;

    protected override IReadOnlyList<byte[]> Seeds => [_file.Value];

    protected override IReadOnlyList<string> Words =>
        ["[", "]", "null", "\"epoch\": 1", "weight_ih_l0", "exp_avg"];

    // half of them with a checksum that is right
    public override byte[] Next(Mutator mutator)
    {
        var changed = base.Next(mutator);
        if (mutator.Once(2) && changed.Length > SHA256.HashSizeInBytes)
        {
            var content = changed[..^SHA256.HashSizeInBytes];
            return [.. content, .. SHA256.HashData(content)];
        }
        return changed;
    }

    public override void Read(string path)
    {
        var aside = path + ".aside-1";
        try
        {
            var trained = Jobs.Run(_options with { Checkpoint = path });
            if (File.Exists(aside) && trained != _whole.Value)
            {
                throw new InvalidOperationException("a file that was refused changed the training");
            }
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static byte[] Written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("run.checkpoint");
        Jobs.Run(_options with { Epochs = 1, Schedule = Schedules.Constant, Checkpoint = path });
        return File.ReadAllBytes(path);
    }
}

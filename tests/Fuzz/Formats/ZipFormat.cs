using System.Text;
using SequenceLab.Data;
using SequenceLab.Tests.Data;

namespace Fuzz;

/// <summary>MotionSense's archive.</summary>
internal sealed class ZipFormat : Format
{
    private const int LongestName = 30_000; // an archive has room for twice as many bytes

    private static readonly Dictionary<string, string> _files = MotionFiles.Three();

    private readonly DataFile _expected = MotionFiles.Describe(_files);

    public override string Name => "zip";

    protected override IReadOnlyList<byte[]> Seeds { get; } = [MotionFiles.Zip(_files)];

    protected override IReadOnlyList<string> Words { get; } =
    [
        "PK\u0001\u0002",
        "PK\u0003\u0004",
        "PK\u0005\u0006",
        "PK\u0006\u0006",
        "../",
        "A/",
        "sub_1.csv",
        .. MotionChannels.All,
    ];

    // a whole archive with something else in it, or a damaged one
    public override byte[] Next(Mutator mutator)
    {
        if (mutator.Once(2))
        {
            return base.Next(mutator);
        }
        var files = new Dictionary<string, string>(_files);
        var name = mutator.OneOf([.. files.Keys]);
        var changed = Changed(mutator, mutator.Once(3) ? name : files[name]);
        if (mutator.Once(3))
        {
            files["A" + changed[..Math.Min(changed.Length, LongestName)]] = files[name];
        }
        else
        {
            files[name] = changed;
        }
        return MotionFiles.Zip(files);
    }

    public override void Read(string path) => new MotionArchive(path, _expected, MotionChannels.All).Read();

    public override bool IsRefusal(Exception error, string path) =>
        error is DataFileException && error.Message.StartsWith(path, StringComparison.Ordinal);

    private string Changed(Mutator mutator, string text) =>
        Encoding.Latin1.GetString(mutator.Change([Encoding.Latin1.GetBytes(text)], Words));
}

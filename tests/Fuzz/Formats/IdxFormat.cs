using SequenceLab.Data;
using SequenceLab.Tests.Data;

namespace Fuzz;

/// <summary>Pictures of digits, packed and unpacked.</summary>
internal sealed class IdxFormat : Format
{
    private const int Count = 5;

    private static readonly byte[] _content = IdxFiles.Content(
        Mnist.StandIn(Count, 1).Train.Pixels.ToArray(),
        Count,
        28,
        28
    );

    private readonly DataFile _expected = IdxFiles.Describe("images", _content, Count, 28, 28);

    public override string Name => "idx";

    protected override IReadOnlyList<byte[]> Seeds { get; } = [_content, IdxFiles.Gzip(_content)];

    // what is wrong within the packed content is found as well
    public override byte[] Next(Mutator mutator) =>
        mutator.Once(4) ? IdxFiles.Gzip(mutator.Change([_content], [])) : base.Next(mutator);

    public override void Read(string path) => IdxFile.Read(path, _expected);

    public override bool IsRefusal(Exception error, string path) =>
        error is DataFileException && error.Message.StartsWith(path, StringComparison.Ordinal);
}

using SequenceLab.Export;
using SequenceLab.Tests.Data;
using SequenceLab.Tests.Training;

namespace Fuzz;

/// <summary>Weights in the format of Python's libraries.</summary>
internal sealed class SafeTensorsFormat : Format
{
    private readonly Lazy<byte[]> _file = new(Written);

    public override string Name => "safetensors";

    protected override IReadOnlyList<byte[]> Seeds => [_file.Value];

    protected override IReadOnlyList<string> Words =>
        ["[", "]", "{", "}", "\"F32\"", "\"I64\"", "\"shape\"", "\"data_offsets\"", "[99999,99999]"];

    public override void Read(string path)
    {
        foreach (var tensor in SafeTensors.Load(path).Values)
        {
            tensor.Dispose();
        }
    }

    private static byte[] Written()
    {
        using var folder = new TemporaryFolder();
        SafeTensors.Save(folder.File("model.safetensors"), new EchoNet(units: 3).state_dict());
        return File.ReadAllBytes(folder.File("model.safetensors"));
    }
}

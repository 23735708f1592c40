using System.Diagnostics;
using System.Runtime.Versioning;
using SequenceLab.Export;
using SequenceLab.Tests.Data;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests;

/// <summary>A file is written whole or not at all, where the caller said.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Kinds => ["safetensors", "onnx", "json"];

    private static void Save(string kind, string path)
    {
        switch (kind)
        {
            case "safetensors":
                SafeTensors.Save(path, new Dictionary<string, Tensor> { ["x"] = ones(1) });
                break;
            case "onnx":
                OnnxExport.Save(path, x => x.Relu(), 1);
                break;
            default:
                new History([]).Save(path);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_missing_folder_is_made(string kind)
    {
        var path = Path.Combine(_folder.Path, "no", "such", $"model.{kind}");
        Save(kind, path);
        Assert.True(File.Exists(path));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_in_the_way_is_said_of_the_file_that_was_asked_for(string kind)
    {
        var file = _folder.File("file");
        File.WriteAllText(file, "");
        var below = Path.Combine(file, $"model.{kind}");
        Assert.StartsWith($"{below}: cannot be written: ", Error(below));
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "folder")).FullName;
        Assert.StartsWith($"{folder}: cannot be written: ", Error(folder));
        Assert.Equal([file], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));

        string Error(string path)
        {
            var error = Assert.Throws<IOException>(() => Save(kind, path)).Message;
            Assert.DoesNotContain(".part", error);
            return error;
        }
    }

    [Fact]
    public void What_a_killed_writer_has_left_goes_after_a_day()
    {
        string Part(string name, int hours)
        {
            var part = _folder.File($"{name}.{Guid.NewGuid():N}.part");
            File.WriteAllText(part, "half");
            File.SetLastWriteTimeUtc(part, DateTime.UtcNow.AddHours(-hours));
            return part;
        }
        Part("text", hours: 25);
        string[] kept = [Part("text", hours: 23), Part("other", hours: 25), Part("text.x", hours: 25)];
        AtomicFile.Write(_folder.File("text"), "new");
        Assert.Equal(kept.Append(_folder.File("text")).Order(), Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file()
    {
        var path = _folder.File("text");
        File.WriteAllText(path, "old");
        Assert.Throws<FormatException>(() => AtomicFile.Write(path, _ => throw new FormatException()));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_links_target_is_written_and_keeps_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and permissions of other systems.");
        var (target, link) = (_folder.File("target"), _folder.File("link"));
        File.WriteAllText(target, "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(link, "target");
        AtomicFile.Write(link, stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal("target", new FileInfo(link).LinkTarget);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            File.GetUnixFileMode(target)
        );
    }

    [Fact]
    public void Owner_and_group_are_kept()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "Only root gives files away."
        );
        var path = _folder.File("text");
        File.WriteAllText(path, "old");
        using (var chown = Process.Start("chown", ["12345:23456", path]))
        {
            chown.WaitForExit();
        }
        AtomicFile.Write(path, "new");
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal((12345u, 23456u), FileOwner.Of(path));
    }
}

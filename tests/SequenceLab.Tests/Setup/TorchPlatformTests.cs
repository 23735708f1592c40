using System.Runtime.InteropServices;
using SequenceLab.Setup;

namespace SequenceLab.Tests.Setup;

public class TorchPlatformTests
{
    [Theory]
    [InlineData("Linux", Architecture.X64, false, "2.36")]
    [InlineData("Linux", Architecture.X64, false, "2.34")]
    [InlineData("Windows", Architecture.X64, false, null)]
    [InlineData("Windows", Architecture.Arm64, false, null)]
    [InlineData("macOS", Architecture.Arm64, false, null)]
    public void Machines_that_TorchSharp_runs_on_have_no_problem(
        string system,
        Architecture architecture,
        bool musl,
        string? glibc
    ) => Assert.Null(TorchPlatform.Problem(system, architecture, musl, Parse(glibc)));

    [Theory]
    [InlineData("Linux", Architecture.X64, false, "2.31", "Linux with glibc 2.31")]
    [InlineData("Linux", Architecture.X64, true, null, "Linux with musl in place of glibc")]
    [InlineData("Linux", Architecture.Arm64, false, "2.36", "Linux on Arm64")]
    [InlineData("Linux", Architecture.Arm, false, "2.36", "a 32-bit process on Linux (Arm)")]
    [InlineData("Windows", Architecture.X86, false, null, "a 32-bit process on Windows (X86)")]
    [InlineData("macOS", Architecture.X64, false, null, "macOS on X64")]
    public void Others_are_named(
        string system,
        Architecture architecture,
        bool musl,
        string? glibc,
        string found
    )
    {
        var problem = TorchPlatform.Problem(system, architecture, musl, Parse(glibc));
        Assert.StartsWith(
            "TorchSharp needs Windows on x64 or Arm64, macOS on Apple silicon, or Linux",
            problem
        );
        Assert.EndsWith($"; this is {found}.", problem);
    }

    [Fact]
    public void What_the_linker_lacks_is_quoted()
    {
        var problem = TorchPlatform.Problem("/lib/libfoo.so: cannot open shared object file\n");
        Assert.EndsWith("; /lib/libfoo.so: cannot open shared object file.", problem);
    }

    [Fact]
    public void This_machine_runs_TorchSharp() => Assert.Null(TorchPlatform.Problem());

    private static Version? Parse(string? version) => version is null ? null : Version.Parse(version);
}

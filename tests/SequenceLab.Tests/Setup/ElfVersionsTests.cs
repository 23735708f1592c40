using SequenceLab.Setup;

namespace SequenceLab.Tests.Setup;

public class ElfVersionsTests
{
    [Fact]
    public void The_versions_that_TorchSharp_asks_for_are_read()
    {
        var versions = ElfVersions.Needs(TorchSharpFiles.Library()).Select(n => n.Version).ToList();
        Assert.Contains("GLIBC_2.34", versions);
        Assert.Contains("GLIBCXX_3.4.30", versions);
        Assert.Contains("CXXABI_1.3.13", versions);
    }

    [Fact]
    public void One_bit_of_one_entry_is_changed()
    {
        var plain = TorchSharpFiles.Library();
        var entry = ElfVersions.Needs(plain).Single(n => n.Version == "GLIBCXX_3.4.32").Entry;
        var mended = ElfVersions.MakeWeak([.. plain], "GLIBCXX_3.4.32");
        Assert.Equal(
            [(entry + 4, plain[entry + 4] | 2)],
            mended.Index().Where(b => plain[b.Index] != b.Item).Select(b => (b.Index, (int)b.Item))
        );
    }

    [Fact]
    public void A_version_that_is_not_asked_for_changes_nothing()
    {
        var plain = TorchSharpFiles.Library();
        Assert.Equal(plain, ElfVersions.MakeWeak([.. plain], "GLIBCXX_3.4.99"));
    }
}

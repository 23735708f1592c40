using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public sealed class DataSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Fact]
    public void A_relative_folder_is_found_from_the_notebooks_folder_too()
    {
        Directory.CreateDirectory(_folder.File("my data"));
        Directory.CreateDirectory(_folder.File("notebooks"));
        Environment.CurrentDirectory = _folder.File("notebooks");
        Assert.Equal(_folder.File("my data"), DataSettings.SharedFolder("my data"));
        Assert.Equal(_folder.File("my data"), DataSettings.SharedFolder(" \"../my data\" "));
        Assert.Equal(_folder.File("my data"), DataSettings.SharedFolder($"'{_folder.File("my data")}'"));
    }

    [Fact]
    public void A_tilde_is_the_home_folder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.Equal(home, DataSettings.SharedFolder("~"));
        Assert.Equal(
            Path.GetFullPath(home + "/."),
            Path.TrimEndingDirectorySeparator(DataSettings.SharedFolder("~/")!)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("\"\"")]
    public void No_text_names_no_folder(string? value) => Assert.Null(DataSettings.SharedFolder(value));

    [Fact]
    public void A_mistyped_folder_is_an_error()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() =>
            DataSettings.SharedFolder("no/such/folder")
        );
        Assert.Contains("SEQUENCELAB_DATA is 'no/such/folder'", error.Message);
    }

    [Fact]
    public void Downloads_go_to_the_repositorys_data_folder()
    {
        File.WriteAllText(_folder.File("data", "manifest.json"), "{}");
        Directory.CreateDirectory(_folder.File("notebooks", "deep"));
        Environment.CurrentDirectory = _folder.File("notebooks", "deep");
        Assert.Equal(_folder.File("data"), DataSettings.DataFolder());
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("YES", true)]
    [InlineData(" on ", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("False", false)]
    [InlineData("no", false)]
    public void Real_data_is_required_in_any_usual_spelling(string? value, bool expected) =>
        Assert.Equal(expected, DataSettings.RequireReal(value));

    [Fact]
    public void Another_word_than_yes_or_no_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => DataSettings.RequireReal("maybe"));
        Assert.Contains("SEQUENCELAB_REQUIRE_REAL is 'maybe'", error.Message);
    }
}

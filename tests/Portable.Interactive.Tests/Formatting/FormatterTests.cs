using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Tests.Formatting;

public sealed class FormatterTests : IDisposable
{
    public void Dispose() => Formatter.ResetToDefault();

    private interface IAnimal;

    private class Animal : IAnimal;

    private sealed class Dog : Animal;

    [Fact]
    public void TheMostSpecificTypeWins()
    {
        Formatter.Register<Dog>(_ => "dog");
        Formatter.Register<object>(_ => "object");
        Formatter.Register<IAnimal>(_ => "animal");
        Assert.Equal("dog", new Dog().ToDisplayString());
        Assert.Equal("animal", new Animal().ToDisplayString());
        Assert.Equal("object", 1.ToDisplayString());
    }

    [Fact]
    public void TheLastRegistrationWins()
    {
        Formatter.Register<Dog>(_ => "first");
        Assert.Equal("first", new Dog().ToDisplayString());
        Formatter.Register<Dog>((_, writer) => writer.Write("second"));
        Assert.Equal("second", new Dog().ToDisplayString());
    }

    [Fact]
    public void AFormatterMayPass()
    {
        Formatter.Register<Animal>(_ => "animal");
        Formatter.Register<Dog>((_, _) => false);
        Assert.Equal("animal", new Dog().ToDisplayString());
    }

    [Fact]
    public void OpenGenericTypesServeAllOfThem()
    {
        Formatter.Register(
            typeof(List<>),
            (list, writer) => writer.Write($"list of {((System.Collections.IList)list).Count}")
        );
        Assert.Equal("list of 2", new List<int> { 1, 2 }.ToDisplayString());
        Assert.Equal("[ 1 ]", new[] { 1 }.ToDisplayString());
    }

    [Fact]
    public void MimeTypesAreApart()
    {
        Formatter.Register<Dog>(_ => "<b>dog</b>", HtmlFormatter.MimeType);
        Assert.Equal("<b>dog</b>", new Dog().ToDisplayString(HtmlFormatter.MimeType));
        Assert.Contains("Dog", new Dog().ToDisplayString());
    }

    [Fact]
    public void AnyMimeTypeCanBePreferred()
    {
        Formatter.Register<Dog>(_ => "iVBOR", "image/png");
        Formatter.SetPreferredMimeTypesFor(typeof(Animal), "image/png", "text/plain");
        var values = FormattedValue.CreateManyFromObject(new Dog());
        Assert.Equal(["image/png", "text/plain"], values.Select(value => value.MimeType));
        Assert.Equal("iVBOR", values[0].Value);
    }

    [Fact]
    public void UnknownMimeTypeIsRefused() =>
        Assert.Contains(
            "image/png",
            Assert.Throws<ArgumentException>(() => 1.ToDisplayString("image/png")).Message
        );

    [Fact]
    public void SourcesAreFoundByTheNameOfTheirAttribute()
    {
        var values = FormattedValue.CreateManyFromObject(new Foreign.Picture("sun"));
        Assert.Equal(["text/html"], values.Select(value => value.MimeType));
        Assert.Equal("<img alt='sun'>", values[0].Value);
    }

    [Fact]
    public void RegistrationsWinOverSources()
    {
        Formatter.Register<Foreign.Picture>(_ => "mine", HtmlFormatter.MimeType);
        Assert.Equal("mine", new Foreign.Picture("sun").ToDisplayString(HtmlFormatter.MimeType));
    }

    [Fact]
    public void SubscribersHearOfDisplayedValues()
    {
        var heard = new List<object?>();
        using (Formatter.SubscribeToDisplayedValues(value => heard.Add(value.Value)))
        {
            1.Display();
        }

        Assert.Equal([1], heard);
    }
}

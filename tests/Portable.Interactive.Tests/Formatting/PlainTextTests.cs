using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Tests.Formatting;

public class PlainTextTests
{
    private sealed record Point(int X, int Y);

    private sealed class Stubborn
    {
        public int Fine => 1;

        public int Bad => throw new InvalidOperationException("bad getter");
    }

    private sealed class Ring
    {
        public Ring Next => this;
    }

    public static TheoryData<object?, string> Values =>
        new()
        {
            { null, "<null>" },
            { 0.1, "0.1" },
            { true, "True" },
            { DayOfWeek.Monday, "Monday" },
            { new DateTime(2017, 3, 1, 0, 0, 0, DateTimeKind.Utc), "2017-03-01 00:00:00Z" },
            { new[] { 1, 2 }, "[ 1, 2 ]" },
            {
                new List<string> { "a" },
                "[ a ]"
            },
            { Array.Empty<int>(), "[  ]" },
            {
                Enumerable.Range(0, 30).ToList(),
                $"[ {string.Join(", ", Enumerable.Range(0, 20))} ... (10 more) ]"
            },
            { (1, "a"), "( 1, a )" },
            { typeof(Dictionary<string, int[]>), "Dictionary<String, Int32[]>" },
            { new Point(1, 2), "Point\n    X: 1\n    Y: 2" },
            { new[] { new Point(1, 2) }, "Point[]\n    - Point\n      X: 1\n      Y: 2" },
            {
                new Dictionary<string, int> { ["a"] = 1 },
                "Dictionary<String, Int32>\n    a: 1"
            },
            { new { A = 1 }, "(anonymous)\n    A: 1" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void IsWrittenAs(object? value, string expected) =>
        Assert.Equal(expected, value.ToDisplayString());

    [Fact]
    public void AGetterThatThrowsShowsItsException() =>
        Assert.Contains(
            "Fine: 1\n    Bad: System.InvalidOperationException: bad getter",
            new Stubborn().ToDisplayString()
        );

    [Fact]
    public void WhatLeadsToItselfIsWrittenTwice() =>
        Assert.Equal("Ring\n    Next: Ring\n      Next: Ring", new Ring().ToDisplayString());

    [Fact]
    public void EndlessSequencesEnd() => Assert.EndsWith(", 1 ... (more) ]", Ones().ToDisplayString());

    private static IEnumerable<int> Ones()
    {
        while (true)
        {
            yield return 1;
        }
    }
}

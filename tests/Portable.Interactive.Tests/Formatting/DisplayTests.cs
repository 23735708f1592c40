namespace Microsoft.DotNet.Interactive.Tests.Formatting;

public sealed class DisplayTests : IDisposable
{
    private readonly CellBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task UpdateReplacesWhatWasShown() =>
        Assert.Equal(
            ["display 1 text/plain: x", "stdout: -", "update 1 text/plain: y", "update 1 text/plain: 3"],
            await bench.Run(
                """
                using Microsoft.DotNet.Interactive;
                var d = KernelInvocationContext.Current.Display("x");
                Console.Write("-");
                d.Update("y");
                await Task.Run(() => d.Update(3));
                """
            )
        );

    [Fact]
    public async Task DisplayCanBeUpdatedFromALaterCell()
    {
        await bench.Run("var d = display(\"x\");");
        Assert.Equal(["update 1 text/plain: y"], await bench.Run("d.Update(\"y\");"));
    }

    [Fact]
    public async Task MimeTypesMayBeChosen() =>
        Assert.Equal(
            ["display 1 text/plain: [ 1, 2 ]", "display 1 application/json: [1,2]"],
            await bench.Run("new[] { 1, 2 }.Display(\"text/plain\", \"application/json\");")
        );

    [Fact]
    public async Task TextCanBeOfAnyType() =>
        Assert.Equal(["display 1 image/png: aGk="], await bench.Run("\"aGk=\".DisplayAs(\"image/png\");"));

    [Fact]
    public async Task HtmlStandsAsItIs() =>
        Assert.Equal(
            ["display 1 text/html: <b>x</b>", "result text/html: <i>y</i>"],
            await bench.Run("display(HTML(\"<b>x</b>\"));\nHTML(\"<i>y</i>\")")
        );

    [Fact]
    public async Task ScriptsAndStylesAreHtml()
    {
        var lines = await bench.Run("Javascript(\"go()\");\nCSS(\"b { color: \\\"red\\\" }\");");
        Assert.Equal("display 1 text/html: <script type=\"text/javascript\">go()</script>", lines[0]);
        Assert.Contains("style.textContent = \"b { color: \\u0022red\\u0022 }\";", lines[1]);
    }

    [Fact]
    public async Task TableHasAColumnForEachMember()
    {
        var lines = await bench.Run(
            "new[] { new { A = 1, B = \"x, y\" }, new { A = 2, B = \"\" } }.DisplayTable();"
        );
        Assert.Equal("display 1 text/csv: A,B\r\n1,\"x, y\"\r\n2,\r\n", lines[0]);
        Assert.StartsWith(
            "display 1 text/html: <table><thead><tr><th>A</th><th>B</th></tr></thead>",
            lines[1]
        );
    }

    [Fact]
    public void OutsideACellTheConsoleShowsIt()
    {
        var recorder = new Recorder();
        using (new ConsoleCapture(recorder))
        {
            "lonely".Display();
        }

        Assert.Equal(["stdout: lonely\n"], recorder.Lines);
    }
}

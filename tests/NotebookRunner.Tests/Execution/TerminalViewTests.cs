using Spectre.Console;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class TerminalViewTests
{
    [Fact]
    public async Task TheRunningCellIsOneLineThatChanges()
    {
        var shown = new StringWriter();
        var terminal = TextWriter.Synchronized(shown);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(terminal),
            }
        );
        console.Profile.Width = 60;
        var view = new TerminalView(console);
        var notebook = Parsed(Cell("1"));
        await view.ShowAsync(async () =>
        {
            view.Start(notebook, 3);
            view.StartCell(2);
            foreach (var words in new[] { "epoch 1 [of 2]", "epoch 2 [of 2] " + new string('x', 60) })
            {
                view.ShowProgress(new HostMessage(MessageKind.StandardOutput, words));
                await UntilShown(words[..14]);
            }

            view.EndCell();
            view.End(new NotebookRun(notebook, RunStatus.Ok, 1, TimeSpan.FromSeconds(7)));
        });
        Assert.DoesNotContain(new string('x', 60), Text());
        Assert.Contains("7.0 s", Text());

        string Text()
        {
            lock (terminal)
            {
                return shown.ToString();
            }
        }

        // the line is painted by a thread of the console's own
        async Task UntilShown(string words)
        {
            while (!Text().Contains(words))
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }
}

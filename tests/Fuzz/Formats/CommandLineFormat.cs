using System.CommandLine;
using System.Text;
using SequenceLab.NotebookRunner;

namespace Fuzz;

/// <summary>What is typed after the runner's name, a word a line: told what is wrong, exit code 2.</summary>
internal sealed class CommandLineFormat : Format
{
    private const int Unhandled = 1;

    public override string Name => "command";

    protected override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Encoding.UTF8.GetBytes(
            "none.ipynb\n--output\nout\n--scale\nquick\n--set\nname=\"value\"\n--cell-timeout\n1.5"
        ),
        Encoding.UTF8.GetBytes("none.ipynb\n--in-place\n--images\nnever\n--html\n--set\nrate=1e-3"),
    ];

    protected override IReadOnlyList<string> Words =>
        [
            "--",
            "-",
            "=",
            "\n",
            "--help\n",
            "--version\n",
            "--set\n",
            "--set=",
            "--output=\n",
            "--cell-timeout=",
            "--scale:",
            "@",
            "[suggest]\n",
            "a=((((((((",
            "\"",
            "\"\"\"",
            "$\"{",
            "~",
            "*",
            "/",
            "name=new[]{1}",
            "é",
            "😀",
            "/*",
            "//",
        ];

    public override void Read(string path)
    {
        // the system itself hands over no NUL
        var words = File.ReadAllText(path).Replace("\0", "").Split('\n');
        var command = RunCommand.Parse(words);
        using var said = new StringWriter();
        var exitCode = command.Invoke(
            new()
            {
                Output = said,
                Error = said,
                ProcessTerminationTimeout = null,
            }
        );
        if (exitCode == Unhandled && command.Errors.Count == 0)
        {
            throw new InvalidOperationException($"{said}");
        }
        if (exitCode is not (ExitCode.Ok or ExitCode.BadArguments or Unhandled))
        {
            throw new InvalidOperationException($"exit code {exitCode}");
        }
    }
}

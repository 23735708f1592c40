using System.CommandLine;
using Fuzz;
using Xunit.Runner.InProc.SystemConsole;

if (args is not ["fuzz" or "soak", ..])
{
    return await ConsoleRunner.Run(args);
}

var count = new Option<int>("--count")
{
    Description = "inputs of each format",
    DefaultValueFactory = _ => 100_000,
};
var first = new Option<int>("--first")
{
    Description = "number of the first input",
    DefaultValueFactory = _ => 1,
};
var formats = new Option<string[]>("--format")
{
    Description = string.Join(", ", Format.All.Select(format => format.Name)),
    AllowMultipleArgumentsPerToken = true,
};
var fuzz = new Command("fuzz", "Reads damaged files of every format.") { count, first, formats };
fuzz.SetAction(parsed =>
    LongFuzzing.Run(
        Format.All.Where(format =>
            parsed.GetValue(formats) is not { Length: > 0 } names || names.Contains(format.Name)
        ),
        parsed.GetValue(first),
        parsed.GetValue(count)
    )
);

var minutes = new Option<double>("--minutes") { Description = "how long", DefaultValueFactory = _ => 60 };
var seed = new Option<int>("--seed") { Description = "fixes the shapes", DefaultValueFactory = _ => 18 };
var soak = new Command("soak", "Runs FusedLstm on random shapes and threads.") { minutes, seed };
soak.SetAction(parsed => Soak.Run(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed)));

return await new RootCommand("Long tests.") { fuzz, soak }
    .Parse(args)
    .InvokeAsync();

using System.CommandLine;
using System.Globalization;

namespace SequenceLab.NotebookRunner;

/// <summary>The command line.</summary>
internal static class RunCommand
{
    private const string DefaultFolder = "notebooks";

    /// <summary>A month.</summary>
    private const double LongestTimeout = 30 * 24 * 60 * 60;

    /// <summary>Reads the words of a command line. A word that begins with @ is a name like others, not a file of
    /// further words.</summary>
    public static ParseResult Parse(IReadOnlyList<string> words) =>
        Create().Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create()
    {
        var notebooks = new Argument<string[]>("notebook")
        {
            Description = $"notebooks to run (.ipynb); all in {DefaultFolder}/ when none is named",
            Arity = ArgumentArity.ZeroOrMore,
        };
        notebooks.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("A notebook's name is empty, expected a file (.ipynb).");
            }

            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } unknown)
            {
                result.AddError($"{unknown.Value}: no such option.");
            }
        });
        var output = new Option<string>("--output")
        {
            Description = "folder for the executed copies and summary.json",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("--output: expected a folder, found an empty name.");
            }

            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"--output: expected a folder, found {option.Value}.");
            }
        });
        var inPlace = new Option<bool>("--in-place")
        {
            Description =
                "overwrite each notebook that ran well; one that failed or lacks a required picture goes to the output folder",
        };
        var scale = new Option<string?>("--scale")
        {
            Description = "size of the experiments",
            HelpName = "quick|full",
        };
        AcceptOnly(scale, "quick", "full");
        var set = new Option<string[]>("--set")
        {
            Description = "value for a variable of the cell tagged 'parameters', in C#",
            HelpName = "name=value",
        };
        var timeout = new Option<double?>("--cell-timeout")
        {
            Description = "longest time a cell may run",
            HelpName = "SECONDS",
        };
        timeout.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds is > 0 and <= LongestTimeout
            )
            {
                return seconds;
            }

            result.AddError(
                $"--cell-timeout: expected seconds above 0 and up to {LongestTimeout}, found {text}."
            );
            return null;
        };

        var images = new Option<string>("--images")
        {
            Description = "pictures of charts, made by an installed Chromium",
            HelpName = "auto|never|require",
            DefaultValueFactory = _ => "auto",
        };
        AcceptOnly(images, "auto", "never", "require");

        var html = new Option<bool>("--html")
        {
            Description = "write a page for each notebook and an index into the output folder",
        };

        var command = new RootCommand("Runs C# notebooks without a browser and writes executed copies.")
        {
            notebooks,
            output,
            inPlace,
            scale,
            set,
            timeout,
            images,
            html,
        };
        command.SetAction(
            (parsed, _) =>
                RunAsync(() =>
                    new RunOptions
                    {
                        Notebooks = Files(parsed.GetValue(notebooks)!),
                        OutputFolder = parsed.GetValue(output)!,
                        InPlace = parsed.GetValue(inPlace),
                        Scale = parsed.GetValue(scale),
                        Values = [.. (parsed.GetValue(set) ?? []).Select(ParameterValue.Parse)],
                        Images = Enum.Parse<ImagesMode>(parsed.GetValue(images)!, ignoreCase: true),
                        Html = parsed.GetValue(html),
                        CellTimeout = parsed.GetValue(timeout) is { } seconds
                            ? TimeSpan.FromSeconds(seconds)
                            : null,
                    }
                )
        );
        return command;
    }

    // AcceptOnlyFromAmong lets another option's name pass
    private static void AcceptOnly(Option option, params string[] values) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !values.Contains(token.Value)) is { } other)
            {
                result.AddError(
                    $"{option.Name}: expected {string.Join(" or ", values)}, found {other.Value}."
                );
            }
        });

    private static async Task<int> RunAsync(Func<RunOptions> options)
    {
        using var signals = new EndingSignals();
        try
        {
            var exitCode = await new BatchRun(options()).RunAsync(signals.Token);
            if (signals.ExitCode is { } ended)
            {
                await Console.Error.WriteLineAsync("Interrupted.");
                return ended;
            }

            return exitCode;
        }
        catch (NotebookException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.BadArguments;
        }
    }

    private static IReadOnlyList<string> Files(string[] named)
    {
        if (named.Length > 0)
        {
            return named;
        }

        var folder = Path.GetFullPath(DefaultFolder);
        string[] found = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ipynb") : [];
        return found.Length > 0
            ? [.. found.Order(StringComparer.Ordinal)]
            : throw new NotebookException($"No notebook was named and {folder} holds none.");
    }
}

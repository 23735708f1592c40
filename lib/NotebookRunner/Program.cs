using System.CommandLine;
using SequenceLab.NotebookRunner;

if (args is [CellHost.Verb, var requests, var messages])
{
    await CellHost.RunAsync(requests, messages);
    // threads that a cell left behind must not keep the process alive
    Environment.Exit(ExitCode.Ok);
}

var command = RunCommand.Parse(args);

// signals are answered by the run itself, which saves what there is
var exitCode = await command.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
return command.Errors.Count > 0 ? ExitCode.BadArguments : exitCode;

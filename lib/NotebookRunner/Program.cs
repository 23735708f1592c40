using System.CommandLine;
using SequenceLab.NotebookRunner;

if (args is [CellHost.Verb, var pipe])
{
    await CellHost.RunAsync(pipe);
    // threads that a cell left behind must not keep the process alive
    Environment.Exit(ExitCode.Ok);
}

var command = RunCommand.Create().Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCode.BadArguments : exitCode;

using System.CommandLine;
using SequenceLab.NotebookRunner;

if (args is [CellHost.Verb, var pipe])
{
    return await CellHost.RunAsync(pipe);
}

var command = RunCommand.Create().Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCode.BadArguments : exitCode;

using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["kernels", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(rest);
    return 0;
}
if (args is [Peer.Argument, var side])
{
    Peer.Serve(Enum.Parse<Side>(side));
    return 0;
}
if (args is [BusyProgram.Argument])
{
    BusyProgram.Run();
}

Options options;
try
{
    options = Options.Parse(args);
}
catch (FormatException error)
{
    Console.Error.WriteLine($"{error.Message}\n{Options.Usage}");
    return 2;
}
using var busy = options.Busy ? BusyProgram.Start() : null;
using var measurement = new Measurement(options);
Console.WriteLine(Report.Machine(options));
if (options.Vanishing)
{
    Console.WriteLine(Report.Vanishing(measurement.HealthyAndVanishing()));
}
else
{
    Console.WriteLine(Report.Tables(measurement.Training(), measurement.Inference()));
}
return 0;

using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["kernels", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(rest);
    return 0;
}

if (args is ["startup"])
{
    StartUp.Run();
    return 0;
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
if (options.Sweep)
{
    Sweep.Run(options);
    return 0;
}

using var measurement = new Measurement(options);
List<Result> results = [];
foreach (var workload in Workload.All.Where(w => options.Only.Count == 0 || options.Only.Contains(w.Id)))
{
    Console.Error.WriteLine(workload.Title);
    results.Add(measurement.Run(workload));
}
Console.WriteLine(options.Json ? Report.Json(results) : Report.Tables(results, options.Threads));
return 0;

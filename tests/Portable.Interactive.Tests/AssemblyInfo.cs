// formatters, the console and the current directory belong to the whole process
[assembly: CollectionBehavior(DisableTestParallelization = true)]

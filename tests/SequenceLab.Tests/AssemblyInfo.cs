// a seed set by one test must not reach another that draws at the same time: there is one generator
[assembly: CollectionBehavior(DisableTestParallelization = true)]

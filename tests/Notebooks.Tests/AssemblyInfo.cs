// the tests start programs that use all cores
[assembly: CollectionBehavior(DisableTestParallelization = true)]

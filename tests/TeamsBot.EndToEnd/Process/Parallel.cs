// These tests mostly wait for another process, so more of them fit on a machine than it has processors.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]

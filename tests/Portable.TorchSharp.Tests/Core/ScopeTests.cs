using static TorchSharp.torch;

namespace TorchSharp.Tests.Core;

public sealed class ScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inner;
        using (NewDisposeScope())
            inner = ones(3);
        Assert.True(inner.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => inner.sum());
    }

    [Fact]
    public void Moving_to_the_outer_scope_saves_a_tensor_once()
    {
        using var outer = NewDisposeScope();
        Tensor kept;
        using (NewDisposeScope())
            kept = (ones(3) * 2).MoveToOuterDisposeScope();
        Assert.Equal(6, kept.sum().item<float>());
        Assert.True(outer.Contains(kept));
        outer.DisposeEverything();
        Assert.True(kept.IsInvalid);
    }

    [Fact]
    public void A_detached_tensor_outlives_every_scope()
    {
        Tensor kept;
        using (NewDisposeScope())
            kept = ones(3).DetachFromDisposeScope();
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void The_view_lists_members_oldest_first_and_shrinks_when_one_is_disposed()
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (ones(1), ones(2), ones(3));
        Assert.Equal([a, b, c], scope.DisposablesView);
        b.Dispose();
        Assert.Equal([a, c], scope.DisposablesView);
        Assert.Equal(2, scope.DisposablesCount);
    }

    [Fact]
    public void Keeping_one_disposes_the_others()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (ones(1), ones(2));
        Assert.Same(b, scope.DisposeEverythingBut(b));
        Assert.True(a.IsInvalid);
        Assert.Equal([b], scope.DisposablesView);
    }

    [Fact]
    public void Thousands_of_short_lives_leave_order_and_counts_right()
    {
        using var scope = NewDisposeScope();
        var kept = new List<Tensor>();
        for (var i = 0; i < 2000; i++)
        {
            var tensor = zeros(1);
            if (i % 100 == 0)
                kept.Add(tensor);
            else
                tensor.Dispose();
        }
        Assert.Equal(kept, scope.DisposablesView);
    }

    [Fact]
    public void Statistics_count_by_thread_what_was_made_where()
    {
        // a thread of its own, because counts belong to threads and tests share theirs
        var (made, disposed, detached, live) = OnNewThread(() =>
        {
            var counts = DisposeScopeManager.Statistics.TensorStatistics;
            using (NewDisposeScope())
            {
                var first = zeros(1);
                zeros(1).DetachFromDisposeScope();
                first.Dispose();
                zeros(1);
            }
            zeros(1).Dispose();
            return (
                (counts.CreatedInScopeCount, counts.CreatedOutsideScopeCount),
                (counts.DisposedInScopeCount, counts.DisposedOutsideScopeCount),
                counts.DetachedFromScopeCount,
                counts.ThreadTotalLiveCount
            );
        });
        Assert.Equal((3, 1), made);
        Assert.Equal((2, 1), disposed);
        Assert.Equal(1, detached);
        Assert.Equal(1, live);
    }

    [Fact]
    public void A_closed_scope_says_so()
    {
        var scope = NewDisposeScope();
        scope.Dispose();
        scope.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.DisposablesCount);
    }

    private static T OnNewThread<T>(Func<T> body)
    {
        var task = new Task<T>(body, TaskCreationOptions.LongRunning);
        task.Start(TaskScheduler.Default);
        return task.GetAwaiter().GetResult();
    }
}

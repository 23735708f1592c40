using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whoever_comes_second_waits_until_the_first_is_done()
    {
        var first = await FolderLock.Take(folder.Path);
        var second = FolderLock.Take(folder.Path);
        await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    // a turn that ends just when another is refused must not be taken for a failure, nor give two holders
    [Fact]
    public async Task Turns_that_change_hands_quickly_have_one_holder_at_a_time()
    {
        var (holders, most, turns) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Hold)));
        Assert.Equal((4 * 500, 1), (turns, most));

        async Task Hold()
        {
            for (var i = 0; i < 500; i++)
                using (await FolderLock.Take(folder.Path, poll: 0))
                {
                    most = Math.Max(most, Interlocked.Increment(ref holders));
                    turns++; // only one at a time comes here
                    Interlocked.Decrement(ref holders);
                }
        }
    }

    [Fact]
    public async Task Another_error_is_not_waited_out() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            FolderLock.Take(folder.File("gone", "x") + "/y")
        );
}

using Moq;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Storage;

public sealed class CountingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(999, 1)]
    [InlineData(1000, 2)]
    [InlineData(2500, 3)]
    public async Task A_page_of_a_range_is_one_read(int rows, int reads)
    {
        var inner = new Mock<ITableStore>();
        inner.Setup(s => s.RangeAsync("Items", "p", KeyRange.All, CancellationToken.None))
            .Returns(Enumerable.Range(0, rows).Select(n => Row.Of("p", $"{n:D5}")).ToAsyncEnumerable());
        var store = new CountingTableStore(inner.Object);

        Assert.Equal(rows, await store.RangeAsync("Items", "p", KeyRange.All, CancellationToken.None).CountAsync());
        Assert.Equal((reads, 0), (store.Reads, store.Writes));
    }

    [Fact]
    public async Task A_transaction_is_one_write()
    {
        var store = new CountingTableStore(new Mock<ITableStore>().Object);
        await store.GetAsync("Items", "p", "a", CancellationToken.None);
        await store.TransactAsync("Items", "p", [new Write.Delete("a"), new Write.Delete("b")], CancellationToken.None);
        Assert.Equal((1, 1), (store.Reads, store.Writes));
        store.Reset();
        Assert.Equal((0, 0), (store.Reads, store.Writes));
    }
}

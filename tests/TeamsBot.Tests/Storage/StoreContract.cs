using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Storage;

/// <summary>What every store promises; run on SQLite and on Azurite.</summary>
public abstract class StoreContract
{
    private const string Team = "tenant|19~3ateam@thread.tacv2";
    private static readonly CancellationToken None = CancellationToken.None;

    // Each test has a table of its own.
    private readonly string table = $"T{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    /// <summary>The store as the service uses it, behind the limits.</summary>
    protected abstract ITableStore Store { get; }

    [Fact]
    public async Task Every_type_comes_back_as_it_went_in()
    {
        var row = Row.Of(
            Team, "a", ("Text", "Één “zin”\n\0\t🌷 <b>"), ("Empty", ""), ("Yes", true), ("No", false), ("Int", int.MinValue), ("Long", long.MaxValue),
            ("Small", 5L), ("Double", 0.1), ("Whole", 5.0), ("Tiny", double.Epsilon), ("At", new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1)).AddTicks(1)),
            ("First", StoreLimits.FirstMoment), ("Last", DateTimeOffset.MaxValue), ("Bytes", new byte[] { 0, 255, 7 }), ("NoBytes", Array.Empty<byte>()));
        await Store.InsertAsync(table, row, None);

        var kept = (await Store.GetAsync(table, Team, "a", None))!;

        Assert.Equal((Team, "a"), (kept.Partition, kept.Key));
        Assert.Equal(row.Columns.OrderBy(c => c.Key, StringComparer.Ordinal), kept.Columns.OrderBy(c => c.Key, StringComparer.Ordinal));
        Assert.All(row.Columns, c => Assert.IsType(c.Value.GetType(), kept.Columns[c.Key]));
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)kept.Columns["At"]).Offset);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Null(await Store.GetAsync(table, Team, "a", None));
        Assert.Empty(await KeysAsync(KeyRange.All));
        Assert.Equal(WriteResult.Missing, (await Store.DeleteAsync(table, Team, "a", etag: null, None)).Result);
        await Store.InsertAsync(table, New("a", 1), None);
        Assert.Null(await Store.GetAsync(table, Team, "A", None));
        Assert.Null(await Store.GetAsync(table, "other", "a", None));
        Assert.Null(await Store.GetAsync(table + "x", Team, "a", None));
    }

    [Fact]
    public async Task The_first_insert_wins()
    {
        var first = await Store.InsertAsync(table, New("a", 1), None);
        var second = await Store.InsertAsync(table, New("a", 2), None);

        Assert.True(first.Done);
        Assert.Equal((WriteResult.Conflict, null), (second.Result, second.ETag));
        Assert.Equal((1, first.ETag), await FindAsync("a"));
    }

    [Fact]
    public async Task An_upsert_replaces_the_whole_row()
    {
        await Store.UpsertAsync(table, Row.Of(Team, "a", ("Old", "x"), ("N", 1)), None);
        var written = await Store.UpsertAsync(table, New("a", 2) with { ETag = "ignored" }, None);

        var row = (await Store.GetAsync(table, Team, "a", None))!;
        Assert.Equal("N", Assert.Single(row.Columns).Key);
        Assert.Equal((2, written.ETag), (row.Number("N"), row.ETag));
    }

    [Fact]
    public async Task A_replace_needs_the_row_that_was_read()
    {
        var old = await Store.InsertAsync(table, Row.Of(Team, "a", ("Old", "x"), ("N", 1)), None);

        var fresh = await Store.ReplaceAsync(table, New("a", 2) with { ETag = old.ETag }, None);
        var stale = await Store.ReplaceAsync(table, New("a", 3) with { ETag = old.ETag }, None);
        var missing = await Store.ReplaceAsync(table, New("b", 3) with { ETag = old.ETag }, None);

        Assert.Equal([WriteResult.Written, WriteResult.Stale, WriteResult.Missing], [fresh.Result, stale.Result, missing.Result]);
        Assert.Equal((2, fresh.ETag), await FindAsync("a"));
        Assert.Null((await Store.GetAsync(table, Team, "a", None))!.Text("Old"));
    }

    [Fact]
    public async Task A_delete_with_an_etag_needs_the_row_that_was_read()
    {
        var old = await Store.InsertAsync(table, New("a", 1), None);
        var fresh = await Store.UpsertAsync(table, New("a", 2), None);

        var stale = await Store.DeleteAsync(table, Team, "a", old.ETag, None);
        var done = await Store.DeleteAsync(table, Team, "a", fresh.ETag, None);
        var again = await Store.DeleteAsync(table, Team, "a", etag: null, None);

        Assert.Equal([WriteResult.Stale, WriteResult.Written, WriteResult.Missing], [stale.Result, done.Result, again.Result]);
        Assert.Null(await Store.GetAsync(table, Team, "a", None));
    }

    [Fact]
    public async Task A_row_written_anew_is_not_the_row_that_was_read()
    {
        var old = await Store.InsertAsync(table, New("a", 1), None);
        await Store.DeleteAsync(table, Team, "a", etag: null, None);
        await Store.InsertAsync(table, New("a", 1), None);

        Assert.Equal(WriteResult.Stale, (await Store.ReplaceAsync(table, New("a", 2) with { ETag = old.ETag }, None)).Result);
    }

    [Fact]
    public async Task Keys_come_in_ordinal_order()
    {
        string[] keys = ["~", "é", "b:1", "B", "a", "a:2", "a:10", "_", "1", "{", "|", "Z", "\uff5e", "\ud7ff", "\ue000"];
        foreach (var key in keys)
        {
            await Store.InsertAsync(table, New(key, 1), None);
        }

        Assert.Equal(keys.Order(StringComparer.Ordinal), await KeysAsync(KeyRange.All), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_range_takes_its_start_and_not_its_end_and_stays_in_its_partition()
    {
        foreach (var key in (string[])["item:2026-11-22", "item:2026-11-23", "item:2026-11-23:status:x", "item:2026-11-24", "other"])
        {
            await Store.InsertAsync(table, New(key, 1), None);
            await Store.InsertAsync(table, New(key, 1) with { Partition = Team + "2" }, None);
        }

        Assert.Equal(["item:2026-11-23", "item:2026-11-23:status:x"], await KeysAsync(KeyRange.Prefix("item:2026-11-23")), StringComparer.Ordinal);
        Assert.Equal(["item:2026-11-22", "item:2026-11-23", "item:2026-11-23:status:x"], await KeysAsync(new("item:2026-11-22", "item:2026-11-24")), StringComparer.Ordinal);
        Assert.Equal(["item:2026-11-24", "other"], await KeysAsync(new("item:2026-11-24", ToExclusive: null)), StringComparer.Ordinal);
        Assert.Empty(await KeysAsync(KeyRange.Prefix("nothing")));
    }

    [Fact]
    public async Task Keys_hold_what_people_and_Teams_put_in_them()
    {
        string[] keys = ["o'brien", "''", "100%", "%2F", "a b+c&d=e", "1<2>3", "tab~09", "naïve", "漢字", ";,()$!*@", "\"x\"", "{a}|b^c`"];
        foreach (var key in keys)
        {
            var row = Row.Of(key, key, ("N", 1));
            var first = await Store.InsertAsync(table, row, None);
            var second = await Store.TransactAsync(table, key, [new Write.Replace(row with { ETag = first.ETag })], None);
            Assert.Equal((key, second.ETag), ((await Store.GetAsync(table, key, key, None))?.Key, (await Store.GetAsync(table, key, key, None))?.ETag));
            Assert.Equal(key, Assert.Single(await ListAsync(key, KeyRange.Prefix(key))).Key);
            Assert.True((await Store.DeleteAsync(table, key, key, second.ETag, None)).Done);
        }
    }

    [Fact]
    public async Task A_long_range_is_read_page_by_page()
    {
        for (var start = 0; start < 2500; start += 100)
        {
            Assert.True((await Store.TransactAsync(table, Team, [.. Enumerable.Range(start, 100).Select(n => new Write.Insert(New($"k{n:D5}", n)))], None)).Done);
        }

        var rows = await ListAsync(Team, KeyRange.Prefix("k"));
        Assert.Equal(Enumerable.Range(0, 2500), rows.Select(r => r.Number("N")!.Value));
        Assert.All(rows, r => Assert.NotNull(r.ETag));
    }

    [Fact]
    public async Task A_transaction_writes_everything_and_gives_the_new_etags()
    {
        var kept = await Store.InsertAsync(table, New("replace", 1), None);
        await Store.InsertAsync(table, New("upsert", 1), None);
        var gone = await Store.InsertAsync(table, New("delete", 1), None);
        await Store.InsertAsync(table, New("drop", 1), None);

        var done = await Store.TransactAsync(
            table,
            Team,
            [
                new Write.Insert(New("insert", 2)), new Write.Upsert(New("upsert", 2)), new Write.Upsert(New("new", 2)),
                new Write.Replace(New("replace", 2) with { ETag = kept.ETag }), new Write.Delete("delete", gone.ETag), new Write.Delete("drop"),
            ],
            None);

        Assert.Equal((WriteResult.Written, null), (done.Result, done.FailedAt));
        var rows = await ListAsync(Team, KeyRange.All);
        Assert.Equal(["insert", "new", "replace", "upsert"], rows.Select(r => r.Key), StringComparer.Ordinal);
        Assert.All(rows, r => Assert.Equal(2, r.Number("N")));
        Assert.Equal([rows[0].ETag, rows[3].ETag, rows[1].ETag, rows[2].ETag, null, null], done.ETags);
    }

    public static TheoryData<string, WriteResult> Failures => new()
    {
        { "insert", WriteResult.Conflict },
        { "replace", WriteResult.Stale },
        { "replace-missing", WriteResult.Missing },
        { "delete", WriteResult.Stale },
        { "delete-missing", WriteResult.Missing },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_transaction_that_fails_writes_nothing_and_says_where_and_why(string failure, WriteResult why)
    {
        var old = await Store.InsertAsync(table, New("taken", 1), None);
        var kept = await Store.UpsertAsync(table, New("taken", 2), None);
        Write failing = failure switch
        {
            "insert" => new Write.Insert(New("taken", 3)),
            "replace" => new Write.Replace(New("taken", 3) with { ETag = old.ETag }),
            "replace-missing" => new Write.Replace(New("missing", 3) with { ETag = old.ETag }),
            "delete" => new Write.Delete("taken", old.ETag),
            _ => new Write.Delete("missing"),
        };

        var result = await Store.TransactAsync(table, Team, [new Write.Upsert(New("a", 3)), new Write.Insert(New("b", 3)), failing, new Write.Insert(New("c", 3))], None);

        Assert.Equal((why, 2), (result.Result, result.FailedAt));
        Assert.Empty(result.ETags);
        Assert.Equal(("taken", kept.ETag), (await ListAsync(Team, KeyRange.All)) is [var row] ? (row.Key, row.ETag) : default);
    }

    [Fact]
    public async Task Of_many_who_insert_one_row_at_once_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => AtOnce(() => Store.InsertAsync(table, New("a", n), None))));

        var winner = Array.FindIndex(results, r => r.Done);
        Assert.Single(results, r => r.Done);
        Assert.Equal(19, results.Count(r => r.Result == WriteResult.Conflict));
        Assert.Equal((winner, results[winner].ETag), await FindAsync("a"));
    }

    [Fact]
    public async Task Answers_given_at_once_are_all_kept()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => AtOnce(() => Store.UpsertAsync(table, New($"answer:{n % 30:D2}", n % 30), None))));

        Assert.All(results, r => Assert.True(r.Done));
        Assert.Equal(Enumerable.Range(0, 30), (await ListAsync(Team, KeyRange.Prefix("answer:"))).Select(r => r.Number("N")!.Value));
    }

    [Fact]
    public async Task No_change_is_lost_when_many_replace_the_same_row()
    {
        await Store.InsertAsync(table, New("count", 0), None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync()));

        Assert.Equal(8, (await FindAsync("count")).Number);
    }

    [Fact]
    public async Task The_largest_row_and_transaction_that_are_allowed_fit()
    {
        var text = new string('x', StoreLimits.TextLength);
        var wide = Row.Of(new string('p', StoreLimits.KeyLength), new string('k', StoreLimits.KeyLength), [.. Enumerable.Range(0, StoreLimits.Columns).Select(n => ($"C{n}", (object?)n))]);
        var heavy = Row.Of(Team, "heavy", [.. Enumerable.Range(0, 15).Select(n => ($"C{n}", (object?)text)), ("Rest", new byte[65_000])]);
        var full = Row.Of(Team, "full", ("Bytes", new byte[StoreLimits.BytesLength]));

        Assert.True((await Store.InsertAsync(table, wide, None)).Done);
        Assert.True((await Store.InsertAsync(table, heavy, None)).Done);
        Assert.True((await Store.TransactAsync(table, Team, [.. Enumerable.Range(0, StoreLimits.Operations).Select(n => new Write.Insert(Row.Of(Team, $"t{n}", ("Text", text))))], None)).Done);
        Assert.True((await Store.InsertAsync(table, full, None)).Done);
        Assert.Equal(StoreLimits.Columns, (await Store.GetAsync(table, wide.Partition, wide.Key, None))?.Columns.Count);
        Assert.Equal(text, (await Store.GetAsync(table, Team, "t99", None))?.Text("Text"));
    }

    [Theory]
    [MemberData(nameof(BrokenLimits.Rows), MemberType = typeof(BrokenLimits))]
    public async Task A_row_over_a_limit_is_refused(string limit)
    {
        var row = BrokenLimits.Row(limit);
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.InsertAsync(table, row, None));
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.UpsertAsync(table, row, None));
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.TransactAsync(table, row.Partition, [new Write.Insert(row)], None));
        Assert.Empty(await KeysAsync(KeyRange.All));
    }

    [Theory]
    [MemberData(nameof(BrokenLimits.Transactions), MemberType = typeof(BrokenLimits))]
    public async Task A_transaction_over_a_limit_is_refused(string limit)
    {
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.TransactAsync(table, BrokenLimits.Partition, BrokenLimits.Transaction(limit), None));
        Assert.Empty(await ListAsync(BrokenLimits.Partition, KeyRange.All));
    }

    [Theory]
    [MemberData(nameof(BrokenLimits.Tables), MemberType = typeof(BrokenLimits))]
    public async Task A_name_that_is_no_table_name_is_refused(string name)
    {
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.InsertAsync(name, New("a", 1), None));
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.GetAsync(name, Team, "a", None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    public async Task Replacing_without_having_read_is_refused(string? etag)
    {
        await Store.InsertAsync(table, New("a", 1), None);
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.ReplaceAsync(table, New("a", 2) with { ETag = etag }, None));
        Assert.Equal(1, (await FindAsync("a")).Number);
    }

    private static Row New(string key, int number) => Row.Of(Team, key, ("N", number));

    // An embedded store may finish before it returns its task: let the others start.
    private static async Task<Written> AtOnce(Func<Task<Written>> write)
    {
        await Task.Yield();
        return await write();
    }

    private async Task CountAsync()
    {
        while (true)
        {
            var row = (await Store.GetAsync(table, Team, "count", None))!;
            await Task.Yield();
            var written = await Store.ReplaceAsync(table, New("count", row.Number("N")!.Value + 1) with { ETag = row.ETag }, None);
            if (written.Done) { return; }
            Assert.Equal(WriteResult.Stale, written.Result);
        }
    }

    private async Task<(int? Number, string? ETag)> FindAsync(string key)
    {
        var row = await Store.GetAsync(table, Team, key, None);
        return (row?.Number("N"), row?.ETag);
    }

    private async Task<IEnumerable<string>> KeysAsync(KeyRange keys) => (await ListAsync(Team, keys)).Select(r => r.Key);

    private async Task<List<Row>> ListAsync(string partition, KeyRange keys)
    {
        var rows = new List<Row>();
        await foreach (var row in Store.RangeAsync(table, partition, keys, None))
        {
            rows.Add(row);
        }

        return rows;
    }
}

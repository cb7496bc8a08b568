using System.Net;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Links;

public sealed class FileLinkTests : IAsyncLifetime
{
    private LinkHost host = null!;

    public async Task InitializeAsync() => host = await LinkHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Opening_it_shows_a_button_and_fetches_nothing()
    {
        var (status, body) = await host.AskAsync(HttpMethod.Get, host.FileLink());
        Assert.Equal((HttpStatusCode.OK, 0), (status, host.File.Reads));
        Assert.Contains("<form method=\"post\"><button type=\"submit\">Downloaden</button></form>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_saves_the_file()
    {
        using var answer = await host.SendAsync(HttpMethod.Post, host.FileLink(), from: "same-origin");
        Assert.Equal("a;b", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/csv; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal(("attachment", "metingen.csv"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Previews_and_scanners_leave_the_file_for_the_person()
    {
        var link = host.FileLink();
        await host.AskAsync(HttpMethod.Head, link);
        await host.AskAsync(HttpMethod.Get, link);
        await host.AskAsync(HttpMethod.Get, link, from: "none");
        Assert.Equal((HttpStatusCode.OK, "a;b"), await host.AskAsync(HttpMethod.Post, link, from: "same-origin"));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task A_press_on_a_page_that_is_not_ours_fetches_nothing(string from)
    {
        var link = host.FileLink();
        var (status, body) = await host.AskAsync(HttpMethod.Post, link, from);
        Assert.Equal((HttpStatusCode.OK, 0), (status, host.File.Reads));
        Assert.Contains("<form method=\"post\">", body, StringComparison.Ordinal);
        Assert.Equal("a;b", (await host.AskAsync(HttpMethod.Post, link, from: "same-origin")).Body);
    }

    [Fact]
    public async Task A_second_time_it_sends_back_to_the_chat()
    {
        var link = host.FileLink();
        await host.AskAsync(HttpMethod.Post, link);
        var again = await host.AskAsync(HttpMethod.Post, link);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("Dit bestand is al opgehaald", again.Body, StringComparison.Ordinal);
        Assert.Equal(again, await host.AskAsync(HttpMethod.Get, link));
        Assert.Equal(1, host.File.Reads);
    }

    [Fact]
    public async Task Of_two_at_once_one_gets_it()
    {
        var (link, waiting, both) = (host.FileLink(), 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        host.File.Answers = async () =>
        {
            if (Interlocked.Increment(ref waiting) == 2) { both.SetResult(); }
            await both.Task.WaitAsync(TimeSpan.FromSeconds(30));
            return new("x.csv", "text/csv", "a;b"u8.ToArray());
        };
        var answers = await Task.WhenAll(host.AskAsync(HttpMethod.Post, link), host.AskAsync(HttpMethod.Post, link));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Each_link_gives_its_own_file_once()
    {
        var (first, second) = (host.FileLink(), host.FileLink());
        Assert.Equal("a;b", (await host.AskAsync(HttpMethod.Post, first)).Body);
        Assert.Equal("a;b", (await host.AskAsync(HttpMethod.Post, second)).Body);
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_leaves_the_link_as_it_was()
    {
        var (link, works) = (host.FileLink(), host.File.Answers);
        host.File.Answers = () => throw new StoreUnavailableException("gone");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.AskAsync(HttpMethod.Post, link)).Status);
        host.File.Answers = () => Task.FromResult<FileContent?>(null);
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Post, link)).Status);
        host.File.Answers = works;
        Assert.Equal("a;b", (await host.AskAsync(HttpMethod.Post, link)).Body);
    }

    [Fact]
    public async Task It_can_be_fetched_for_ten_minutes()
    {
        var (early, late) = (host.FileLink(), host.FileLink());
        host.Real.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(HttpMethod.Post, early)).Status);
        host.Real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.Gone, 1), ((await host.AskAsync(HttpMethod.Post, late)).Status, host.File.Reads));
    }

    [Fact]
    public async Task A_link_to_a_page_fetches_no_file()
    {
        var page = $"{host.PageLink(LinkHost.Target("test.file/1"))}";
        var asFile = new Uri($"/f/{page["/p/".Length..]}", UriKind.Relative);
        Assert.Equal((HttpStatusCode.NotFound, 0), ((await host.AskAsync(HttpMethod.Post, asFile)).Status, host.File.Reads));
    }

    [Fact]
    public async Task A_file_that_this_version_has_not_is_nothing_to_fetch() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, host.FileLink(LinkHost.Target("test.old/1")))).Status);

    [Fact]
    public async Task What_is_kept_says_only_that_some_link_was_used()
    {
        await host.AskAsync(HttpMethod.Post, host.FileLink());
        var row = Assert.Single(await RowsAsync("used|2026-11-21"));
        Assert.Matches("^used:[0-9a-f]{24}$", row.Key);
        Assert.Equal("ExpiresAt", Assert.Single(row.Columns).Key);
    }

    [Theory]
    [InlineData("..\\..\\x\".exe;a.csv", "x--exe-a.csv")]
    [InlineData("Verandering é\r\n.csv", "Verandering----.csv")]
    [InlineData("...", "file")]
    public async Task The_name_of_a_file_is_only_a_name(string given, string saved)
    {
        host.File.Answers = () => Task.FromResult<FileContent?>(new(given, "text/csv", "a"u8.ToArray()));
        using var answer = await host.SendAsync(HttpMethod.Post, host.FileLink());
        Assert.Equal($"attachment; filename=\"{saved}\"", Assert.Single(answer.Content.Headers.GetValues("Content-Disposition")));
    }

    private async Task<List<Row>> RowsAsync(string partition)
    {
        var rows = new List<Row>();
        await foreach (var row in host.Store.RangeAsync("Links", partition, KeyRange.All, CancellationToken.None)) { rows.Add(row); }
        return rows;
    }
}

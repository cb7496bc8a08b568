using System.Net;
using TeamsBot.Platform.Links;

namespace TeamsBot.Tests.Links;

/// <summary>What a calendar program subscribes to.</summary>
public sealed class FeedLinkTests : IAsyncLifetime
{
    private LinkHost host = null!;

    public async Task InitializeAsync() => host = await LinkHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_program_asks_again_and_again_also_years_later()
    {
        var link = host.FeedLink();
        Assert.EndsWith(".ics", link.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "BEGIN:VCALENDAR"), await host.AskAsync(HttpMethod.Get, link));
        host.Real.Advance((SealedLinks.FeedLife - NodaTime.Duration.FromDays(1)).ToTimeSpan());
        using var answer = await host.SendAsync(HttpMethod.Get, link);
        Assert.Equal("BEGIN:VCALENDAR", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/calendar; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Ended_it_gives_nothing_any_more()
    {
        var link = host.FeedLink();
        host.Feed.IsEnded = true;
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, link)).Status);
    }

    [Fact]
    public async Task A_link_of_another_kind_or_one_that_was_changed_opens_no_feed()
    {
        var page = host.PageLink().ToString().Replace("/p/", "/c/", StringComparison.Ordinal) + ".ics";
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, new Uri(page, UriKind.Relative))).Status);
        var feed = host.FeedLink().ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, new Uri(feed.Replace("/c/", "/c/A", StringComparison.Ordinal), UriKind.Relative))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, new Uri(feed.Replace("/c/", "/p/", StringComparison.Ordinal), UriKind.Relative))).Status);
    }
}

using System.Net;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Links;

public sealed class PageLinkTests : IAsyncLifetime
{
    private LinkHost host = null!;

    public async Task InitializeAsync() => host = await LinkHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void A_link_begins_with_the_public_address() =>
        Assert.StartsWith("https://bot.example/vast/p/", host.Links.ToPage(LinkHost.Target()), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_public_address_there_are_no_links()
    {
        await using var silent = await LinkHost.StartAsync("--Links:Address=");
        Assert.Null(silent.Links.ToPage(LinkHost.Target()));
        Assert.Null(silent.Links.ToFile(LinkHost.Target("test.file/1")));
    }

    [Fact]
    public async Task A_page_is_about_the_conversation_thing_and_person_of_its_link()
    {
        var (status, body) = await host.AskAsync(HttpMethod.Get, host.PageLink(LinkHost.Target(conversation: "19:two@thread.tacv2", id: "02K")));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<p>19:two@thread.tacv2 02K ada &lt;b&gt;</p>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Gemaakt voor wie erom vroeg")]
    [InlineData("en", "Made for whoever asked for it")]
    public async Task The_frame_speaks_the_language_of_the_link(string tag, string note)
    {
        var (_, body) = await host.AskAsync(HttpMethod.Get, host.PageLink(LinkHost.Target(language: Language.Find(tag))));
        Assert.Contains($"<html lang=\"{tag}\">", body, StringComparison.Ordinal);
        Assert.Contains(note, body, StringComparison.Ordinal);
        Assert.Contains("<title>Vallen &lt;voorkomen&gt; · Vast Punt</title>", body, StringComparison.Ordinal);
        Assert.Contains("<h1>Vallen &lt;voorkomen&gt;</h1>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_not_kept_indexed_framed_or_told_to_others_and_runs_nothing()
    {
        using var answer = await host.SendAsync(HttpMethod.Get, host.PageLink());
        await HasSafeHeaders(answer);
    }

    [Theory]
    [InlineData("/p/AAAA")]
    [InlineData("/f/AAAA")]
    public async Task So_is_the_page_that_says_no(string path)
    {
        using var answer = await host.SendAsync(HttpMethod.Get, new Uri(path, UriKind.Relative));
        await HasSafeHeaders(answer);
    }

    [Fact]
    public async Task HEAD_has_the_headers_alone()
    {
        using var answer = await host.SendAsync(HttpMethod.Head, host.PageLink());
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_opens_for_an_hour_and_then_sends_back_to_the_chat()
    {
        var link = host.PageLink();
        host.Real.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(HttpMethod.Get, link)).Status);
        host.Real.Advance(TimeSpan.FromSeconds(1));
        var (status, body) = await host.AskAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Vraag hem opnieuw in de chat", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Vallen", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_jump_of_the_clock_of_meetings_leaves_a_link_as_it_was()
    {
        var link = host.PageLink();
        host.Product.Advance(TimeSpan.FromDays(90));
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(HttpMethod.Get, link)).Status);
    }

    [Fact]
    public async Task A_forged_link_is_answered_in_every_language_and_reads_nothing()
    {
        host.Page.Answers = _ => throw new InvalidOperationException("The page was read.");
        var link = $"{host.PageLink()}";
        var (status, body) = await host.AskAsync(HttpMethod.Get, new Uri($"{link[..^1]}{(link[^1] == 'A' ? 'B' : 'A')}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("This link does not work", body, StringComparison.Ordinal);
        Assert.Contains("<section lang=\"nl\"><h2>Deze link werkt niet</h2>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_link_reads_nothing_and_looks_the_same_whatever_is_behind_it()
    {
        var (known, unknown) = (host.PageLink(), host.PageLink(LinkHost.Target("test.never/1", id: "none")));
        host.Page.Answers = _ => throw new InvalidOperationException("The page was read.");
        host.Real.Advance(TimeSpan.FromHours(1));
        var answer = await host.AskAsync(HttpMethod.Get, known);
        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Equal(answer, await host.AskAsync(HttpMethod.Get, unknown));
    }

    [Fact]
    public async Task A_link_to_a_file_opens_no_page()
    {
        var file = $"{host.FileLink(LinkHost.Target())}";
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, new Uri($"/p/{file["/f/".Length..]}", UriKind.Relative))).Status);
    }

    [Fact]
    public async Task Who_may_not_read_it_any_more_sees_nothing()
    {
        host.Page.Answers = _ => null;
        var (status, body) = await host.AskAsync(HttpMethod.Get, host.PageLink());
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("Hier is niets meer te lezen", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_this_version_has_not_is_nothing_to_read() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(HttpMethod.Get, host.PageLink(LinkHost.Target("test.old/1")))).Status);

    [Fact]
    public async Task A_tenant_that_may_not_use_the_bot_any_more_reads_nothing()
    {
        await using var strict = await LinkHost.StartAsync($"--Teams:AllowedTenants:0={LinkHost.Tenant}");
        Assert.Equal(HttpStatusCode.OK, (await strict.AskAsync(HttpMethod.Get, strict.PageLink())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await strict.AskAsync(HttpMethod.Get, strict.PageLink(LinkHost.Target(tenant: "9bbb0000-0000-0000-0000-000000000002")))).Status);
    }

    [Fact]
    public async Task While_the_store_does_not_answer_the_page_says_when_to_come_back()
    {
        host.Page.Answers = _ => throw new StoreUnavailableException("gone");
        using var answer = await host.SendAsync(HttpMethod.Get, host.PageLink());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Contains("Een ogenblik nog", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_a_page_too_and_one_line_in_the_log()
    {
        host.Page.Answers = _ => throw new FormatException("broken");
        var (status, body) = await host.AskAsync(HttpMethod.Get, host.PageLink());
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("Er ging iets mis aan onze kant", body, StringComparison.Ordinal);
        Assert.Single(host.Log.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_opens_so_many_and_no_more()
    {
        var link = new Uri("/p/AAAA", UriKind.Relative);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 121; i++) { answers.Add((await host.AskAsync(HttpMethod.Get, link)).Status); }
        Assert.All(answers.Take(120), status => Assert.Equal(HttpStatusCode.NotFound, status));
        using var refused = await host.SendAsync(HttpMethod.Get, link);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (answers[^1], refused.StatusCode));
        Assert.Contains("Wacht een minuut", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(HttpMethod.Get, new Uri("/health/live", UriKind.Relative))).Status);
    }

    [Fact]
    public async Task Behind_a_proxy_everybody_has_a_share_of_their_own()
    {
        await using var proxied = await LinkHost.StartAsync("--ForwardedHeaders_Enabled=true");
        for (var i = 0; i < 121; i++) { await FromAsync(proxied, "2001:db8:0:1::7"); }
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(proxied, "2001:db8:0:1::8"));
        Assert.Equal(HttpStatusCode.NotFound, await FromAsync(proxied, "2001:db8:0:2::7"));
        Assert.Equal(HttpStatusCode.NotFound, await FromAsync(proxied, "203.0.113.7"));
    }

    private static async Task<HttpStatusCode> FromAsync(LinkHost host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/p/AAAA", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await host.Browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task HasSafeHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var style = (await answer.Content.ReadAsStringAsync()).Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", policy);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.StartsWith("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Tests.Links;

public sealed class LinkLogTests
{
    /// <summary>Settings an operator may have, each of them more talkative than ours; the test's log takes the name of its type.</summary>
    public static TheoryData<string[]> Settings =>
    [
        [],
        ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"],
        ["--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics*=Trace"],
        ["--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Routing.Matching.DfaMatcher=Trace"],
        [$"--Logging:{typeof(KeptLog).FullName}:LogLevel:Default=Trace", $"--Logging:{typeof(KeptLog).FullName}:LogLevel:Microsoft.AspNetCore=Trace"],
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task No_line_and_no_scope_holds_a_link_whatever_the_settings_say(string[] settings)
    {
        await using var host = await LinkHost.StartAsync(settings);
        Uri[] links = [host.PageLink(), host.FileLink(), host.PageLink(LinkHost.Target("test.old/1"))];
        host.File.Answers = () => throw new FormatException("broken");
        foreach (var link in links)
        {
            await host.AskAsync(HttpMethod.Get, link);
            await host.AskAsync(HttpMethod.Post, link);
        }

        Assert.Contains(host.Log.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal));
        Assert.All(links, link => Assert.DoesNotContain(host.Log.Lines, line => line.Contains($"{link}"["/p/".Length..], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_log_that_asks_for_warnings_of_the_framework_gets_no_more()
    {
        await using var host = await LinkHost.StartAsync();
        await host.AskAsync(HttpMethod.Get, host.PageLink());
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Information Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_lines_of_the_framework_are_written_as_before()
    {
        await using var host = await LinkHost.StartAsync("--Logging:LogLevel:Microsoft.AspNetCore=Trace");
        await host.AskAsync(HttpMethod.Get, host.PageLink());
        Assert.Contains(host.Log.Lines, line => line.Contains("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_pages_of_one_name_stop_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("links");
        var error = Assert.Throws<InvalidOperationException>(() => BotHost.Build([$"--Storage:SqlitePath={Path.Combine(folder.FullName, "bot.db")}"], builder =>
            builder.Services.AddSingleton<ILinkedPage>(new TestPage()).AddSingleton<ILinkedPage>(new TestPage())));
        folder.Delete(recursive: true);
        Assert.Contains("test.page/1", error.Message, StringComparison.Ordinal);
    }
}

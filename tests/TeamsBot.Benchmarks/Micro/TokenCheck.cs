using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks.Micro;

/// <summary>A message through the adapter to a bot that says nothing: token, body, service URL, endorsement.</summary>
[MemoryDiagnoser]
public class TokenCheck
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"type":"message","id":"1","text":"help","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/t/","from":{"id":"29:1"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1"}}""");

    private TeamsService teams = null!;
    private CloudAdapter adapter = null!;
    private string authorization = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        teams = await TeamsService.StartAsync(new TeamsSettings(), CancellationToken.None);
        adapter = new CloudAdapter(new ConfigurationBuilder().AddInMemoryCollection(teams.BotConfiguration).Build());
        authorization = "Bearer " + teams.TokenFor("https://smba.trafficmanager.net/emea/t/");
    }

    [GlobalCleanup]
    public async Task StopAsync() => await teams.DisposeAsync();

    [Benchmark]
    public async Task<int> MessageToASilentBot()
    {
        var call = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream(Body), ContentLength = Body.Length } };
        call.Request.Headers.Authorization = authorization;
        await adapter.ProcessAsync(call.Request, call.Response, new Silent());
        return call.Response.StatusCode == 200 ? 200 : throw new InvalidOperationException($"Refused with {call.Response.StatusCode}.");
    }

    private sealed class Silent : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

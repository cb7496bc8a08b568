using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using TeamsBot.Simulator.Demo;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Page;

/// <summary>The page and what it asks for. The end-to-end tests use the same addresses.</summary>
internal sealed class PageApi(TeamsService teams, DemoProgress demo, Func<CancellationToken, Task> afterJump)
{
    private readonly Feed _feed = new();
    private readonly PageState _state = new(teams);

    // What a person did goes on when their page is closed, as in Teams: only the end of the simulator stops it.
    private CancellationToken _stopping;

    public static void Map(WebApplication app, TeamsService teams, DemoProgress demo, Func<CancellationToken, Task> afterJump) =>
        new PageApi(teams, demo, afterJump).Map(app);

    private void Map(WebApplication app)
    {
        teams.World.Changed += (_, _) => _feed.Tell(Feed.Change, string.Empty);
        teams.Calls.Finished += TellRefusal;
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = "no-cache" });
        _stopping = app.Lifetime.ApplicationStopping;
        app.MapGet("/sim/state", (string? @as, string? @in) => _state.Of(@as, @in) is { } state ? Results.Json(state) : Results.NotFound());
        app.MapGet("/sim/events", (CancellationToken gone) => TypedResults.ServerSentEvents(_feed.ReadAsync(_stopping, gone)));
        app.MapGet("/sim/demo", () => Results.Json(demo.State));
        app.MapPost("/sim/press", PressAsync);
        app.MapPost("/sim/say", SayAsync);
        app.MapPost("/sim/dialog", DialogAsync);
        app.MapPost("/sim/clock", MoveAsync);
        app.MapPost("/sim/language", Speak);
        app.MapPost("/sim/install", InstallAsync);
        app.MapPost("/sim/person", PersonAsync);
    }

    private static object Shown(Answer answer) => new { kind = JsonNamingPolicy.CamelCase.ConvertName(answer.Kind.ToString()), answer.Status, answer.Text, answer.Code };

    private static object Shown(BotReply reply) => Shown(reply.IsSuccess ? new Answer(AnswerKind.Done, reply.Status) : Answer.Failed(reply));

    private async Task<IResult> PressAsync(PressRequest press) =>
        teams.World.Person(press.As) is null || teams.World.Message(press.In, press.Message) is not { } message
            ? Results.NotFound()
            : Results.Json(Shown(await teams.Presses.OnCardAsync(press.As, message, press.Action, press.Inputs ?? NoInputs, _stopping)));

    private async Task<IResult> SayAsync(SayRequest say) =>
        string.IsNullOrWhiteSpace(say.Text) || teams.World.Person(say.As) is null || teams.World.PlaceOf(say.In) is not { } place ? Results.BadRequest()
        : Results.Json(Shown(place.Channel is null
            ? await teams.Talk.InChatAsync(say.As, say.Text.Trim(), _stopping)
            : await teams.Talk.InChannelAsync(say.As, say.In, say.Root, say.Text.Trim(), _stopping)));

    private async Task<IResult> DialogAsync(DialogRequest press)
    {
        if (press.Action is { } action)
        {
            return Results.Json(Shown(await teams.Presses.InDialogAsync(press.As, action, press.Inputs ?? NoInputs, _stopping)));
        }

        teams.Presses.CloseDialog(press.As);
        return Results.Json(Shown(new Answer(AnswerKind.Done, 200)));
    }

    private async Task<IResult> MoveAsync(ClockRequest move)
    {
        // The story moves the clock itself.
        if (demo.State.IsFilling) { return Results.Conflict(); }
        if (ClockJump.To(move, teams.World.Clock.GetUtcNow()) is not { } instant || !teams.World.MoveClockTo(instant))
        {
            return Results.BadRequest();
        }

        await afterJump(_stopping);
        return Results.Json(new { now = teams.World.Clock.GetUtcNow() });
    }

    /// <summary>The Teams of the people here speaks the chosen language; people of an organisation that speaks neither Dutch nor English keep their own.</summary>
    private IResult Speak(LanguageRequest request)
    {
        if (request.Language is not ("nl" or "en" or "fr" or "es"))
        {
            return Results.BadRequest();
        }

        var homes = teams.World.Tenants.Where(t => t.Locale[..2] is "nl" or "en").ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var person in teams.World.People.Where(p => homes.ContainsKey(p.TenantId)).ToArray())
        {
            teams.World.Put(person with { Locale = $"{request.Language}-{homes[person.TenantId].Country}" });
        }

        return Results.Json(new { });
    }

    private async Task<IResult> InstallAsync(InstallRequest install) =>
        teams.World.Person(install.As) is null || teams.World.PlaceOf(install.In) is null ? Results.NotFound()
        : Results.Json(Shown(install.Remove
            ? await teams.Installs.RemoveBotAsync(install.In, install.As, _stopping)
            : await teams.Installs.AddBotAsync(install.In, install.As, _stopping)));

    private async Task<IResult> PersonAsync(PersonRequest request)
    {
        if (teams.World.Team(request.Team) is not { } team)
        {
            return Results.NotFound();
        }

        if (request.Remove is { } leaver)
        {
            await teams.Installs.RemoveMemberAsync(team.Id, leaver, request.As, _stopping);
            return Results.Json(new { });
        }

        if (string.IsNullOrWhiteSpace(request.Name))
        {
            return Results.BadRequest();
        }

        var home = teams.World.Tenants.First(t => string.Equals(t.Id, team.TenantId, StringComparison.Ordinal));
        var person = NewPerson.Of(teams.World, request.Name.Trim(), home);
        await teams.Installs.AddMemberAsync(team.Id, person, request.As, _stopping);
        return Results.Json(new { person.Id });
    }

    private void TellRefusal(Call call)
    {
        // "Not of this channel" and "not signed in" are answers, not refusals.
        if (call.Status >= 400 && call is not { Operation: Operation.Member or Operation.GetToken, Status: 404 })
        {
            _feed.Tell(Feed.Refusal, JsonSerializer.Serialize(new { operation = call.Operation.ToString(), status = call.Status }));
        }
    }

    private static readonly Dictionary<string, string> NoInputs = new(StringComparer.Ordinal);
}

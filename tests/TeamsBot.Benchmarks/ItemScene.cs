using TeamsBot.Features.Agenda;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>A team with an item in its channel, and the presses of all its members on it.</summary>
internal static class ItemScene
{
    private const int Newcomers = 20;

    /// <summary>Sets the team up as a leader does, posts the item, and lets every member press each of the four taps once.</summary>
    public static async Task<IReadOnlyList<Delivery>> PlayAsync(TeamsService teams, CancellationToken cancellationToken)
    {
        var team = teams.Noord;
        await team.AddBotAsync(cancellationToken);
        await UntilAsync(() => Shows(team, OpenSetup.Name), cancellationToken);
        await SetUpAsync(team.Leader, cancellationToken);
        for (var i = 0; i < Newcomers; i++) { await team.AddMemberAsync($"Member {i}", cancellationToken); }
        Expect(await team.Leader.Says("agenda now", team.General, cancellationToken), AnswerKind.Done);
        await UntilAsync(() => Shows(team, AgendaVerbs.Status), cancellationToken);

        List<Delivery> presses = [];
        foreach (var member in team.Members)
        {
            foreach (var status in (string[])["forward", "same", "back", "stuck"])
            {
                await member.Presses(AgendaVerbs.Status, cancellationToken, with: data => data.GetProperty("status").ValueEquals(status));
                presses.Add(teams.Bot.Deliveries[^1]);
            }
        }

        return presses;
    }

    private static async Task SetUpAsync(Person leader, CancellationToken cancellationToken)
    {
        Expect(await leader.Presses(OpenSetup.Name, cancellationToken), AnswerKind.Dialog);
        Expect(await leader.Presses(AskPeople.Name, cancellationToken), AnswerKind.Dialog);
        leader.Types(SetupForm.FirstChange, "Samen ontbijten op woensdag").Types(SetupForm.Ambition, "Bewoners die zelf kiezen");
        Expect(await leader.Presses(PreviewSetup.Name, cancellationToken), AnswerKind.Dialog);
        var saved = await leader.Presses(SaveSetup.Name, cancellationToken);
        if (saved.Kind is AnswerKind.Error or AnswerKind.Dialog) { throw new InvalidOperationException($"Not saved: {saved}"); }
    }

    private static bool Shows(HostTeam team, string verb) =>
        team.Posts().Any(post => post.Card is { } card && card.GetRawText().Contains(verb, StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!isSo()) { await Task.Delay(50, patience.Token); }
    }

    private static void Expect(Answer answer, AnswerKind kind)
    {
        if (answer.Kind != kind) { throw new InvalidOperationException($"The bot answered {answer}, where {kind} was expected."); }
    }
}

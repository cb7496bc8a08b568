using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Round;

/// <summary>T3 and T13: asks the team in one message a morning, and tells the leader of what was asked three times.</summary>
public sealed class AskAboutDues(RoundStore round, IConversations conversations, LeaderChat leader, TextCatalog texts)
{
    /// <summary>Asks the channel.</summary>
    /// <returns>True when the message did not leave, so that it may be tried again.</returns>
    public async Task<bool> AskTeamAsync(Morning morning, CancellationToken cancellationToken)
    {
        var asked = Steps(morning, step => step < Dues.LeaderStep);
        if (asked.Length == 0 || morning.Memory.Mark(RoundRows.Morning) == morning.Today) { return false; }
        var (settings, team) = (morning.Settings, morning.Settings.Team);
        var claim = new Claim(round, team, morning.Memory, [RoundRows.Write(team, RoundRows.Morning, morning.Today), .. Rows(morning, asked)]);
        var card = DueCard.ForTeam(asked, texts.In(settings.Language));
        var result = await conversations.PostAsync(settings.Address.Channel, card, claim.TakeAsync, cancellationToken);
        if (result is SendResult.NotSent or SendResult.Gone) { await claim.GiveBackAsync(); }
        return result is SendResult.NotSent;
    }

    /// <summary>Tells the leader.</summary>
    /// <returns>Whether there was something to tell, and how it ended: null when the leader has no chat, or another instance was first.</returns>
    public async Task<(bool HasMore, SendResult? Result)> TellLeaderAsync(Morning morning, CancellationToken cancellationToken)
    {
        var late = Steps(morning, step => step == Dues.LeaderStep);
        if (late.Length == 0) { return (false, null); }
        var claim = new Claim(round, morning.Settings.Team, morning.Memory, Rows(morning, late));
        if (!await claim.TakeAsync(cancellationToken)) { return (true, null); }
        var result = await leader.SendAsync(morning.Settings, own => DueCard.ForLeader(late, morning, own), cancellationToken);
        if (result is SendResult.NotSent) { await claim.GiveBackAsync(); }
        return (true, result);
    }

    private static (Due Due, Asked Step)[] Steps(Morning morning, Func<int, bool> isMeant) => [.. (
        from change in morning.Changes
        let due = Dues.Of(change, morning.Today)
        where due is not null
        let step = Dues.Next(due, morning.Memory.Asked(change.Id), morning.Today)
        where step is not null && isMeant(step.Step)
        orderby due.On
        select (due, step)).Take(DueCard.Most)];

    private static Row[] Rows(Morning morning, (Due Due, Asked Step)[] asked) =>
        [.. asked.Select(a => RoundRows.Write(morning.Settings.Team, a.Due.Change.Id, a.Step))];
}

using System.Security.Cryptography;
using System.Text;
using NodaTime;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Method;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes;

/// <summary>Puts every open change that does not rest on the weekly item, and keeps what the item told of it.</summary>
public sealed class ChangesOnAgenda(ChangeStore store, WeekKeeper keeper, ShowChange show, TimeProvider clock) : IAgendaContribution
{
    public string OpenVerb => ChangeVerbs.Open;

    public async Task<IReadOnlyList<AgendaSubject>> OpenAsync(TeamKey team, string zone, CancellationToken cancellationToken)
    {
        var today = Zones.LocalAt(clock.GetInstant(), zone).Date;
        return [.. (await store.ListAsync(team, cancellationToken)).Where(c => c.Phase.IsOpen() && c.Pause is null).Select(c => Subject(c, zone, today))];
    }

    public Task ClosedAsync(TeamKey team, LocalDate date, IReadOnlyList<SubjectWeek> weeks, CancellationToken cancellationToken) =>
        keeper.KeepAsync(team, date, weeks, cancellationToken);

    public AgendaSubject Draft(string title, LocalDate on) => new("", title, Phase.Plan.NameKey(), Phase.Plan.Tag(), on, CheckDate: null);

    /// <summary>
    /// Once for a title: an open change of that name is the one meant, and the id comes from the title, so that a setup that is delivered twice
    /// at the same time meets itself in the store.
    /// </summary>
    public async Task StartAsync(TeamKey team, Member by, string title, CancellationToken cancellationToken)
    {
        var name = Excerpt.Of(title.Trim(), Limits.Line);
        var changes = await store.ListAsync(team, cancellationToken);
        if (name.Length == 0 || changes.Any(c => c.Phase.IsOpen() && IsCalled(c, name))) { return; }
        var stamp = new Stamp(new NamedMember(by.Ref, by.Name), clock.GetInstant(), "");
        var idea = Change.Create(IdOf(name, changes.Count(c => IsCalled(c, name))), name, new Plan(), stamp).Value;
        var started = idea.Start(stamp.By, stamp).Value;
        ChangeStep[] steps = [new(Before: null, idea, ChangeEventType.Created), new(idea, started, ChangeEventType.Started)];
        if ((await store.AddAsync(team, steps, cancellationToken)).Done) { await show.TellAgendaAsync(team, cancellationToken); }
    }

    private static AgendaSubject Subject(Change change, string zone, LocalDate today) => new(
        change.Id.ToString(),
        change.Title,
        change.Phase.NameKey(),
        change.Phase.Tag(),
        Zones.LocalAt(change.Since, zone).Date,
        change.Plan.CheckDate)
    {
        AttentionKey = Attention.KeyOf(change, today),
        Trend = TrendOf(change.Measures),
        MeasureVerb = IsMeasured(change) ? ChangeVerbs.Reading : null,
        Weakest = change.Phase is Phase.Idea ? null : MethodScore.Of(change, zone).Weakest?.Tag(),
    };

    private static bool IsMeasured(Change change) =>
        change.Measures.Count > 0 && change.Phase is Phase.Do or Phase.Check or Phase.Act or Phase.Sustaining;

    // What people notice goes before what is done for it.
    private static SubjectTrend? TrendOf(IReadOnlyList<Measure> measures) =>
        measures.Where(m => m.Recent.Count > 0).OrderBy(m => m.Kind is MeasureKind.Result ? 0 : 1).FirstOrDefault() is { } measure
            ? new SubjectTrend(measure.Name, measure.Unit, [.. measure.Recent.Select(r => r.Value)], measure.Target)
            : null;

    private static bool IsCalled(Change change, string title) => string.Equals(change.Title, title, StringComparison.OrdinalIgnoreCase);

    // After a change of this name has ended, the next one of that name is another change.
    private static ChangeId IdOf(string title, int earlier)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{title.ToUpperInvariant()}\n{earlier}"));
        return ChangeId.Parse(Convert.ToHexStringLower(hash.AsSpan(0, 16)))!.Value;
    }
}

using NodaTime;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Gathers what an item says besides the answers.</summary>
public sealed class ItemContents(
    IEnumerable<IAgendaContribution> contributions, Items items, IRoster roster, WeeklyQuestions questions, HolidayRules holidays)
{
    /// <summary>More open changes than this do not fit in a row, nor in a meeting.</summary>
    public const int MostSubjects = 60;

    private const int LookBackDays = 42;

    /// <summary>The content of a new item, without its question.</summary>
    public async Task<ItemContent> BuildAsync(TeamSettings settings, LocalDate date, CancellationToken cancellationToken)
    {
        var previous = await PreviousAsync(settings.Team, date, cancellationToken);
        return new ItemContent
        {
            Language = settings.Language.Tag,
            Zone = settings.Rhythm!.Zone,
            PartnerZone = settings.PartnerZone,
            HasPartners = await HasPartnersAsync(settings, cancellationToken),
            Ambition = settings.Ambition,
            Subjects = await SubjectsAsync(settings.Team, settings.Rhythm.Zone, previous, date, cancellationToken),
            Agreements = Open(await items.AgreementsAsync(settings.Team, cancellationToken)),
            Last = previous is { Content.Summary: { } summary } ? new LastTime(previous.Date, summary.Noticed) : null,
            NextSkip = NextSkip(settings, date),
        };
    }

    /// <summary>The same content with the changes as they are now.</summary>
    public async Task<ItemContent> RefreshAsync(TeamKey team, Item item, CancellationToken cancellationToken) => item.Content with
    {
        Subjects = await SubjectsAsync(team, item.Content.Zone, await PreviousAsync(team, item.Date, cancellationToken), item.Date, cancellationToken),
    };

    /// <summary>The question for an item with this content, and the list of questions asked with it added.</summary>
    public async Task<(string? Id, IReadOnlyDictionary<string, LocalDate> Asked)> QuestionAsync(
        TeamKey team, ItemContent content, LocalDate date, CancellationToken cancellationToken)
    {
        var asked = await items.QuestionsAsync(team, cancellationToken);
        var phases = content.Subjects.Select(s => s.PhaseTag).ToHashSet(StringComparer.Ordinal);
        Weakness[] weaknesses = [.. content.Subjects.Where(s => s.Weakest is not null).Select(s => new Weakness(s.PhaseTag, s.Weakest!)).Distinct()];
        var chosen = QuestionOfTheWeek.Choose(questions, phases, content.HasPartners, asked, date, weaknesses);
        // No question at all is better than one that is still fresh.
        return chosen is { IsRepeat: false, Question.Id: var id }
            ? (id, new Dictionary<string, LocalDate>(asked, StringComparer.Ordinal) { [id] = date })
            : (null, asked);
    }

    /// <summary>Open agreements as the item shows them, the earliest first.</summary>
    public static IReadOnlyList<ItemAgreement> Open(IEnumerable<(Agreement Agreement, string ETag)> agreements) =>
        [.. agreements.Select(a => a.Agreement).Where(a => a.State == AgreementState.Open).OrderBy(a => a.Due)
            .Select(a => new ItemAgreement(a.Id, a.Text, a.Owner.Name, a.Due))];

    private async Task<Item?> PreviousAsync(TeamKey team, LocalDate date, CancellationToken cancellationToken) =>
        (await items.FromAsync(team, date.PlusDays(-LookBackDays), cancellationToken))
            .Select(board => board.Item).LastOrDefault(item => item.Date < date && item.State == ItemState.Closed);

    private async Task<IReadOnlyList<ItemSubject>> SubjectsAsync(
        TeamKey team, string zone, Item? previous, LocalDate date, CancellationToken cancellationToken)
    {
        var subjects = new List<ItemSubject>();
        foreach (var contribution in contributions)
        {
            var open = await contribution.OpenAsync(team, zone, cancellationToken);
            subjects.AddRange(open.Select(s => ItemSubject.Of(s, contribution.OpenVerb, Last(previous, s.Id))));
        }

        return [.. subjects.OrderBy(s => s.Urgency(date)).ThenBy(s => s.Since).Take(MostSubjects)];
    }

    private static LastSaid? Last(Item? previous, string subjectId) =>
        previous?.Content.Summary?.Conclusions.FirstOrDefault(c => string.Equals(c.Id, subjectId, StringComparison.Ordinal)) is { } said
            ? new LastSaid(said.Status, said.Note)
            : null;

    private async Task<bool> HasPartnersAsync(TeamSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var members = await roster.ListAsync(settings.Address.Channel, cancellationToken);
            return members.Any(m => !string.Equals(m.Ref.HomeTenantId, settings.Team.TenantId, StringComparison.OrdinalIgnoreCase));
        }
        catch (TeamsUnavailableException)
        {
            // The item goes before a complete roster.
            return settings.PartnerZone is not null;
        }
    }

    private ComingSkip? NextSkip(TeamSettings settings, LocalDate date)
    {
        var next = settings.Rhythm!.From(date.PlusDays(1)).First().Date;
        return SkipOf(settings, next) is { } skip ? new ComingSkip(next, skip.Name(settings.Language.Tag)) : null;
    }

    /// <summary>Why there is no item on a date; null when there is one.</summary>
    public Skip? SkipOf(TeamSettings settings, LocalDate date) =>
        Skip.Of(date, holidays.For(settings.Country), settings.OwnDays);
}

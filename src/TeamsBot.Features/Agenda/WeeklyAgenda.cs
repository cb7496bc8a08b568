using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>The weekly item, as other features see it.</summary>
public sealed class WeeklyAgenda(Items items, ItemContents contents, ISharedCards shared, WeeklyQuestions questions, TimeProvider clock) : IAgenda
{
    private const int LookBackDays = 3;
    private const int Tries = 3;

    /// <inheritdoc/>
    public async Task SubjectsChangedAsync(TeamKey team, CancellationToken cancellationToken)
    {
        // The zone is in the item; a day more or less does not matter here.
        var from = Zones.LocalAt(clock.GetInstant(), "Etc/UTC").Date.PlusDays(-LookBackDays);
        for (var left = Tries; left > 0; left--)
        {
            var open = (await items.FromAsync(team, from, cancellationToken)).LastOrDefault(b => b.Item.State == ItemState.Open);
            if (open is null || await TakeOverAsync(team, open, cancellationToken)) { return; }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<AdaptiveElement> Preview(TeamSettings settings, IReadOnlyList<AgendaSubject> subjects, LocalDate date, Texts texts, bool hasPartners = false)
    {
        var rhythm = settings.Rhythm!;
        var occurrence = rhythm.On(date);
        var content = new ItemContent
        {
            Language = settings.Language.Tag,
            Zone = rhythm.Zone,
            PartnerZone = settings.PartnerZone,
            HasPartners = hasPartners,
            Ambition = settings.Ambition,
            Subjects = [.. subjects.Select(s => ItemSubject.Of(s, openVerb: "", last: null))],
        };
        var item = new Item { Date = date, State = ItemState.Open, MeetingAt = occurrence.MeetingAt, PostAt = occurrence.PostAt, Content = content };
        var board = new Board { Item = item, ETag = "" };
        return Still.Of([.. ItemCard.Header(item, texts), .. ItemCard.Body(board, Question(subjects, hasPartners, date, texts), texts, date)]);
    }

    private async Task<bool> TakeOverAsync(TeamKey team, Board open, CancellationToken cancellationToken)
    {
        var content = await contents.RefreshAsync(team, open.Item, cancellationToken);
        var item = open.Item with { Content = content, Version = open.Item.Version + 1 };
        if (await items.ReplaceAsync(team, item, open.ETag, [], cancellationToken) is null) { return false; }
        shared.Changed(ItemCards.Ref(team, item.Date));
        return true;
    }

    private string? Question(IReadOnlyList<AgendaSubject> subjects, bool hasPartners, LocalDate date, Texts texts) =>
        QuestionOfTheWeek.Choose(questions, [.. subjects.Select(s => s.PhaseTag)], hasPartners, new Dictionary<string, LocalDate>(StringComparer.Ordinal), date)
            ?.Question.Question.In(texts.Language.Tag);
}

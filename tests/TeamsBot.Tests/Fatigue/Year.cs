using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Identity;
using TeamsBot.Tests.Agenda;

namespace TeamsBot.Tests.Fatigue;

/// <summary>A year of the team, played week by week: the item on Monday, the cards on Thursday, and what each does with them.</summary>
public sealed class Year(TeamOfTwelve team, ulong seed)
{
    public const int Weeks = 52;
    private const int Quarter = 13;
    private static readonly LocalDate FirstMonday = new(2027, 1, 4);
    private static readonly string[] Phases = ["plan", "do", "do", "check", "act"];

    private readonly Chance chance = new(seed);

    /// <summary>Every prompt: who, in which week, what they did.</summary>
    public List<(Member Who, Temper Temper, int Week, Deed Deed)> Prompts { get; } = [];

    /// <summary>Every card that lay before somebody, and when.</summary>
    public List<(Member Who, string Card, Instant At)> Dealt { get; } = [];

    /// <summary>Every question of the week.</summary>
    public List<(string Question, LocalDate Date)> Questions { get; } = [];

    /// <summary>Every answer to one.</summary>
    public List<(Temper Temper, int Week)> Answers { get; } = [];

    /// <summary>The Mondays with an item.</summary>
    public List<LocalDate> Items { get; } = [];

    public static int QuarterOf(int week) => week / Quarter;

    public async Task<Year> PlayAsync()
    {
        for (var week = 0; week < Weeks; week++)
        {
            var monday = FirstMonday.PlusWeeks(week);
            // A change goes through a cycle in ten weeks.
            team.Changes.Open[0] = team.Changes.Open[0] with { PhaseTag = Phases[week / 2 % Phases.Length], CheckDate = monday.PlusWeeks(3) };
            await MondayAsync(monday, week);
            await ThursdayAsync(monday.PlusDays(3), week);
        }

        return this;
    }

    private async Task MondayAsync(LocalDate date, int week)
    {
        var item = team.Settings.Rhythm!.On(date);
        await team.At(item.PostAt);
        if (await team.Board(date) is { Item: { State: ItemState.Open } open })
        {
            Items.Add(date);
            if (open.Content.QuestionId is { } question)
            {
                Questions.Add((question, date));
                foreach (var (member, temper) in team.Members.Where(m => chance.Next() < m.Temper.Question))
                {
                    await team.Answers(member, date);
                    Answers.Add((temper, week));
                }
            }
        }

        await team.At(item.MeetingAt + Duration.FromHours(25));
    }

    private async Task ThursdayAsync(LocalDate date, int week)
    {
        var sent = team.Private.Sent.Count;
        var moment = team.Settings.Rhythm! with { Day = IsoDayOfWeek.Thursday, Meeting = new LocalTime(14, 0), MinutesBefore = 0 };
        await team.At(moment.On(date).PostAt, alsoForEach: true);
        var cards = team.Private.Sent.Skip(sent).Where(s => Has(s.Card.Content, ReflectionVerbs.Choose)).ToDictionary(s => s.To, s => s.Card.Content);
        foreach (var (member, temper) in team.Members)
        {
            if (cards.TryGetValue(member.Ref, out var card)) { await MeetsAsync(member, temper, week, card); }
        }
    }

    private async Task MeetsAsync(Member member, Temper temper, int week, AdaptiveCard card)
    {
        await LookAsync(member);
        if (temper is { Answers: 0, Declines: 0, Question: > 0 })
        {
            Prompts.Add((member, temper, week, Deed.Declines));
            await ChoosesNeverAsync(member, card);
            return;
        }

        var deed = temper.Does(chance.Next(), Prompts.Count(p => p.Who == member && p.Week > week - 8));
        Prompts.Add((member, temper, week, deed));
        switch (deed)
        {
            case Deed.Answers: await AnswersAsync(member, temper, card); break;
            case Deed.Declines: await DeclinesAsync(member, temper, card); break;
        }
    }

    private async Task AnswersAsync(Member member, Temper temper, AdaptiveCard card)
    {
        if (chance.Next() < temper.LooksForOthers)
        {
            card = await team.Presses(member, card, Is(ReflectionVerbs.Others));
            await LookAsync(member);
        }

        var step = await team.Presses(member, card, Is(ReflectionVerbs.Choose));
        await team.Presses(member, step, data => $"{data[ReflectionVerbs.Onward]}" == nameof(Onward.Stop), (ReflectionVerbs.Text, "Something to think about"));
    }

    private async Task DeclinesAsync(Member member, Temper temper, AdaptiveCard card)
    {
        var next = await team.Presses(member, card, Is(ReflectionVerbs.NotNow));
        if (!Has(next, ReflectionVerbs.ChooseRhythm)) { return; }
        // The first proposal stands in front; "leave it so" comes last.
        var rhythms = AgendaScene.All(System.Text.Json.Nodes.JsonNode.Parse(next.ToJson())).Select(n => (string?)n["data"]?[ReflectionVerbs.Rhythm]).OfType<string>().ToArray();
        var chosen = chance.Next() < temper.TakesSlower ? rhythms[0] : rhythms[^1];
        await team.Presses(member, next, data => $"{data[ReflectionVerbs.Rhythm]}" == chosen);
    }

    private async Task ChoosesNeverAsync(Member member, AdaptiveCard card)
    {
        var keeping = await team.Presses(member, card, Is(ReflectionVerbs.Keep));
        await team.Presses(member, keeping, Is(ReflectionVerbs.SaveKeep), (ReflectionVerbs.Rhythm, nameof(PromptRhythm.Never)));
    }

    private async Task LookAsync(Member member)
    {
        var at = Instant.FromDateTimeOffset(team.Clock.GetUtcNow());
        Dealt.AddRange((await team.Kept.JournalAsync(member.Ref, CancellationToken.None)).Sessions[0].Value.Dealt.Select(card => (member, card, at)));
    }

    private static Func<System.Text.Json.Nodes.JsonObject, bool> Is(string verb) => data => $"{data["verb"]}" == verb;

    private static bool Has(AdaptiveCard card, string verb) => card.ToJson().Contains(verb, StringComparison.Ordinal);
}

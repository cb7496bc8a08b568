using System.Text.Json.Nodes;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Attack;

/// <summary>What an attacker holds, what is asked of them, and the answers: for each question what each candidate said.</summary>
public sealed record Case(Evidence Evidence, IReadOnlyList<(Question Question, IReadOnlyList<string> Truth)> Questions);

/// <summary>
/// Three weeks of a team: weekly items with answers without a name, two consultations with points without a name, reflection cards, and a newcomer in the second
/// week. Who says what and when is drawn at random; nobody presses in the same minute. In the end everybody deletes their journal.
/// </summary>
public sealed class Play : IDisposable
{
    private const int Weeks = 3;
    private static readonly LocalDate Monday = new(2026, 12, 14);
    private static readonly string[] Words = ["rooster", "overdracht", "rustig", "samen", "bewoner", "avond", "proberen", "beter", "minder", "papier", "vragen", "later", "sleutel", "koffie"];

    private readonly Leak leak;
    private readonly Random random;
    private readonly TeamLife life;
    private readonly SortedDictionary<Instant, Func<Task>> plan = [];
    private readonly List<(Kind Kind, string Occasion, string Label, TookPart By)> told = [];
    private readonly List<(Instant At, IReadOnlyDictionary<string, int> Themes)> looks = [];
    private readonly List<(Instant At, string Cards)> watched = [];
    private readonly List<ChangeId> changes = [];

    public Play(int seed, Leak leak)
    {
        (this.leak, random) = (leak, new Random(seed));
        life = new TeamLife(leak, At(Monday, 7, 0));
    }

    public Member Newcomer => life.Newcomer;

    public async Task<Case> RunAsync(bool deletesJournals = true)
    {
        for (var week = 0; week < Weeks; week++) { PlanWeek(Monday.PlusWeeks(week), week); }
        var end = Monday.PlusWeeks(Weeks);
        Plan(At(end, 8, 5), life.RoundAsync);
        if (deletesJournals) { Plan(At(end, 9, 0), () => EverybodyAsync(DeletesJournalAsync, At(end, 9, 0))); }
        Plan(At(end.PlusDays(1), 8, 5), life.RoundAsync);
        foreach (var (at, happens) in plan)
        {
            life.GoesTo(at);
            await happens();
        }

        return new Case(await life.SeizeAsync(looks, watched, changes), [.. await QuestionsAsync()]);
    }

    public void Dispose() => life.Dispose();

    private static Instant At(LocalDate day, int hour, int minute) => day.At(new LocalTime(hour, minute)).InUtc().ToInstant();

    private void PlanWeek(LocalDate monday, int week)
    {
        if (week == 0) { Plan(At(monday, 7, 30), BeginsChangesAsync); }
        if (week == 1) { Plan(At(monday, 7, 30), JoinsAsync); }
        Plan(At(monday, 8, 20), life.RoundAsync);
        foreach (var (index, at) in Moments(7, At(monday, 8, 30), At(monday, 15, 0)).Index()) { Plan(at, () => AnswersAsync(monday, isNamed: index < 2)); }
        if (week % 2 == 0) { Plan(At(monday, 16, 0), () => ClosesAsync(monday)); }
        for (var day = 1; day < 7; day++) { Plan(At(monday.PlusDays(day), 8, 25), life.RoundAsync); }
        foreach (var at in Moments(5 + random.Next(3), At(monday, 16, 30), At(monday.PlusDays(6), 20, 0))) { Plan(at, () => ChoosesAsync(at)); }
        if (week == 0) { PlanPoints(monday); }
    }

    private Task JoinsAsync()
    {
        life.Joins(life.Newcomer);
        return Task.CompletedTask;
    }

    private void PlanPoints(LocalDate monday)
    {
        for (var change = 0; change < 2; change++)
        {
            var which = change;
            foreach (var at in Moments(5, At(monday.PlusDays(1), 9, 0), At(monday.PlusDays(3), 17, 0))) { Plan(at, () => RaisesAsync(which)); }
        }
    }

    private void Plan(Instant at, Func<Task> happens) => plan.Add(at, happens);

    private IEnumerable<Instant> Moments(int count, Instant from, Instant to)
    {
        var taken = new HashSet<Instant>();
        while (taken.Count < count)
        {
            var at = from + Duration.FromMinutes(random.Next((int)(to - from).TotalMinutes)) + Duration.FromSeconds(10 + random.Next(40));
            if (!plan.Keys.Concat(taken).Any(other => Duration.FromMinutes(1) > (other > at ? other - at : at - other))) { taken.Add(at); }
        }

        return [.. taken];
    }

    private async Task BeginsChangesAsync()
    {
        var (store, agenda) = (life.Of<ChangeStore>(), life.Of<Kernel.Agenda.IAgendaContribution>());
        foreach (var title in new[] { "Overdracht bij de avonddienst", "Samen koffiedrinken" }) { await agenda.StartAsync(TeamLife.Noord, life.People[0], title, CancellationToken.None); }
        foreach (var change in await store.ListAsync(TeamLife.Noord, CancellationToken.None))
        {
            var (by, stored) = (new NamedMember(life.People[0].Ref, life.People[0].Name), (await store.FindAsync(TeamLife.Noord, change.Id, CancellationToken.None))!);
            var asked = new Consultation(life.Clock.NewId(), "Het uur", "De plaats", Monday.PlusDays(8), ConsultationAudience.Everybody, by);
            var after = change.Consult(asked, Monday, new Stamp(by, life.Clock.GetInstant(), "")).Value;
            Assert.True((await store.WriteAsync(TeamLife.Noord, new ChangeStep(stored.Change, after, ChangeEventType.Consulted), stored.ETag, CancellationToken.None)).Done);
            changes.Add(change.Id);
        }
    }

    private async Task AnswersAsync(LocalDate monday, bool isNamed)
    {
        var (occasion, text) = ($"answers {monday}", Text());
        var who = Somebody(Kind.Answer, occasion);
        await life.PressAsync(who, AgendaVerbs.AnswerSave, new JsonObject { ["id"] = AgendaKeys.Id(monday), ["answer"] = text, ["visibility"] = isNamed ? "named" : "unnamed" });
        Told(Kind.Answer, occasion, isNamed ? "" : text, who);
        watched.Add((life.Clock.GetInstant(), string.Join('\n', life.Cards())));
    }

    private async Task ClosesAsync(LocalDate monday)
    {
        var board = await life.Of<Items>().FindAsync(TeamLife.Noord, monday, CancellationToken.None);
        await life.PressAsync(life.People[0], AgendaVerbs.CloseConfirm, new JsonObject { ["id"] = AgendaKeys.Id(monday), ["version"] = board!.Item.Version });
    }

    private async Task RaisesAsync(int change)
    {
        var (occasion, text) = ($"points {change}", Text());
        var who = Somebody(Kind.Point, occasion);
        var page = (ActionReply.Dialog)await life.PressAsync(who, ChangeVerbs.RaisePoint, new JsonObject { ["id"] = changes[change].ToString() }, kind: ActionKind.OpenDialog);
        var data = Data(page.Content, ChangeVerbs.RaisePoint);
        (data[ChangeVerbs.PointChange], data[ChangeVerbs.WithName]) = (text, "no");
        await life.PressAsync(who, ChangeVerbs.RaisePoint, data);
        Told(Kind.Point, occasion, text, who);
    }

    private async Task ChoosesAsync(Instant at)
    {
        var week = Monday.PlusDays((int)Math.Floor((at - At(Monday, 0, 0)).TotalDays / 7) * 7);
        var occasion = $"themes {week}";
        var who = week > Monday && !told.Any(t => t.By.Who == life.Newcomer) ? life.Newcomer : Somebody(Kind.Theme, occasion);
        var dealt = (ActionReply.Card)await life.TypesAsync(who, "reflection.command.begin", inChat: true);
        // Whoever still had a card open goes on with that one.
        if (Find(dealt.Content, ReflectionVerbs.Choose) is not [_, ..] choices) { return; }
        await LookAsync(at - Duration.FromSeconds(1));
        var chosen = choices[random.Next(choices.Length)];
        await life.PressAsync(who, ReflectionVerbs.Choose, chosen, inChat: true, ActionKind.Execute);
        await LookAsync(at + Duration.FromSeconds(1));
        // Stops there, so that next week there are new cards.
        var session = (await life.Of<ReflectionStore>().HabitsAsync(who.Ref, CancellationToken.None)).Value.Current!;
        await life.PressAsync(who, ReflectionVerbs.Answer, new JsonObject { ["id"] = session, ["version"] = 2, ["step"] = "Chosen", ["onward"] = "Stop" }, inChat: true, ActionKind.Execute);
        Told(Kind.Theme, occasion, TeamLife.Deck.Find((string?)chosen[ReflectionVerbs.Card])!.Theme, who);
    }

    private async Task LookAsync(Instant at)
    {
        if (leak is Leak.RunningTotals)
        {
            var running = (await life.Of<TallyStore>().RunningAsync(TeamLife.Noord, CancellationToken.None))?.Value.Themes;
            looks.Add((at, running is null ? new Dictionary<string, int>() : running.ToDictionary()));
            return;
        }

        var card = (ActionReply.Card)await life.TypesAsync(life.People[0], "reflection.command.themes");
        looks.Add((at, Bars(card.Content)));
    }

    private static Dictionary<string, int> Bars(AdaptiveCard card)
    {
        var bars = All(JsonNode.Parse(card.ToJson())).SingleOrDefault(n => (string?)n["type"] is "Chart.HorizontalBar")?["data"]?.AsArray();
        var keys = TeamLife.Deck.Themes.ToDictionary(theme => theme.Value.In("nl"), theme => theme.Key, StringComparer.Ordinal);
        return bars?.ToDictionary(bar => keys[(string)bar!["x"]!], bar => (int)(double)bar!["y"]!, StringComparer.Ordinal) ?? [];
    }

    private async Task DeletesJournalAsync(Member who) => await life.PressAsync(who, ReflectionVerbs.Remove, [], inChat: true, ActionKind.Execute);

    private async Task EverybodyAsync(Func<Member, Task> does, Instant from)
    {
        foreach (var (index, who) in life.People.Index())
        {
            life.GoesTo(from + Duration.FromMinutes(index));
            await does(who);
        }
    }

    private async Task<IEnumerable<(Question, IReadOnlyList<string>)>> QuestionsAsync()
    {
        var batches = await life.Of<TallyStore>().ReleasedAsync(TeamLife.Noord, CancellationToken.None);
        var themes = batches.Select(batch => told.Where(t => t.Kind is Kind.Theme && Zones.LocalAt(t.By.At, "Europe/Amsterdam").Date is var day && day >= batch.From && day <= batch.Until)
            .DistinctBy(t => (t.By.Who, t.Label)).ToArray());
        var texts = told.Where(t => t.Kind is not Kind.Theme && t.Label.Length > 0).GroupBy(t => t.Occasion, StringComparer.Ordinal).Select(g => g.ToArray());
        return texts.Concat(themes).Select(said =>
        {
            random.Shuffle(said);
            var labels = said.Select(s => s.Label).ToArray();
            random.Shuffle(labels);
            return (new Question(said[0].Kind, labels, [.. said.Select(s => s.By)]), (IReadOnlyList<string>)[.. said.Select(s => s.Label)]);
        });
    }

    private Member Somebody(Kind kind, string occasion)
    {
        var free = life.People.Where(p => !told.Any(t => t.Kind == kind && t.Occasion == occasion && t.By.Who == p)).ToArray();
        return free[random.Next(free.Length)];
    }

    private void Told(Kind kind, string occasion, string label, Member who) => told.Add((kind, occasion, label, new TookPart(who, life.Clock.GetInstant())));

    // Nobody has a style of their own: what gives people away by how they write is not what is tried here.
    private string Text() => string.Join(' ', Enumerable.Range(0, 8 + random.Next(20)).Select(_ => Words[random.Next(Words.Length)]));

    private static JsonObject Data(AdaptiveCard card, string verb) => Find(card, verb)[0];

    private static JsonObject[] Find(AdaptiveCard card, string verb) =>
        [.. All(JsonNode.Parse(card.ToJson())).Select(n => n["data"] as JsonObject).OfType<JsonObject>().Where(d => (string?)d["verb"] == verb).Select(d => d.DeepClone().AsObject())];

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}

using System.Text.Json;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Simulator.Demo.Stories;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>What people do on the weekly item.</summary>
internal sealed class ItemPlayer(TeamsService teams, WeeklyQuestions questions, TeamStory story, Ledger ledger)
{
    private const int MostSteps = 12;

    // The same half-year each time.
    private readonly Random chance = new(story.Place.Length * 2026);
    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> agreed = new(StringComparer.Ordinal);

    /// <summary>The item of today; null in a week without one.</summary>
    public static MessageRow? Today(Hand hand, DateTimeOffset since) =>
        hand.Find(AgendaVerbs.Words) is { } item && item.At >= since ? item : null;

    /// <summary>A tap for each change by most people of the channel.</summary>
    public async Task TapAsync(MessageRow item, Func<string, Hand> hands, IEnumerable<string> people)
    {
        var shown = new VisibleCard(item.Card!.Value).Buttons.Where(b => b.Answers(AgendaVerbs.Status)).Select(b => b.Data!.Value.Word("subject")!).Distinct(StringComparer.Ordinal);
        foreach (var (subject, who) in shown.SelectMany(s => people, (s, who) => (s, who)).ToArray())
        {
            var (comes, agrees) = (chance.NextDouble() < 0.85, chance.NextDouble() < 0.7);
            var mood = ledger.MoodOf(subject);
            if (comes) { await hands(who).PressAsync(AgendaVerbs.Status, item, d => Is(d, "subject", subject) && Is(d, "status", agrees ? mood : Near(mood))); }
        }
    }

    /// <summary>Some answer the question of the week: with their name, without it, or for themselves alone.</summary>
    public async Task AnswerAsync(MessageRow item, Func<string, Hand> hands, IEnumerable<string> people)
    {
        foreach (var who in people)
        {
            var (answers, how, hand) = (chance.NextDouble() < 0.45, chance.NextDouble(), hands(who));
            if (!answers || !string.Equals(hand.Find(AgendaVerbs.Answer)?.Id, item.Id, StringComparison.Ordinal)) { continue; }
            await hand.OpenAsync(AgendaVerbs.Answer, item);
            if (Reply(hand.Dialog!) is { } text)
            {
                await hand.SubmitAsync(AgendaVerbs.AnswerSave, [("answer", text), ("visibility", how < 0.6 ? "named" : how < 0.9 ? "unnamed" : "private")]);
            }

            hand.Close();
        }
    }

    public Task PlayAsync(ItemBeat beat, MessageRow item, Hand hand) => beat switch
    {
        Note note => NoteAsync(note, item, hand),
        Noticed noticed => FillAsync(hand, item, AgendaVerbs.Line, AgendaVerbs.LineSave, "noticed", ("text", noticed.Text)),
        Obstacle obstacle => FillAsync(hand, item, AgendaVerbs.Line, AgendaVerbs.LineSave, "obstacle", ("text", obstacle.Text), ("lifter", obstacle.Lifter)),
        Agrees agrees => AgreeAsync(agrees, item, hand),
        Done done => EndAsync(done.Text, item, hand, () => hand.PressAsync(AgendaVerbs.AgreementDone)),
        Drops drops => EndAsync(drops.Text, item, hand, () => hand.SubmitAsync(AgendaVerbs.AgreementDrop, [("reason", drops.Reason)])),
        _ => throw new DemoStopped($"Nobody knows how to play {beat}."),
    };

    /// <summary>The leader walks through the item first, when the story says so, and closes it.</summary>
    public static async Task CloseAsync(MessageRow item, Hand leader, bool isMeeting)
    {
        var on = isMeeting ? await WalkAsync(item, leader) : item;
        await leader.OpenAsync(AgendaVerbs.Close, on);
        await leader.SubmitAsync(AgendaVerbs.CloseConfirm, []);
        await leader.GoneAsync(AgendaVerbs.Words, item);
    }

    public static async Task SkipAsync(MessageRow item, Hand leader)
    {
        await leader.OpenAsync(AgendaVerbs.Close, item);
        await leader.PressAsync(AgendaVerbs.Skip);
        await leader.GoneAsync(AgendaVerbs.Words, item);
    }

    private static async Task<MessageRow> WalkAsync(MessageRow item, Hand leader)
    {
        await leader.PressAsync(AgendaVerbs.MeetingStart, item);
        var walk = await leader.FoundAsync(AgendaVerbs.MeetingNext);
        for (var step = 0; step < MostSteps && leader.Find(AgendaVerbs.MeetingNext) is not null; step++)
        {
            await leader.PressAsync(AgendaVerbs.MeetingNext, walk);
        }

        return walk;
    }

    private async Task NoteAsync(Note note, MessageRow item, Hand hand)
    {
        var id = ledger.IdOf(note.Change);
        await hand.OpenAsync(AgendaVerbs.Words, item);
        if (hand.Has(AgendaVerbs.Note, d => Is(d, "subject", id)))
        {
            await hand.GoAsync(AgendaVerbs.Note, d => Is(d, "subject", id));
            await hand.SubmitAsync(AgendaVerbs.NoteSave, [("status", note.Status), ("note", note.Text)]);
        }

        hand.Close();
    }

    private static async Task FillAsync(Hand hand, MessageRow item, string page, string save, string kind, params (string, string)[] inputs)
    {
        await hand.OpenAsync(AgendaVerbs.Words, item);
        await hand.GoAsync(page, d => Is(d, "kind", kind));
        await hand.SubmitAsync(save, inputs);
    }

    private async Task AgreeAsync(Agrees agrees, MessageRow item, Hand hand)
    {
        var owner = teams.Person(agrees.Owner).Row.Name;
        await hand.OpenAsync(AgendaVerbs.Agreements, item);
        await hand.SubmitAsync(AgendaVerbs.AgreementMake, [("text", agrees.Text), ("owner", owner), ("due", $"+{agrees.Weeks}w")]);
        agreed.Add(agrees.Text);
    }

    // One that was to be made in a week without an item was never made.
    private async Task EndAsync(string text, MessageRow item, Hand hand, Func<Task<Answer>> end)
    {
        if (!agreed.Remove(text)) { return; }
        await hand.OpenAsync(AgendaVerbs.Agreements, item);
        await hand.GoAsync(text);
        await end();
        hand.Close();
    }

    // The next one that nobody gave yet; null when all were given.
    private string? Reply(VisibleCard dialog)
    {
        if (questions.All.FirstOrDefault(q => q.Question.Languages.Any(language => dialog.Says(q.Question.In(language)))) is not { } asked) { return null; }
        var (said, replies) = (given.GetValueOrDefault(asked.Id), Replies.To(asked.Id, story.Language));
        given[asked.Id] = said + 1;
        return said < replies.Count ? replies[said] : null;
    }

    private static string Near(string mood) => mood is "forward" or "back" ? "same" : mood is "stuck" ? "back" : "forward";

    private static bool Is(JsonElement data, string field, string? value) => string.Equals(data.Word(field), value, StringComparison.Ordinal);
}

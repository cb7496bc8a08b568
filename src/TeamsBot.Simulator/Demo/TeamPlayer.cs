using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Content;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>Plays the story of one team.</summary>
internal sealed class TeamPlayer
{
    private readonly TeamsService teams;
    private readonly TeamStory story;
    private readonly Ledger ledger = new();
    private readonly ItemPlayer items;
    private readonly ChangePlayer changes;

    public TeamPlayer(TeamsService teams, WeeklyQuestions questions, TeamStory story)
    {
        (this.teams, this.story) = (teams, story);
        (items, changes) = (new ItemPlayer(teams, questions, story, ledger), new ChangePlayer(story, ledger));
    }

    public TeamStory Story => story;

    private DateTimeOffset Now => teams.World.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The leader adds the bot and sets it up.</summary>
    public async Task SetUpAsync(DateOnly firstMonday, CancellationToken cancellationToken)
    {
        var leader = Hand(story.Leader, cancellationToken);
        var added = await teams.Installs.AddBotAsync(story.Place, teams.Person(story.Leader).Id, cancellationToken);
        if (!added.IsSuccess) { throw new DemoStopped($"The bot could not be added: {added.Status} {added.Body}"); }
        await leader.OpenAsync(OpenSetup.Name, await leader.FoundAsync(OpenSetup.Name));
        (string, string)[] meeting =
        [
            (SetupForm.Day, $"{story.Day}"), (SetupForm.Time, $"{story.Meeting:HH\\:mm}"), (SetupForm.Language, story.Language), (SetupForm.Country, "NL"),
            .. story.PartnerZone is { } zone ? [(SetupForm.PartnerZone, zone)] : Array.Empty<(string, string)>(),
        ];
        await leader.SubmitAsync(AskPeople.Name, meeting);
        await leader.SubmitAsync(PreviewSetup.Name, [(SetupForm.Deputy, teams.Person(story.Deputy).Row.Name), (SetupForm.Ambition, story.Ambition), (SetupForm.FirstChange, story.FirstChange)]);
        var saved = await leader.PressAsync(SaveSetup.Name);
        if (saved.Kind is not AnswerKind.Message) { throw leader.Stopped(SaveSetup.Name, saved.Text); }
        await RestAsync(leader, firstMonday);
    }

    /// <summary>Learns which change is the first; it is there once the bot has started it.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => changes.ListAsync(Hand(story.Leader, cancellationToken), story.FirstChange);

    /// <summary>The meeting: taps, words, agreements, figures, and the leader closes. In the week of now it stays open.</summary>
    public async Task MeetAsync(int number, DateTimeOffset since, bool isNow, CancellationToken cancellationToken)
    {
        var (week, leader) = (story.In(number), Hand(story.Leader, cancellationToken));
        foreach (var mood in week.Beats.OfType<Mood>()) { ledger.Feel(mood); }
        if (ItemPlayer.Today(leader, since) is not { } item) { return; }
        if (week.IsSkipped)
        {
            await ItemPlayer.SkipAsync(item, leader);
            return;
        }

        var people = teams.World.PlaceOf(story.Place)!.Members.Select(m => teams.World.Person(m)!.Name).ToArray();
        var present = isNow ? people[1..2] : people;
        await items.TapAsync(item, name => Hand(name, cancellationToken), present);
        await items.AnswerAsync(item, name => Hand(name, cancellationToken), present);
        foreach (var beat in week.Beats.OfType<ItemBeat>()) { await items.PlayAsync(beat, item, Hand(beat.Who, cancellationToken)); }
        if (!isNow) { await ItemPlayer.CloseAsync(item, leader, week.IsMeeting); }
    }

    /// <summary>What people do with the changes of that week.</summary>
    public async Task WorkAsync(int number, CancellationToken cancellationToken)
    {
        foreach (var beat in story.In(number).Beats.Where(b => b is not (ItemBeat or Mood)))
        {
            await changes.PlayAsync(beat, Hand(beat.Who, cancellationToken), Today);
        }
    }

    private async Task RestAsync(Hand leader, DateOnly firstMonday)
    {
        if (story.OwnDay is not { } day) { return; }
        var date = firstMonday.AddDays((7 * (day.Week - 1)) + story.Day - 1);
        await leader.OpenAsync(OpenDays.Name, await leader.FoundAsync(OpenDays.Name));
        leader.Types(DaysPage.Date, $"{date:yyyy-MM-dd}");
        leader.Types(DaysPage.Called, day.Name);
        await leader.GoAsync(AddDay.Name);
        if (!leader.IsOffered(DaysPage.Gone, $"{date:yyyy-MM-dd}")) { throw leader.Stopped(AddDay.Name, string.Join(" | ", leader.Dialog!.Texts)); }
        leader.Close();
    }

    private Hand Hand(string who, CancellationToken cancellationToken) => new(teams, teams.Person(who), story.Place, Today, cancellationToken);
}

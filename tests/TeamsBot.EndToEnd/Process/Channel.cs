using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Scheduling;
using TeamsBot.Simulator.Teams;
using TeamRow = TeamsBot.Features.Setup.Rows.TeamRow;

namespace TeamsBot.EndToEnd.Process;

/// <summary>A channel with the bot in it: what was agreed, what the store says of its item, what stands in it.</summary>
public sealed class Channel(Scene scene, string id)
{
    // UTC all year, so that no clock change moves the date between two lines of a test.
    private const string Zone = "Africa/Ouagadougou";
    private static readonly string[] OnItems = [AgendaVerbs.Words, AgendaVerbs.Reopen, AgendaVerbs.Unskip];

    private readonly Items items = new(scene.Kept.Tables);
    private readonly Schedules schedules = new(scene.Kept.Tables);
    private readonly TeamTable teams = new(scene.Kept.Tables);

    public string Id => id;

    public TeamKey Key => TeamKey.Of(FirstWorld.NoordTenant.Id, id);

    /// <summary>The messages that are an item.</summary>
    public IReadOnlyList<MessageRow> ItemPosts => [.. Posts(OnItems)];

    /// <summary>The messages that ask whether the item is there.</summary>
    public IReadOnlyList<MessageRow> Questions => [.. Posts(AgendaVerbs.IsThere)];

    /// <summary>Everything the bot wrote here.</summary>
    public IReadOnlyList<MessageRow> Written => [.. scene.Teams.World.Messages(id).Where(m => m.From.StartsWith("28:", StringComparison.Ordinal))];

    /// <summary>The rows as if the team had been set up hours ago, with a change, for a meeting that began just now: its item is due.</summary>
    /// <param name="wakeIn">When the service wakes for it.</param>
    public async Task AgreeAsync(Duration wakeIn = default)
    {
        var world = scene.Teams.World;
        var team = world.Team(FirstWorld.NoordId)!;
        world.Put(team with { HasBot = true });
        var leader = world.Person(team.LeaderId)!;
        var by = new NamedMember(new MemberRef(leader.TenantId, leader.AadObjectId), leader.Name);
        await teams.InsertAsync(new TeamRow(Settings(by), new Greeting(GreetingState.None)), CancellationToken.None);
        await AddChangeAsync(by);
        await WakeAsync(wakeIn);
    }

    /// <summary>The rows as if what was agreed had been agreed hours ago: the item of today is due.</summary>
    public async Task BeDueAsync()
    {
        await teams.ChangeAsync(Key, row => row with { Settings = row.Settings with { Rhythm = Rhythm(), RhythmSince = Now - Duration.FromDays(1) } }, CancellationToken.None);
        await WakeAsync(Duration.Zero);
    }

    /// <summary>The service wakes for this channel at its next start, or later.</summary>
    public Task WakeAsync(Duration wakeIn) => schedules.WakeAtAsync(Key, Now + wakeIn, CancellationToken.None);

    /// <summary>When the service means to wake.</summary>
    public async Task<Instant?> WakesAsync() => (await schedules.FindAsync(Key, CancellationToken.None))?.Due;

    /// <summary>The newest item as the store has it; null when there is none.</summary>
    public async Task<Board?> BoardAsync() => await items.FromAsync(Key, new LocalDate(2000, 1, 1), CancellationToken.None) is [.., var newest] ? newest : null;

    /// <summary>The newest item once it is in this state.</summary>
    public Task<Board> BoardAsync(ItemState state) =>
        Until.FoundAsync(async () => await BoardAsync() is { } board && board.Item.State == state ? board : null, $"the item of {id} is {state}");

    /// <summary>Its message, once it stands in the channel and the store knows.</summary>
    public async Task<MessageRow> PostedAsync()
    {
        await BoardAsync(ItemState.Open);
        return Assert.Single(ItemPosts);
    }

    /// <summary>Changes the row of the item as if time had passed.</summary>
    public async Task ChangeItemAsync(Func<Item, Item> change)
    {
        var board = (await BoardAsync())!;
        Assert.NotNull(await items.ReplaceAsync(Key, change(board.Item), board.ETag, [], CancellationToken.None));
    }

    /// <summary>The rows as if the newest item had been last week's.</summary>
    public async Task AWeekGoesByAsync()
    {
        var (item, week) = ((await BoardAsync())!.Item, Duration.FromDays(7));
        var store = scene.Kept.Tables;
        await foreach (var row in store.RangeAsync(AgendaKeys.Table, Key.Partition, AgendaKeys.Board(item.Date), CancellationToken.None))
        {
            await store.DeleteAsync(AgendaKeys.Table, Key.Partition, row.Key, row.ETag, CancellationToken.None);
        }

        var last = item with { Date = item.Date.PlusWeeks(-1), MeetingAt = item.MeetingAt - week, PostAt = item.PostAt - week, PostedAt = item.PostedAt - week, ClosedAt = item.ClosedAt - week };
        await items.AddAsync(Key, last, [], CancellationToken.None);
    }

    private static Instant Now => TimeProvider.System.GetInstant();

    private static WeeklyRhythm Rhythm()
    {
        var meeting = Zones.LocalAt(Now - Duration.FromMinutes(1), Zone);
        return new(meeting.DayOfWeek, new LocalTime(meeting.Hour, meeting.Minute), Zone, MinutesBefore: 10);
    }

    private IEnumerable<MessageRow> Posts(params string[] verbs) =>
        Written.Where(m => m.Card is { } card && new VisibleCard(card).Buttons.Any(b => verbs.Contains(b.Verb)));

    private TeamSettings Settings(NamedMember by) => new()
    {
        Team = Key,
        Address = new ConversationAddress(scene.Teams.ServiceUrl(Key.TenantId), Key.TenantId, id, $"28:{scene.Teams.Settings.AppId}"),
        Name = "Team Noord",
        InstalledBy = by,
        Leader = by,
        Language = Language.Dutch,
        Rhythm = Rhythm(),
        RhythmSince = Now - Duration.FromDays(1),
        Version = 1,
    };

    private async Task AddChangeAsync(NamedMember by)
    {
        var key = TimeProvider.System.NewId();
        var change = Change.Create(ChangeId.Parse(key)!.Value, "Minder wachten", new Plan(), new Stamp(by, Now, key)).Value;
        await new ChangeStore(scene.Kept.Tables).AddAsync(Key, [new ChangeStep(Before: null, change, ChangeEventType.Created)], CancellationToken.None);
    }
}

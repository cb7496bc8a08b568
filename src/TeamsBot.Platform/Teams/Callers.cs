using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Who does something, and the language to answer them in: their own choice, else that of their Teams, else English.</summary>
public sealed record Caller(Member Member, Language Language);

/// <summary>Finds out who does something: in a channel from the roster, in a personal chat from the chat itself.</summary>
public sealed partial class Callers(Roster roster, ConnectorRoster teams, People people, ILogger<Callers> logger)
{
    /// <summary>The caller; null when Teams says the person is not of this conversation.</summary>
    public async Task<Caller?> FindAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (origin.IsPersonal) { return await InChatAsync(origin, cancellationToken); }
        return await roster.KnowAsync(origin.Address, origin.UserId, cancellationToken) is { } known
            ? new Caller(known.Member, known.Language ?? origin.Guess ?? Language.English)
            : null;
    }

    private async Task<Caller?> InChatAsync(Origin origin, CancellationToken cancellationToken)
    {
        var asked = origin.ObjectId is null ? await teams.FindAsync(origin.Address, origin.UserId, cancellationToken) : null;
        if ((asked?.Ref.ObjectId ?? origin.ObjectId) is not { } id) { return null; }
        // A bot has personal chats with people of the tenant it is in only.
        var person = new MemberRef(origin.Address.TenantId, id);
        var known = await people.FindAsync(person, cancellationToken) ?? new Person(person);
        var name = origin.Name ?? asked?.Name ?? (known.Name.Length > 0 ? known.Name : await NameAsync(origin, cancellationToken));
        var seen = Seen(known, origin, name);
        if (seen != known) { await people.ChangeAsync(person, p => Seen(p, origin, name), cancellationToken); }
        return new Caller(new Member(person, origin.UserId, name, IsGuest: false), seen.Language ?? origin.Guess ?? Language.English);
    }

    // Writing in the chat is what opens it for us.
    private static Person Seen(Person person, Origin origin, string name) =>
        person with { Chat = origin.Address, UserId = origin.UserId, Name = name, Guess = origin.Guess ?? person.Guess };

    private async Task<string> NameAsync(Origin origin, CancellationToken cancellationToken)
    {
        try
        {
            return (await teams.FindAsync(origin.Address, origin.UserId, cancellationToken))?.Name ?? "";
        }
        catch (TeamsUnavailableException)
        {
            Log.NoName(logger);
            return "";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams does not tell a name: it is asked for again the next time.")]
        public static partial void NoName(ILogger logger);
    }
}

using System.Collections.Concurrent;

namespace TeamsBot.Simulator.Graph;

/// <summary>What an organisation granted the application. A person may grant their own calendar; all else an administrator has to.</summary>
public sealed class Consents
{
    public const string Calendars = "Calendars.ReadWrite";
    public const string Groups = "Group.ReadWrite.All";

    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.Ordinal);

    public Grant Of(string tenant) => _grants.GetOrAdd(tenant, _ => new Grant());

    /// <summary>The grants of one organisation; a test changes them.</summary>
    public sealed class Grant
    {
        /// <summary>Delegated permissions, as they come into the tokens of people who sign in.</summary>
        public IReadOnlyList<string> Scopes { get; set; } = ["User.Read", Calendars];

        /// <summary>Permissions of the application by itself; none until an administrator grants some.</summary>
        public IReadOnlyList<string> Roles { get; set; } = [];

        /// <summary>Mailboxes (addresses) that Exchange lets the application reach by itself; null for all.</summary>
        public IReadOnlyList<string>? Mailboxes { get; set; }

        /// <summary>Whether people can be signed on without being asked: false until they, or an administrator, agreed once.</summary>
        public bool SingleSignOn { get; set; }
    }
}

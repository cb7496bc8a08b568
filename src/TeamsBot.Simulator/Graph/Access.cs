namespace TeamsBot.Simulator.Graph;

/// <summary>
/// Which calendar a request is about, and whether its caller may. The rights are those of Microsoft's table of permissions: a person's
/// calendar with Calendars.ReadWrite, by the application itself too; a group's with Group.ReadWrite.All, in the name of a person only.
/// </summary>
/// <remarks>https://learn.microsoft.com/graph/api/user-post-events#permissions, https://learn.microsoft.com/graph/api/group-post-events#permissions</remarks>
internal sealed class Access(AddressBook directory, Consents consents)
{
    private static readonly string[] Reading = ["Calendars.Read", "Calendars.ReadWrite"];
    private static readonly string[] Writing = ["Calendars.ReadWrite"];
    private static readonly string[] Looking = ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"];
    private static readonly string[] Settings = ["MailboxSettings.Read", "MailboxSettings.ReadWrite"];

    public Mailbox ToRead(GraphRequest request) => Of(request, Reading, Consents.Groups, "Group.Read.All");

    public Mailbox ToWrite(GraphRequest request) => Of(request, Writing, Consents.Groups);

    public Mailbox ToAsk(GraphRequest request) => User(request, Looking);

    public Mailbox ToKnow(GraphRequest request) => User(request, Settings);

    /// <summary>The group itself, not its calendar.</summary>
    public Mailbox ToSee(GraphRequest request)
    {
        Require(request.Caller, GraphRefusal.NoPrivileges, "GroupMember.Read.All", "Group.Read.All", Consents.Groups);
        var id = (string)request.Http.GetRouteValue("group")!;
        return directory.Group(request.Caller.Tenant, id) ?? throw GraphRefusal.NoResource(id);
    }

    private Mailbox Of(GraphRequest request, string[] rights, params string[] groupRights) =>
        request.Http.GetRouteValue("group") is string group ? Group(request.Caller, group, groupRights) : User(request, rights);

    private Mailbox Group(GraphCaller caller, string id, string[] rights)
    {
        // No permission of the application itself reaches the calendar of a group.
        if (caller.IsApp) { throw GraphRefusal.Denied(); }
        Require(caller, GraphRefusal.NoPrivileges, rights);
        var group = directory.Group(caller.Tenant, id) ?? throw GraphRefusal.NoResource(id);
        return group.Members!.Contains(caller.Person, StringComparer.OrdinalIgnoreCase) ? group : throw GraphRefusal.Denied();
    }

    private Mailbox User(GraphRequest request, string[] rights)
    {
        var caller = request.Caller;
        var key = request.Http.GetRouteValue("user") as string;
        if (key is null && caller.IsApp) { throw new GraphRefusal(400, "BadRequest", "/me request is only valid with delegated authentication flow."); }
        var mailbox = directory.User(caller.Tenant, key ?? caller.Person!) ?? throw GraphRefusal.NoUser(key ?? caller.Person!);
        Require(caller, GraphRefusal.Denied, rights);
        if (caller.IsApp) { RequireScope(caller, mailbox); }
        else if (!string.Equals(mailbox.Id, caller.Person, StringComparison.OrdinalIgnoreCase)) { throw GraphRefusal.Denied(); }
        return mailbox;
    }

    private void RequireScope(GraphCaller caller, Mailbox mailbox)
    {
        if (consents.Of(caller.Tenant).Mailboxes is { } allowed && !allowed.Contains(mailbox.Address, StringComparer.OrdinalIgnoreCase)) { throw GraphRefusal.OutOfScope(); }
    }

    private static void Require(GraphCaller caller, Func<GraphRefusal> otherwise, params string[] rights)
    {
        if (!Array.Exists(rights, caller.May)) { throw otherwise(); }
    }
}

using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>What nobody looks for in a table: the JSON column <c>Rest</c> of a change.</summary>
internal sealed record ChangeRest(PersonJson? Deputy, PersonJson CreatedBy, PersonJson ChangedBy, string Nonce)
{
    /// <summary>Absent in rows of schema 1.</summary>
    public Instant? CycleSince { get; init; }

    /// <summary>Absent until Do began, and in rows of schema 1.</summary>
    public Instant? TriedSince { get; init; }

    public int MoreTimes { get; init; }

    public bool HasPositive { get; init; }
}

/// <summary>What a plan has beside its typed columns: the JSON column <c>Plan</c>.</summary>
internal sealed record PlanJson
{
    public string? Serves { get; init; }

    public string? Consulted { get; init; }

    public string? Approach { get; init; }

    public bool? IsSmallTest { get; init; }

    public Scope? Scope { get; init; }

    public string? Adjusted { get; init; }

    public IReadOnlyList<Contributing.Contribution> Contributions { get; init; } = [];
}

/// <summary>A person inside JSON.</summary>
internal sealed record PersonJson(string Id, string Name)
{
    public static PersonJson Of(NamedMember person) => new(person.Ref.ToString(), person.Name);

    public NamedMember ToMember() =>
        new(MemberRef.Parse(Id) ?? throw new InvalidDataException("A row of a change names nobody."), Name);
}

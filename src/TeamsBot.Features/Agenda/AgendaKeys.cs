using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>The row keys of the table <c>Agenda</c>, built here alone. One range brings one item with everything said on it.</summary>
public static class AgendaKeys
{
    /// <summary>The table.</summary>
    public const string Table = "Agenda";

    /// <summary>When each question was asked last.</summary>
    public const string Questions = "questions";

    /// <summary>All agreements of a conversation.</summary>
    public static KeyRange Agreements { get; } = KeyRange.Prefix("agreement:");

    /// <summary>The date as it stands in keys and presses.</summary>
    public static string Id(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The date back; null when the text is no date.</summary>
    public static LocalDate? Date(string? id) => id is not null && LocalDatePattern.Iso.Parse(id) is { Success: true, Value: var date } ? date : null;

    /// <summary>The item.</summary>
    public static string Item(LocalDate date) => $"item:{Id(date)}";

    /// <summary>The item with all its rows.</summary>
    public static KeyRange Board(LocalDate date) => new(Item(date), Item(date) + ";");

    /// <summary>Every item from this date on, with all their rows.</summary>
    public static KeyRange From(LocalDate date) => new(Item(date), "item;");

    /// <summary>Every item of a month, with all their rows.</summary>
    public static KeyRange Month(YearMonth month) => new(Item(month.ToDateInterval().Start), Item(month.ToDateInterval().End) + ";");

    /// <summary>The secret behind answers without a name.</summary>
    public static string Secret(LocalDate date) => $"{Item(date)}:secret";

    /// <summary>Changes with everything anybody says.</summary>
    public static string Token(LocalDate date) => $"{Item(date)}:token";

    /// <summary>The version that Teams shows.</summary>
    public static string Shown(LocalDate date) => $"{Item(date)}:shown";

    /// <summary>Where the walk through the item is.</summary>
    public static string Meeting(LocalDate date) => $"{Item(date)}:meeting";

    /// <summary>What Teams shows of it.</summary>
    public static string MeetingShown(LocalDate date) => $"{Item(date)}:meetingshown";

    /// <summary>How one member says a change went.</summary>
    public static string Status(LocalDate date, string subjectId, MemberRef by) => $"{Item(date)}:status:{KeyPart.Encode(subjectId)}:{by.KeyText}";

    /// <summary>A member's line.</summary>
    public static string Line(LocalDate date, LineKind kind, MemberRef by) => $"{Item(date)}:line:{kind.Name()}:{by.KeyText}";

    /// <summary>An answer with a name.</summary>
    public static string Named(LocalDate date, MemberRef by) => $"{Item(date)}:answer:n:{by.KeyText}";

    /// <summary>An answer without a name.</summary>
    public static string Unnamed(LocalDate date, string pseudonym) => $"{Item(date)}:answer:u:{pseudonym}";

    /// <summary>A score.</summary>
    public static string Score(LocalDate date, string pseudonym) => $"{Item(date)}:score:{pseudonym}";

    /// <summary>An answer that only its writer reads, in the writer's own partition.</summary>
    public static string Private(TeamKey team, LocalDate date) => $"answer:{KeyPart.Encode(team.Partition)}:{Id(date)}";

    /// <summary>An agreement.</summary>
    public static string Agreement(string id) => $"agreement:{KeyPart.Encode(id)}";
}

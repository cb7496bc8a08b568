using NodaTime.Text;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Settings;
using TeamsBot.Features.Setup.Rows;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>What was filled in on the pages of the setup so far. It travels in the dialog, so nothing in it is trusted.</summary>
public sealed class SetupForm
{
    public const string Day = "day";
    public const string Time = "time";
    public const string Zone = "zone";
    public const string TypedZone = "zoneTyped";
    public const string Before = "before";
    public const string Language = "language";
    public const string Country = "country";
    public const string PartnerZone = "partnerZone";
    public const string TypedPartnerZone = "partnerZoneTyped";
    public const string Leader = "leader";
    public const string TypedLeader = "leaderTyped";
    public const string Deputy = "deputy";
    public const string TypedDeputy = "deputyTyped";
    public const string Ambition = "ambition";
    public const string FirstChange = "change";

    /// <summary>The choice "none" of a list: an empty value would not come back.</summary>
    public const string None = "-";

    private readonly IReadOnlyDictionary<string, string> answers;

    private SetupForm(IReadOnlyDictionary<string, string> answers) => this.answers = answers;

    /// <summary>The fields of the first page.</summary>
    public static IReadOnlyList<string> MeetingPage { get; } = [Day, Time, Zone, TypedZone, Before, Language, Country, PartnerZone, TypedPartnerZone];

    /// <summary>The fields of the second page.</summary>
    public static IReadOnlyList<string> PeoplePage { get; } = [Leader, TypedLeader, Deputy, TypedDeputy, Ambition, FirstChange];

    /// <summary>What was filled in; null for nothing and for "none".</summary>
    public string? this[string field] => answers.GetValueOrDefault(field) is { } answer && !string.Equals(answer, None, StringComparison.Ordinal) ? answer : null;

    /// <summary>What came back from a page.</summary>
    public static SetupForm Of(CardData data) => Of(MeetingPage.Concat(PeoplePage).Select(field => (field, data.Text(field))));

    /// <summary>The settings as they are, or what the locale suggests.</summary>
    public static SetupForm Of(TeamRow row)
    {
        var (settings, guess) = (row.Settings, LocaleGuess.Of(row.Locale));
        var isNew = !settings.IsSetUp;
        return Of([
            (Day, isNew ? "1" : $"{(int)settings.Rhythm!.Day}"),
            (Time, isNew ? "09:30" : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(settings.Rhythm!.Meeting)),
            (Zone, settings.Rhythm?.Zone ?? guess.Zone),
            (Before, $"{settings.Rhythm?.MinutesBefore ?? 10}"),
            (Language, settings.Language.Tag),
            (Country, isNew ? guess.Country : settings.Country),
            (PartnerZone, settings.PartnerZone),
            (Leader, settings.Leader?.Ref.ObjectId),
            (Deputy, settings.Deputy?.Ref.ObjectId),
            (Ambition, settings.Ambition)]);
    }

    /// <summary>The same with one answer changed.</summary>
    public SetupForm With(string field, string? answer) =>
        Of(answers.Where(a => !string.Equals(a.Key, field, StringComparison.Ordinal)).Select(a => (a.Key, (string?)a.Value)).Append((field, answer)));

    /// <summary>Puts the answers to these fields on a button, for the next page.</summary>
    public Press Onto(Press press, IReadOnlyList<string> fields) =>
        fields.Where(answers.ContainsKey).Aggregate(press, (carrying, field) => carrying.With(field, answers[field]));

    private static SetupForm Of(IEnumerable<(string Field, string? Answer)> answers) =>
        new(answers.Where(a => a.Answer is not null).ToDictionary(a => a.Field, a => a.Answer!, StringComparer.Ordinal));
}

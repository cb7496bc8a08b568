using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>The first page of the setup, checked.</summary>
public sealed record MeetingAnswers(WeeklyRhythm Rhythm, Language Language, string? Country, string? PartnerZone)
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads the page, or says the first thing that is not right.</summary>
    public static Outcome<MeetingAnswers> Read(SetupForm form, HolidayRules rules) =>
        Rhythms(form).Then(rhythm => Rest(form, rules, rhythm));

    private static Outcome<WeeklyRhythm> Rhythms(SetupForm form)
    {
        if (Whole(form[SetupForm.Day]) is not { } day || day is < 1 or > 7) { return new Refusal("setup.pick-day"); }
        if (TimePattern.Parse((form[SetupForm.Time] ?? "").Replace('.', ':')) is not { Success: true, Value: var time }) { return new Refusal("setup.pick-time"); }
        if (Whole(form[SetupForm.Before]) is not { } before || before is < 0 or > WeeklyRhythm.MostMinutesBefore)
        {
            return new Refusal("setup.pick-minutes", $"{WeeklyRhythm.MostMinutesBefore}");
        }

        return ZoneOf(form, SetupForm.Zone, SetupForm.TypedZone).Then<WeeklyRhythm>(
            zone => zone is null ? new Refusal("setup.pick-zone") : new WeeklyRhythm((IsoDayOfWeek)day, time, zone, before));
    }

    private static Outcome<MeetingAnswers> Rest(SetupForm form, HolidayRules rules, WeeklyRhythm rhythm)
    {
        if (form[SetupForm.Language] is not { } tag || Language.Find(tag) is not { } language) { return new Refusal("setup.pick-language"); }
        var country = form[SetupForm.Country];
        return country is not null && rules.For(country) is null
            ? new Refusal("setup.unknown-country")
            : ZoneOf(form, SetupForm.PartnerZone, SetupForm.TypedPartnerZone).Then<MeetingAnswers>(
                partner => new MeetingAnswers(rhythm, language, rules.For(country)?.Code, string.Equals(partner, rhythm.Zone, StringComparison.Ordinal) ? null : partner));
    }

    // What was typed goes before the list: who types did not find it there.
    private static Outcome<string?> ZoneOf(SetupForm form, string list, string typed)
    {
        if (form[typed] is { } text) { return Zones.Find(text) is { } found ? found : new Refusal("setup.unknown-zone"); }
        return form[list] is { } id && !Zones.IsValid(id) ? new Refusal("setup.unknown-zone") : form[list];
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}

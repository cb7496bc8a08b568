using NodaTime;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>What the settings say, ready to show.</summary>
/// <param name="Title">Weekday and time.</param>
/// <param name="Upcoming">When the first or next item comes, or until when it rests.</param>
/// <param name="Facts">The rest, a title with its value each.</param>
/// <param name="IsResting">True while the item is paused.</param>
public sealed record SettingsFacts(string Title, string Upcoming, IReadOnlyList<(string Title, string Value)> Facts, bool IsResting)
{
    /// <summary>The facts of a conversation that is set up.</summary>
    public static SettingsFacts Of(TeamSettings settings, HolidayRules rules, Instant now, Texts texts)
    {
        var (rhythm, language) = (settings.Rhythm!, texts.Language.Tag);
        return new(
            texts.Format("setup.set-up", LocalText.Weekday(rhythm.Day, language), LocalText.Time(rhythm.Meeting)),
            UpcomingText(settings, rules, now, texts),
            [.. Pairs(settings, rules, now, texts).Where(pair => pair.Value is not null).Select(pair => (texts[pair.Key], pair.Value!))],
            Rests(settings, now));
    }

    private static bool Rests(TeamSettings settings, Instant now) => settings.Pause?.Until > Zones.LocalAt(now, settings.Rhythm!.Zone).Date;

    private static string UpcomingText(TeamSettings settings, HolidayRules rules, Instant now, Texts texts)
    {
        var (rhythm, language) = (settings.Rhythm!, texts.Language.Tag);
        if (Rests(settings, now) && settings.Pause is { } pause)
        {
            return texts.Format("setup.rests-until", LocalText.DayAndYear(pause.Until, language), Part.Typed(pause.By));
        }

        var first = UpcomingItem.After(settings, settings.RhythmSince, rules);
        var next = first?.PostAt > now ? first : UpcomingItem.After(settings, now, rules);
        return next is null
            ? texts["setup.none-coming"]
            : texts.Format(next == first ? "setup.first-time" : "setup.next-time", LocalText.Day(next.Date, language), LocalText.Time(next.PostAt, rhythm.Zone));
    }

    private static (string Key, string? Value)[] Pairs(TeamSettings settings, HolidayRules rules, Instant now, Texts texts)
    {
        var (rhythm, language) = (settings.Rhythm!, texts.Language.Tag);
        return
        [
            ("setup.fact-posted", texts.Count("setup.minutes-before", rhythm.MinutesBefore)),
            ("setup.fact-zone", ZoneChoices.Place(rhythm.Zone, language)),
            ("setup.fact-partners", settings.PartnerZone is { } zone ? LocalText.Clocks(rhythm.Next(now).MeetingAt, [zone, rhythm.Zone], language) : null),
            ("setup.fact-holidays", rules.For(settings.Country)?.Name.In(language) ?? texts["setup.none"]),
            ("setup.fact-own-days", settings.OwnDays.Count == 0 ? null : string.Join(", ", settings.OwnDays.Select(day => LocalText.ShortDay(day.Date, language)))),
            ("setup.fact-reflection", Reflection(settings.Reflection, texts)),
            ("setup.fact-language", settings.Language.OwnName),
            ("setup.fact-leader", settings.Leader is { } leader ? Part.Typed(leader.Name) : null),
            ("setup.fact-deputy", settings.Deputy is { } deputy ? Part.Typed(deputy.Name) : null),
            ("setup.fact-ambition", settings.Ambition is { } ambition ? Part.Typed(ambition) : null),
        ];
    }

    private static string Reflection(ReflectionMoment? moment, Texts texts) => moment is null
        ? texts["setup.reflection-asked"]
        : texts.Format("setup.reflection-at", LocalText.Weekday(moment.Day, texts.Language.Tag), LocalText.Time(moment.At));
}

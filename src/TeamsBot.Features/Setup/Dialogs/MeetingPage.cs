using System.Globalization;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>First page of the setup: when the meeting is, where, in which language, with which holidays.</summary>
public static class MeetingPage
{
    // Longer than any zone's id.
    private const int LongestZone = 60;

    /// <summary>The page.</summary>
    public static AdaptiveCard Of(SetupState state, HolidayRules rules)
    {
        var title = state.Texts["setup.page-meeting"];
        return CardPage.Of(state.Texts, title, [.. Head(state, title), .. Inputs(state, rules)], Next(state));
    }

    private static IEnumerable<AdaptiveElement> Head(SetupState state, string title)
    {
        if (state.Notice is { } notice) { yield return Notice.Of(state.Texts, notice); }
        if (state.Visit.TakesOver) { yield return Part.Text(state.Texts["setup.takes-over"]); }
        yield return Part.Title(title);
    }

    private static IEnumerable<AdaptiveElement> Inputs(SetupState state, HolidayRules rules)
    {
        var (form, texts) = (state.Form, state.Texts);
        yield return Ask.Pick(SetupForm.Day, texts["setup.ask-day"], Days(texts), form[SetupForm.Day]);
        yield return new AdaptiveTimeInput { Id = SetupForm.Time, Label = texts["setup.ask-time"], Value = form[SetupForm.Time] }.Required(texts["shared.fill-in"]);
        yield return Ask.Pick(SetupForm.Zone, texts["setup.ask-zone"], ZonesFor(form[SetupForm.Zone], texts), form[SetupForm.Zone]);
        yield return Ask.Line(SetupForm.TypedZone, texts["setup.ask-other-zone"], LongestZone, form[SetupForm.TypedZone], texts["setup.other-zone-example"]);
        yield return Before(form, texts);
        yield return Ask.Pick(SetupForm.Language, texts["setup.ask-language"], Language.All.Select(l => (l.Tag, l.OwnName)), form[SetupForm.Language]);
        yield return Ask.Pick(SetupForm.Country, texts["setup.ask-holidays"], Countries(rules, texts), rules.For(form[SetupForm.Country])?.Code ?? SetupForm.None);
        if (!state.HasPartners) { yield break; }
        var zone = form[SetupForm.PartnerZone];
        // Nobody can know where the partners are: no default, so that both local times are there from the first item on.
        yield return Ask.Pick(SetupForm.PartnerZone, texts["setup.ask-partner-zone"], [(SetupForm.None, texts["setup.same-time"]), .. ZonesFor(zone, texts)], zone ?? (state.Visit.Settings.IsSetUp ? SetupForm.None : null))
            .Required(texts["shared.fill-in"]);
        yield return Ask.Line(SetupForm.TypedPartnerZone, texts["setup.ask-other-zone"], LongestZone, form[SetupForm.TypedPartnerZone], texts["setup.other-zone-example"]);
    }

    private static AdaptiveNumberInput Before(SetupForm form, Texts texts) => new()
    {
        Id = SetupForm.Before,
        Label = texts["setup.ask-before"],
        Min = 0,
        Max = WeeklyRhythm.MostMinutesBefore,
        Value = int.TryParse(form[SetupForm.Before], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : double.NaN,
        IsRequired = true,
        ErrorMessage = texts["shared.fill-in"],
    };

    private static AdaptiveSubmitAction Next(SetupState state) =>
        state.Form.Onto(state.Press(AskPeople.Name), SetupForm.PeoplePage).SubmitDialog(state.Texts["setup.next"]);

    private static IEnumerable<(string Value, string Title)> Days(Texts texts) =>
        Enumerable.Range(1, 7).Select(day => ($"{day}", LocalText.Weekday((IsoDayOfWeek)day, texts.Language.Tag)));

    private static IEnumerable<(string Value, string Title)> ZonesFor(string? chosen, Texts texts)
    {
        var listed = ZoneChoices.All.Select(zone => zone.Id);
        var ids = Zones.IsValid(chosen) ? listed.Append(chosen!).Distinct(StringComparer.Ordinal) : listed;
        return ids.Select(id => (id, ZoneChoices.Place(id, texts.Language.Tag)));
    }

    private static IEnumerable<(string Value, string Title)> Countries(HolidayRules rules, Texts texts) =>
        rules.Countries.Select(c => (c.Code, c.Name.In(texts.Language.Tag)))
            .OrderBy(c => c.Item2, StringComparer.Ordinal)
            .Prepend((SetupForm.None, texts["setup.no-holidays"]));
}

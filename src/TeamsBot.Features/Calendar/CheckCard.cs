using AdaptiveCards;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Calendar;

/// <summary>What is there, what is missing, who can grant it, and what works in any case.</summary>
public static class CheckCard
{
    /// <summary>The card.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">Name of the conversation.</param>
    /// <param name="findings">In the order in which they were looked at.</param>
    public static AdaptiveCard Of(Texts texts, string team, IReadOnlyList<CalendarFinding> findings)
    {
        var title = texts.Format("calendar.check-title", team);
        var summary = texts[findings.All(f => f.IsFine) ? "calendar.check-fine" : "calendar.check-missing"];
        return CardPage.Of(
            texts,
            $"{title}: {summary}",
            [
                Part.Title(texts.Format("calendar.check-title", Part.Typed(team))),
                Part.Text(summary),
                Part.Block(findings.SelectMany(f => Lines(texts, f))),
                Part.Block(Part.Hint(texts["calendar.check-file"]), Part.Hint(texts["calendar.check-channel-meeting"])),
            ],
            findings.Any(f => f.Key is "shared.calendar.not-signed-in" or "shared.calendar.wrong-account") ? [new Press(PressSignIn.Name).Tap(texts["shared.sign-in.button"])] : []);
    }

    // The mark is repeated in words, for who does not see it.
    private static IEnumerable<AdaptiveElement> Lines(Texts texts, CalendarFinding finding)
    {
        yield return Part.Text(texts.Format(finding.IsFine ? "calendar.check-is-there" : "calendar.check-is-missing", texts[finding.Key]));
        if (finding.GrantedByKey is { } by) { yield return Part.Text(texts[by]); }
    }
}

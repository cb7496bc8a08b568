using AdaptiveCards;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Second page of the setup: who leads, what and whom it is for, and the first change.</summary>
public static class PeoplePage
{
    /// <summary>More people than this make the card too heavy: then a name can be typed as well.</summary>
    public const int MostListed = 60;

    private const int LongestName = 100;

    /// <summary>The page. Nothing on it is required by the client, so that "back" always works.</summary>
    public static AdaptiveCard Of(SetupState state)
    {
        var title = state.Texts["setup.page-people"];
        return CardPage.Of(state.Texts, title, [.. Head(state, title), .. Inputs(state)], Buttons(state));
    }

    private static IEnumerable<AdaptiveElement> Head(SetupState state, string title)
    {
        if (state.Notice is { } notice) { yield return Notice.Of(state.Texts, notice); }
        yield return Part.Title(title);
    }

    private static IEnumerable<AdaptiveElement> Inputs(SetupState state)
    {
        var (form, texts) = (state.Form, state.Texts);
        var (leader, deputy) = (Known(state, form[SetupForm.Leader]) ?? Known(state, state.Visit.Caller.Ref.ObjectId), Known(state, form[SetupForm.Deputy]));
        var listed = Listed(state, leader, deputy);
        yield return Ask.Pick(SetupForm.Leader, texts["setup.ask-leader"], listed, leader);
        if (IsLong(state)) { yield return TypedName(SetupForm.TypedLeader, form, texts); }
        yield return Ask.Pick(SetupForm.Deputy, texts["setup.ask-deputy"], listed.Prepend((SetupForm.None, texts["setup.nobody"])), deputy ?? SetupForm.None);
        if (IsLong(state)) { yield return TypedName(SetupForm.TypedDeputy, form, texts); }
        yield return Part.Hint(texts["setup.people-may"]);
        yield return Ask.Lines(SetupForm.Ambition, texts["setup.ask-ambition"], PeopleAnswers.MostAmbition, form[SetupForm.Ambition], texts["setup.ambition-example"]);
        if (state.HasChanges) { yield break; }
        yield return Ask.Line(SetupForm.FirstChange, texts["setup.ask-change"], PeopleAnswers.MostTitle, form[SetupForm.FirstChange], texts["setup.change-example"]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(SetupState state)
    {
        yield return state.Form.Onto(state.Press(PreviewSetup.Name), SetupForm.MeetingPage).SubmitDialog(state.Texts["setup.next"]);
        yield return state.Form.Onto(state.Press(OpenSetup.Name), SetupForm.MeetingPage).SubmitDialog(state.Texts["shared.back"]);
    }

    private static AdaptiveTextInput TypedName(string field, SetupForm form, Texts texts) =>
        Ask.Line(field, texts["setup.ask-other-name"], LongestName, form[field]);

    private static bool IsLong(SetupState state) => state.Candidates.Count > MostListed;

    private static string? Known(SetupState state, string? id) =>
        state.Candidates.FirstOrDefault(m => string.Equals(m.Ref.ObjectId, id, StringComparison.OrdinalIgnoreCase))?.Ref.ObjectId;

    private static (string Value, string Title)[] Listed(SetupState state, string? leader, string? deputy)
    {
        Func<Member, bool> chosen = m => string.Equals(m.Ref.ObjectId, leader, StringComparison.Ordinal) || string.Equals(m.Ref.ObjectId, deputy, StringComparison.Ordinal);
        return [.. state.Candidates.Where(chosen).Concat(state.Candidates.Where(m => !chosen(m)).Take(MostListed)).Select(m => (m.Ref.ObjectId, m.Name)).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)];
    }
}

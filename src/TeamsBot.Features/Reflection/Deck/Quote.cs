using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// A sentence from practice on a card, without a name. Nothing here says whose it is: that stands with the speaker alone, who may withdraw it at any time.
/// </summary>
/// <param name="Id">32 characters.</param>
/// <param name="Card">The card it stands on.</param>
/// <param name="Language">The language it was written in, two letters.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsGiven">True once the speaker said yes; before that nobody sees it on a card.</param>
/// <param name="At">When it was written.</param>
public sealed record Quote(string Id, string Card, string Language, string Text, bool IsGiven, Instant At)
{
    /// <summary>The longest sentence, in characters.</summary>
    public const int MaxText = 160;

    /// <summary>The most on one card, asked for or given.</summary>
    public const int MostOnCard = 5;
}

/// <summary>A text of a card as the team says it in one language.</summary>
/// <param name="Card">The card.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Name">Which text; see <see cref="CardText"/>.</param>
/// <param name="Text">What it says.</param>
public sealed record BetterText(string Card, string Language, string Name, string Text);

/// <summary>A better text that somebody proposed and the leader has not decided on.</summary>
/// <param name="Id">32 characters.</param>
/// <param name="Better">What is proposed.</param>
/// <param name="By">Who is thanked when it is taken.</param>
/// <param name="At">When it was proposed.</param>
public sealed record Proposal(string Id, BetterText Better, NamedMember By, Instant At);

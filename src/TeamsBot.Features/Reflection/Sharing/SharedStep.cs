using System.Security.Cryptography;
using System.Text;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>How much somebody shares. The names stand in rows and on cards.</summary>
public enum ShareKind
{
    /// <summary>Which card they chose.</summary>
    Card,

    /// <summary>Their action as well.</summary>
    Action,

    /// <summary>Their next step and their action.</summary>
    Design,

    /// <summary>All four steps.</summary>
    All,
}

/// <summary>Where a shared step is. The names stand in rows.</summary>
public enum SharedState
{
    /// <summary>On its way to the channel; it may have arrived.</summary>
    Sending,

    /// <summary>It stands in the channel.</summary>
    Posted,

    /// <summary>Taken back: of what was shared nothing is left in the row.</summary>
    Withdrawn,
}

/// <summary>A snapshot of what somebody chose to share with a team: what is written afterwards in their own reflection does not reach it.</summary>
/// <param name="Id">32 characters.</param>
/// <param name="By">Whose it is.</param>
/// <param name="Card">The chosen card.</param>
/// <param name="Said">What is shared of what they wrote, and nothing more.</param>
/// <param name="MayBecomeChange">True when the writer lets colleagues make a change of it.</param>
public sealed record SharedStep(string Id, NamedMember By, string Card, Said Said, bool MayBecomeChange)
{
    /// <summary>Where it is.</summary>
    public SharedState State { get; init; }

    /// <summary>The title of a card that is not of the standard deck, or is said better by the team; null for the deck's own.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>True when they may make a learning moment of it as well; writers of before were asked about a change alone.</summary>
    public bool MayBecomeMoment { get; init; }

    /// <summary>The message in the channel; null until known.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Who takes part, in the order of their ids.</summary>
    public IReadOnlyList<NamedMember> Joined { get; init; } = [];

    /// <summary>What of a reflection is shared.</summary>
    public static Said Part(Said said, ShareKind kind) => kind switch
    {
        ShareKind.Card => Said.Nothing,
        ShareKind.Action => Said.Nothing with { Action = said.Action, With = said.Action is null ? null : said.With },
        ShareKind.Design => Said.Nothing with { Design = said.Design, Action = said.Action, With = said.Action is null ? null : said.With },
        _ => said with { Means = null, LookBack = null },
    };

    /// <summary>What stands in the channel, line by line: the preview shows these and the message is made of these.</summary>
    public IReadOnlyList<string> Lines(ReflectionDeck deck, Texts texts) =>
    [
        texts.Format("reflection.shared.chose", Kernel.Cards.Part.Typed(By.Name), (Title ?? deck.Find(Card)?.Title)?.Shown(texts) ?? Card),
        .. EndCard.Written(Said).Where(line => line.Text is not null).Select(line => texts.Format("reflection.line", texts[line.Key], Kernel.Cards.Part.Typed(line.Text!))),
    ];

    /// <summary>The hash of these lines: what was previewed is what is posted, or nothing is.</summary>
    public string Hash(ReflectionDeck deck, Texts texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines(deck, texts).Append(MayBecomeChange.ToString())))));
}

using System.Text;
using AdaptiveCards;

namespace TeamsBot.Features.Agenda;

/// <summary>Keeps a card that shows what many people wrote within what Teams takes: as whole as fits, then shorter.</summary>
internal static class Fitting
{
    /// <summary>A little under the 25 kB that every card of ours stays within.</summary>
    public const int MostBytes = 24_000;

    private static readonly int[] Lengths = [int.MaxValue, 160, 80, 40];

    /// <summary>True when the card can be sent.</summary>
    public static bool Fits(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson()) <= MostBytes;

    /// <summary>The first that fits, with each text at most so many characters; the shortest when none does.</summary>
    public static AdaptiveCard First(Func<int, AdaptiveCard> card) => Lengths.Select(card).FirstOrDefault(Fits) ?? card(Lengths[^1]);
}

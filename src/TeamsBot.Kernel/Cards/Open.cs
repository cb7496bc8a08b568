using AdaptiveCards;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Kernel.Cards;

/// <summary>Buttons that lead out of the card; the bot hears nothing of them.</summary>
public static class Open
{
    /// <summary>A button that opens an address in the browser, such as one of <see cref="ILinks"/>.</summary>
    /// <param name="title">What it says; that something opens outside Teams should be clear from it.</param>
    /// <param name="address">https, or http on this machine.</param>
    /// <exception cref="ArgumentException">The address is another one.</exception>
    public static AdaptiveOpenUrlAction Link(string title, string address) => new()
    {
        Title = title,
        Url = LinkAddress.Find(address) ?? throw new ArgumentException("A button opens https addresses, or http on this machine.", nameof(address)),
    };
}

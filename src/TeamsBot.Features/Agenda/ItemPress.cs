using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Agenda;

/// <summary>Presses about one item.</summary>
internal static class ItemPress
{
    public static Press Press(this Item item, string verb) => new(verb, item.Id, item.Version, item.Id);

    public static Press About(this Press press, ItemSubject subject) => press.With("subject", subject.Id);
}

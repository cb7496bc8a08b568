using System.Text.Json.Nodes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Reflection;

/// <summary>What people do with the deck of team Noord, in dialogs on the card in its channel.</summary>
internal static class DeckHand
{
    /// <summary>Opens the deck from the card in the channel.</summary>
    public static async Task<ReflectionHand> OpensDeck(this ReflectionHand hand)
    {
        await hand.Types("reflection.command.deck", inChannel: true);
        return await hand.Sends(hand.DataOf(hand.Buttons.Single()), DeckVerbs.Deck, ReflectionScene.Noord, ActionKind.OpenDialog);
    }

    /// <summary>Presses a button or a row of the dialog.</summary>
    public static Task<ReflectionHand> Taps(this ReflectionHand hand, string title, params (string Input, string Value)[] typed) =>
        hand.Sends(hand.DataOf(title, typed), hand.VerbOf(title), ReflectionScene.Noord, ActionKind.SubmitDialog);

    /// <summary>Opens one card of the deck.</summary>
    public static Task<ReflectionHand> OpensCard(this ReflectionHand hand, string id) =>
        hand.Sends(new JsonObject { ["id"] = id }, DeckVerbs.Card, ReflectionScene.Noord, ActionKind.SubmitDialog);

    /// <summary>Writes a card of the team's own and saves it from the first page.</summary>
    public static async Task<ReflectionHand> Writes(this ReflectionHand hand, string button = "Eigen kaart schrijven", string save = "Opslaan", string title = "Wie lacht er?", string theme = "culture")
    {
        await hand.OpensDeck();
        await hand.Taps(button);
        return await hand.Taps(save, ("theme", theme), ("title", title), ("strength", "Er wordt gelachen"), ("challenge", "Niet door iedereen"));
    }

    /// <summary>The deck as the store has it.</summary>
    public static Task<TeamDeck> DeckAsync(this ReflectionScene scene) =>
        ((DeckStore)scene.Services.GetService(typeof(DeckStore))!).FindAsync(ReflectionScene.Noord, CancellationToken.None);

    /// <summary>Hides all cards but those of a few themes.</summary>
    public static async Task HidesAllBut(this ReflectionScene scene, Member leader, params string[] themes)
    {
        foreach (var card in ReflectionScene.Deck.Cards.Where(card => !themes.Contains(card.Theme)))
        {
            await scene.In(leader).Sends(new JsonObject { ["id"] = card.Id }, DeckVerbs.Hide, ReflectionScene.Noord, ActionKind.SubmitDialog);
        }
    }
}

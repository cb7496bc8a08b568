using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Says what the bot keeps and who reads it. Anybody may ask.</summary>
public sealed class ShowKept : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.kept/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var card = Card(action.Texts);
        return Task.FromResult<ActionReply>(
            action.Kind == ActionKind.OpenDialog ? new ActionReply.Dialog(action.Texts["setup.what-kept"], card) : new ActionReply.Card(card));
    }

    /// <summary>The page.</summary>
    public static AdaptiveCard Card(Texts texts) => CardPage.Of(
        texts,
        texts["setup.what-kept"],
        [
            Part.Title(texts["setup.what-kept"]),
            Part.Text(texts["setup.kept-channel"]),
            Part.Text(texts["setup.kept-without-name"]),
            Part.Text(texts["setup.kept-own"]),
            Part.Text(texts["setup.kept-never"]),
            Part.Text(texts["setup.kept-clients"]),
            Part.Text(texts["setup.kept-where"]),
        ]);
}

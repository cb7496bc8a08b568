using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.SignIn;

/// <summary>Sends the card by which a person signs in, and forgets them again.</summary>
public sealed class SignInCards(BotAdapter adapter, BotOptions bot, CalendarOptions options, People people, UserTokens tokens, TextCatalog texts) : ISignIn
{
    /// <inheritdoc/>
    public async Task<SignInState> StateAsync(MemberRef person, CancellationToken cancellationToken) => (await tokens.FindAsync(person, cancellationToken)).State;

    /// <inheritdoc/>
    public Task<bool> SignOutAsync(MemberRef person, CancellationToken cancellationToken) => tokens.ForgetAsync(person, cancellationToken);

    /// <inheritdoc/>
    public async Task<SendResult?> AskAsync(MemberRef person, CancellationToken cancellationToken)
    {
        if (options.Connection is null || await people.FindAsync(person, cancellationToken) is not { Chat: { } chat } known) { return null; }
        var call = new OutgoingCall(chat.ServiceUrl, chat.TenantId, chat.ConversationId);
        try
        {
            string? id = null;
            await call.RunAsync(async () =>
            {
                await adapter.ContinueConversationAsync(bot.AppId, Reference.To(chat), async (turn, c) => id = await SendAsync(turn, known, c), cancellationToken);
                return id;
            });
            return new SendResult.Sent(id ?? "");
        }
        catch (Exception e) when (SendFailure.IsExpected(e) && !cancellationToken.IsCancellationRequested)
        {
            return SendFailure.Of(call, e);
        }
    }

    private async Task<string?> SendAsync(ITurnContext turn, Person known, CancellationToken cancellationToken)
    {
        var spoken = texts.In(known.Spoken ?? Language.English);
        // The service ties the link to who is asked: the turn started without them.
        turn.Activity.From = new ChannelAccount(id: known.UserId);
        var resource = await turn.TurnState.Get<UserTokenClient>()!.GetSignInResourceAsync(options.Connection!, turn.Activity, null, cancellationToken);
        var card = new OAuthCard
        {
            Text = spoken["shared.sign-in.text"],
            ConnectionName = options.Connection,
            TokenExchangeResource = resource.TokenExchangeResource,
            Buttons = [new CardAction { Type = ActionTypes.Signin, Title = spoken["shared.sign-in.button"], Value = resource.SignInLink }],
        };
        var message = new Activity(ActivityTypes.Message) { Summary = card.Text, Attachments = [new Attachment { ContentType = OAuthCard.ContentType, Content = card }] };
        return (await turn.SendActivityAsync(message, cancellationToken))?.Id;
    }
}

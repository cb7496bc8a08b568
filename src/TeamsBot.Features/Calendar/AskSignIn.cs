using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Calendar;

/// <summary>Brings the sign-in card to the personal chat of whoever asks, wherever they ask: in a channel everybody would see it.</summary>
public sealed class AskSignIn(ISignIn signIn)
{
    /// <summary>Asks, and says in the place of the question where the card is.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="channel">Where they ask; null in the personal chat.</param>
    /// <param name="texts">The language to answer in.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<ActionReply> RunAsync(Member caller, TeamKey? channel, Texts texts, CancellationToken cancellationToken)
    {
        if (channel is not null && !caller.IsOfHost(channel)) { return new Refusal("calendar.partners-cannot"); }
        var state = await signIn.StateAsync(caller.Ref, cancellationToken);
        if (state is SignInState.NotOffered) { return new Refusal("calendar.not-offered"); }
        if (state is SignInState.In) { return new ActionReply.Message(texts["calendar.already-in"]); }
        if (state is SignInState.WrongAccount) { await signIn.SignOutAsync(caller.Ref, cancellationToken); }
        return Said(await signIn.AskAsync(caller.Ref, cancellationToken), channel is null, texts);
    }

    private static ActionReply Said(SendResult? sent, bool isPersonal, Texts texts) => sent switch
    {
        null => new Refusal("calendar.write-first"),
        SendResult.Sent or SendResult.Unknown when isPersonal => ActionReply.Nothing,
        SendResult.Sent or SendResult.Unknown => new ActionReply.Message(texts["calendar.sent-to-chat"]),
        SendResult.Gone => new Refusal("calendar.write-first"),
        _ => new Refusal("calendar.no-answer"),
    };
}

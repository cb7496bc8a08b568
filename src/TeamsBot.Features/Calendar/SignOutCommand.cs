using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;

namespace TeamsBot.Features.Calendar;

/// <summary>"sign out": the bot cannot reach one's calendar any more. What stands in it stays.</summary>
public sealed class SignOutCommand(ISignIn signIn) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "calendar.command.sign-out";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken) =>
        await signIn.SignOutAsync(command.Caller.Ref, cancellationToken) ? new ActionReply.Message(command.Texts["calendar.signed-out"]) : new Refusal("calendar.no-answer");
}

using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Calendar;

/// <summary>"sign in": the card by which to sign in, in the personal chat.</summary>
public sealed class SignInCommand(AskSignIn ask) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "calendar.command.sign-in";

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken) =>
        ask.RunAsync(command.Caller, command.IsPersonal ? null : command.Team, command.Texts, cancellationToken);
}

using Microsoft.Extensions.Logging;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>What to answer, and in which language.</summary>
public sealed record Answer(ActionReply Reply, Texts Texts);

/// <summary>
/// The one place where people come in: whoever may not is told so, and whatever goes wrong behind it becomes a kind answer and one line
/// in the log.
/// </summary>
public sealed partial class Door(TeamsOptions options, Callers callers, TextCatalog texts, ILogger<Door> logger)
{
    /// <summary>Lets the caller in and answers.</summary>
    public async Task<Answer> OpenAsync(Origin origin, Func<Caller, Task<Answer>> inside, CancellationToken cancellationToken)
    {
        var guess = texts.In(origin.Guess ?? Language.English);
        if (!options.Allows(origin.Address.TenantId)) { return Refuse("shared.other-organisation", guess); }
        Caller? caller = null;
        try
        {
            caller = await callers.FindAsync(origin, cancellationToken);
            return caller is null ? Refuse("shared.not-a-member", guess) : await inside(caller);
        }
        catch (StoreUnavailableException e)
        {
            Log.NoStore(logger, e);
            return Refuse("shared.busy", In(caller, guess));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            return Refuse("shared.trouble", In(caller, guess));
        }
    }

    private static Answer Refuse(string key, Texts texts) => new(new Refusal(key), texts);

    private Texts In(Caller? caller, Texts guess) => caller is null ? guess : texts.In(caller.Language);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store does not answer: somebody was asked to try again later.")]
        public static partial void NoStore(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Somebody's press or command failed.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

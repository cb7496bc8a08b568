using System.Net;
using Microsoft.Bot.Schema;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>Tells from how a call failed in which of the named states it ended.</summary>
public static class SendFailure
{
    /// <summary>The state. What may have arrived is never called refused, whatever a later attempt was answered.</summary>
    public static SendResult Of(OutgoingCall call, Exception failure) => (call.MayHaveArrived, failure) switch
    {
        (true, _) => new SendResult.Unknown(),
        (_, ErrorResponseException { Response.StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.NotFound } e) => new SendResult.Gone(Code(e)),
        (_, ErrorResponseException e) => new SendResult.NotSent($"{(int?)e.Response?.StatusCode} {Code(e)}".Trim()),
        (_, StoppedException) => new SendResult.NotSent("stopped"),
        (_, StoreUnavailableException) => new SendResult.NotSent("store"),
        (_, OperationCanceledException) => new SendResult.NotSent("cancelled"),
        _ => new SendResult.NotSent(failure.GetType().Name),
    };

    /// <summary>True for failures of the wire and the store; the rest are mistakes of ours.</summary>
    public static bool IsExpected(Exception failure) =>
        failure is ErrorResponseException or StoppedException or StoreUnavailableException or HttpRequestException or IOException
            or OperationCanceledException or TimeoutException or ServiceUrlRefusedException;

    /// <summary>True when a message is gone, not the conversation it stood in.</summary>
    public static bool IsOnlyTheMessage(SendResult.Gone gone) => string.Equals(gone.Reason, "ActivityNotFoundInConversation", StringComparison.Ordinal);

    private static string Code(ErrorResponseException e) => e.Body?.Error?.Code ?? $"{(int?)e.Response?.StatusCode}";
}

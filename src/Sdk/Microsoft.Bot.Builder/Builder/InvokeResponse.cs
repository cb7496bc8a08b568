namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke: its status, and its body as JSON.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.invokeresponse</remarks>
public class InvokeResponse
{
    public int Status { get; set; }

    public object? Body { get; set; }
}

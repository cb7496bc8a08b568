using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.messagefactory</remarks>
public static class MessageFactory
{
    public static Activity Text(string text, string? ssml = null, string? inputHint = null) =>
        new(ActivityTypes.Message) { Text = text };

    /// <summary>A message of one attachment. With a text Teams splits it in two and returns no id.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null) =>
        new Activity(ActivityTypes.Message) { Text = text, Attachments = [attachment] };
}

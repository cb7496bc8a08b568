namespace Microsoft.Bot.Schema;

/// <summary>What the bot asks of the text of a message.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.activityextensions</remarks>
public static class ActivityExtensions
{
    /// <summary>Takes the mention of the recipient (the bot) out of the text, and returns the new text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var message = (Activity)activity;
        foreach (var mention in MentionsOf(message, message.Recipient?.Id))
        {
            message.Text = message.Text?.Replace(mention, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return message.Text;
    }

    private static IEnumerable<string> MentionsOf(Activity activity, string? id) =>
        (activity.Entities ?? [])
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>())
            .Where(mention => mention is { Text.Length: > 0 } && string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal))
            .Select(mention => mention!.Text!);
}

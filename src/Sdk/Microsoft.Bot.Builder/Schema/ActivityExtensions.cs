namespace Microsoft.Bot.Schema;

/// <summary>What the bot asks of the text of a message.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.activityextensions</remarks>
public static class ActivityExtensions
{
    /// <summary>Takes the mention of the recipient (the bot) out of the text, and returns the new text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in MentionsOf(activity, activity.Recipient?.Id))
        {
            activity.Text = activity.Text?.Replace(mention, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }

    private static IEnumerable<string> MentionsOf(IActivity activity, string? id) =>
        (activity.Entities ?? [])
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .Where(mention => mention is { Text.Length: > 0 } && string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal))
            .Select(mention => mention!.Text!);
}

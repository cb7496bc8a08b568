using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>What is kept of a person apart from any conversation.</summary>
/// <param name="Ref">The person.</param>
/// <param name="Language">The language they chose; null for no choice.</param>
/// <param name="Guess">The language of their Teams when they last wrote: used while they made no choice.</param>
/// <param name="Chat">Their personal chat; null until they wrote in it.</param>
/// <param name="UserId">Their id on the wire in that chat.</param>
/// <param name="Name">Their display name there, for cards only.</param>
public sealed record Person(
    MemberRef Ref, Language? Language = null, Language? Guess = null, ConversationAddress? Chat = null, string UserId = "", string Name = "")
{
    /// <summary>The table.</summary>
    public const string Table = "People";

    /// <summary>Key of the one row in the person's partition.</summary>
    public const string Key = "person";

    /// <summary>The language to speak to them; null when nothing is known.</summary>
    public Language? Spoken => Language ?? Guess;

    /// <summary>The row as the store has it.</summary>
    public static Person Read(MemberRef person, Row row) =>
        new(person, Language.Find(row.Text("Language")), Language.Find(row.Text("Guess")), ChatOf(row), row.Text("UserId") ?? "", row.Text("Name") ?? "");

    /// <summary>The row to write.</summary>
    public Row ToRow() => Row.Of(
        Ref.Partition, Key, ("Language", Language?.Tag), ("Guess", Guess?.Tag), ("UserId", UserId), ("Name", Name), ("ServiceUrl", Chat?.ServiceUrl),
        ("ChatTenant", Chat?.TenantId), ("Chat", Chat?.ConversationId), ("BotId", Chat?.BotId));

    private static ConversationAddress? ChatOf(Row row) =>
        row.Text("ServiceUrl") is { } url && row.Text("ChatTenant") is { } tenant && row.Text("Chat") is { } chat && row.Text("BotId") is { } bot
            ? new(url, tenant, chat, bot)
            : null;
}

using System.Text.Json;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.SignIn;

/// <summary>A sign-in card as Teams shows it: a text and a button that leads to the page of the organisation.</summary>
internal static class SignInCard
{
    private const string Type = "application/vnd.microsoft.card.oauth";

    /// <summary>Null for another attachment, or a card without a button that signs in.</summary>
    public static JsonElement? Shown(JsonElement attachment)
    {
        var content = attachment.Find("content") ?? default;
        var button = content.Each("buttons").FirstOrDefault(b => string.Equals(b.Word("type"), "signin", StringComparison.Ordinal));
        return string.Equals(attachment.Word("contentType"), Type, StringComparison.Ordinal) && content.Word("connectionName") is not null && button.Word("value") is { } link
            ? JsonSerializer.SerializeToElement(new
            {
                type = "AdaptiveCard",
                version = "1.5",
                body = new object[] { new { type = "TextBlock", text = content.Word("text") ?? "", wrap = true } },
                actions = new object[] { new { type = "Action.OpenUrl", id = content.Word("tokenExchangeResource", "id") ?? "signin", title = button.Word("title") ?? "", url = link } },
            })
            : null;
    }
}

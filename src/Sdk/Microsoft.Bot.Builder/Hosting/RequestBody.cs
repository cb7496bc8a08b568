using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request, and no more than an activity can be.</summary>
internal static class RequestBody
{
    /// <summary>Teams sends at most 100 KB; what is far beyond it is not read.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>The activity, or the status that refuses it: 413 or 400.</summary>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + read > Limit)
            {
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            body.Write(chunk, 0, read);
        }

        return Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) is { } activity && IsAddressed(activity)
            ? (activity, StatusCodes.Status200OK)
            : (null, StatusCodes.Status400BadRequest);
    }

    // Without a channel the endorsement of the key could not be checked, without a service URL the token could not.
    private static bool IsAddressed(Activity activity) =>
        !string.IsNullOrEmpty(activity.Type)
        && !string.IsNullOrEmpty(activity.ChannelId)
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && Addresses.IsSafe(address);

    private static Activity? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(json, BotJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

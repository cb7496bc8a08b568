using System.Buffers.Text;
using System.Text.Json;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Platform.SignIn;

/// <summary>
/// Whom a token is about. It came from the token service over our own connection, so its signature is Graph's to check; here only that
/// nobody works with the account of another.
/// </summary>
/// <remarks>https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference</remarks>
internal sealed record TokenClaims(string? Oid, string? Tid)
{
    /// <summary>Null for a text that is no such token.</summary>
    public static TokenClaims? Read(string token)
    {
        try
        {
            return token.Split('.') is [_, var payload, _] ? JsonSerializer.Deserialize<TokenClaims>(Base64Url.DecodeFromChars(payload), JsonSerializerOptions.Web) : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether it is this person's, in their own tenant.</summary>
    public bool IsOf(MemberRef person) =>
        string.Equals(Oid, person.ObjectId, StringComparison.OrdinalIgnoreCase) && string.Equals(Tid, person.HomeTenantId, StringComparison.OrdinalIgnoreCase);
}

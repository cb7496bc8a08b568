using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Kernel.Privacy;

/// <summary>The setting <c>Privacy:Key</c>: with it and an occurrence's secret, an answer without a name can be found by its writer.</summary>
/// <param name="Bytes">At least 32 bytes.</param>
public sealed record PrivacyKey(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// The name under which a person's answer is kept: HMAC-SHA-256 of purpose, secret and person, 32 hexadecimal characters.
    /// Once the secret is gone, nobody can tell whose it was.
    /// </summary>
    public string Pseudonym(string purpose, string secret, string person)
    {
        var hash = HMACSHA256.HashData(Bytes.Span, Encoding.UTF8.GetBytes($"{purpose}\0{secret}\0{person}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}

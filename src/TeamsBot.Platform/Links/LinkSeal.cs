using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Platform.Links;

/// <summary>
/// Signs what a link holds, and hides it from whoever sees the link pass: AES-256-GCM under a key of its own, derived from
/// <c>Privacy:Key</c> (HKDF, RFC 5869). Every instance with that key opens every link; with another key no open link works any more.
/// </summary>
public sealed class LinkSeal(PrivacyKey privacy)
{
    // Another layout of LinkToken needs another purpose, so that links of the version before are unreadable and never misread.
    private static readonly byte[] Purpose = "TeamsBot links 1"u8.ToArray();

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, privacy.Bytes.ToArray(), 32, info: Purpose);

    /// <summary>A nonce that no other link has: 96 random bits.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize));

    /// <summary>The link's last part: nonce, what it holds, and the tag, in letters that an address may have.</summary>
    public string Close(LinkKind kind, LinkToken token)
    {
        var (nonce, plain) = (Convert.FromHexString(token.Nonce), token.ToBytes());
        var whole = new byte[nonce.Length + plain.Length + AesGcm.TagByteSizes.MaxSize];
        nonce.CopyTo(whole, 0);
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, plain, whole.AsSpan(nonce.Length, plain.Length), whole.AsSpan(nonce.Length + plain.Length), [(byte)kind]);
        return Base64Url.EncodeToString(whole);
    }

    /// <summary>What the link holds; null when it was not closed here, was changed on the way, or is of the other kind. The tag is compared in constant time.</summary>
    public LinkToken? Open(LinkKind kind, string text)
    {
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        if (Decode(text) is not { } whole || whole.Length < nonceLength + tagLength) { return null; }
        var nonce = whole.AsSpan(0, nonceLength);
        var plain = new byte[whole.Length - nonceLength - tagLength];
        using var aes = new AesGcm(key, tagLength);
        try
        {
            aes.Decrypt(nonce, whole.AsSpan(nonceLength, plain.Length), whole.AsSpan(^tagLength..), plain, [(byte)kind]);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return LinkToken.Read(plain, Convert.ToHexStringLower(nonce));
    }

    // One text for one link: what only decodes to the same bytes (padding, blanks, spare bits) is refused.
    private static byte[]? Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && string.Equals(Base64Url.EncodeToString(bytes.AsSpan(0, length)), text, StringComparison.Ordinal)
            ? bytes[..length]
            : null;
    }
}

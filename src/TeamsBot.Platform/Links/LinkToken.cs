using System.Text;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Platform.Links;

/// <summary>What a link opens: something to read for an hour, something to take along once, or something to subscribe to.</summary>
public enum LinkKind : byte
{
    /// <summary><see cref="ILinkedPage"/>.</summary>
    Page = (byte)'p',

    /// <summary><see cref="ILinkedFile"/>.</summary>
    File = (byte)'f',

    /// <summary><see cref="ILinkedFeed"/>.</summary>
    Feed = (byte)'c',
}

/// <summary>What a link holds.</summary>
/// <param name="Target">What it leads to.</param>
/// <param name="ExpiresAt">The first instant at which it does not work any more; whole seconds.</param>
/// <param name="Nonce">What tells it from every other link; it names the row of a link that was used up.</param>
public sealed record LinkToken(LinkTarget Target, Instant ExpiresAt, string Nonce)
{
    /// <summary>Whether it works no longer.</summary>
    public bool IsExpired(Instant now) => now >= ExpiresAt;

    /// <summary>All but the nonce, as bytes.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(ExpiresAt.ToUnixTimeSeconds());
        foreach (var text in Texts(Target)) { writer.Write(text); }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads <see cref="ToBytes"/> back; null when it speaks a language that is not offered any more.</summary>
    public static LinkToken? Read(byte[] bytes, string nonce)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var expires = Instant.FromUnixTimeSeconds(reader.ReadInt64());
        var texts = Enumerable.Range(0, 7).Select(_ => reader.ReadString()).ToArray();
        return texts is [var name, var tenant, var conversation, var id, var home, var person, var tag] && Language.Find(tag) is { } language
            ? new(new(name, new TeamKey(tenant, conversation), id, new MemberRef(home, person), language), expires, nonce)
            : null;
    }

    private static string[] Texts(LinkTarget target) =>
        [target.Name, target.Team.TenantId, target.Team.ConversationId, target.Id, target.For.HomeTenantId, target.For.ObjectId, target.Language.Tag];
}

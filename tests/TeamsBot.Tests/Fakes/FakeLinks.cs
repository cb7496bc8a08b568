using TeamsBot.Kernel.Links;

namespace TeamsBot.Tests.Fakes;

/// <summary>Links that can be read, and keep what they were made for.</summary>
public sealed class FakeLinks : ILinks
{
    /// <summary>False where a service was not told its address.</summary>
    public bool HasAddress { get; set; } = true;

    public List<LinkTarget> Made { get; } = [];

    public string? ToPage(LinkTarget target) => To("p", target);

    public string? ToFile(LinkTarget target) => To("f", target);

    public string? ToFeed(LinkTarget target) => To("c", target);

    private string? To(string kind, LinkTarget target)
    {
        if (!HasAddress) { return null; }
        Made.Add(target);
        return $"https://bot.example/{kind}/{target.Name.Split('/')[0]}";
    }
}

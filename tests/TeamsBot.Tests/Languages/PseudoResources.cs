using System.Globalization;
using System.Resources;

namespace TeamsBot.Tests.Languages;

/// <summary>Resources that say the English texts in the pseudo-language, whatever language they are asked for.</summary>
internal sealed class PseudoResources(ResourceManager english) : ResourceManager
{
    public override string? GetString(string name, CultureInfo? culture) =>
        english.GetString(name, CultureInfo.InvariantCulture) is { } text ? Pseudo.Of(text) : null;
}

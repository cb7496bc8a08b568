using NodaTime.TimeZones;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>What a locale such as <c>nl-BE</c> suggests. Only a first guess: everything is shown and can be changed.</summary>
/// <param name="Language">The language of the channel.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when the locale names none.</param>
public sealed record LocaleGuess(Language Language, string Zone, string? Country)
{
    private const string Home = "Europe/Amsterdam";

    /// <summary>The guess; a locale without a region gets the zone of the product's home.</summary>
    public static LocaleGuess Of(string? locale)
    {
        var language = Language.Find(locale) ?? Language.English;
        var country = Region(locale) ?? (language == Language.Dutch ? "NL" : null);
        return new(language, ZoneOf(country) ?? Home, country);
    }

    private static string? Region(string? locale) =>
        locale?.Split('-', '_') is [_, .., { Length: 2 } region] ? region.ToUpperInvariant() : null;

    private static string? ZoneOf(string? country) =>
        country is "NL" ? Home : TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => string.Equals(place.CountryCode, country, StringComparison.Ordinal))?.ZoneId;
}

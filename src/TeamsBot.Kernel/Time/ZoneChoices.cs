using System.Collections.Frozen;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Kernel.Time;

/// <summary>A zone to choose from, by the place people know.</summary>
/// <param name="Id">IANA id.</param>
/// <param name="Place">The city's name in each language.</param>
public sealed record ZoneChoice(string Id, LocalizedText Place);

/// <summary>The short list a dialog offers: the Netherlands, its neighbours and the countries partners work from. Any other valid id may be typed.</summary>
public static class ZoneChoices
{
    /// <summary>The list, in the order shown.</summary>
    public static IReadOnlyList<ZoneChoice> All { get; } =
    [
        Choice("Europe/Amsterdam"),
        Choice("Europe/Brussels", nl: "Brussel", en: "Brussels", fr: "Bruxelles", es: "Bruselas"),
        Choice("Europe/Paris", nl: "Parijs", en: "Paris", fr: "Paris", es: "París"),
        Choice("Europe/Berlin", nl: "Berlijn", en: "Berlin", fr: "Berlin", es: "Berlín"),
        Choice("Europe/Madrid"),
        Choice("Atlantic/Canary", nl: "Canarische Eilanden", en: "Canary Islands", fr: "Îles Canaries", es: "Canarias"),
        Choice("Europe/Lisbon", nl: "Lissabon", en: "Lisbon", fr: "Lisbonne", es: "Lisboa"),
        Choice("Europe/London", nl: "Londen", en: "London", fr: "Londres", es: "Londres"),
        Choice("Europe/Dublin", nl: "Dublin", en: "Dublin", fr: "Dublin", es: "Dublín"),
        Choice("Africa/Accra"),
        Choice("Africa/Ouagadougou"),
        Choice("Africa/Abidjan", nl: "Abidjan", en: "Abidjan", fr: "Abidjan", es: "Abiyán"),
        Choice("Africa/Porto-Novo"),
        Choice("Africa/Lagos"),
        Choice("Africa/Casablanca"),
        Choice("Africa/Nairobi"),
        Choice("Africa/Kampala"),
        Choice("Africa/Johannesburg", nl: "Johannesburg", en: "Johannesburg", fr: "Johannesburg", es: "Johannesburgo"),
        Choice("America/Paramaribo"),
        Choice("America/Curacao", nl: "Curaçao", en: "Curaçao", fr: "Curaçao", es: "Curazao"),
        Choice("America/Lima"),
        Choice("America/Bogota", nl: "Bogota", en: "Bogotá", fr: "Bogota", es: "Bogotá"),
        Choice("America/Santiago"),
        Choice("Asia/Kathmandu", nl: "Kathmandu", en: "Kathmandu", fr: "Katmandou", es: "Katmandú"),
    ];

    private static readonly FrozenDictionary<string, LocalizedText> Places =
        All.ToFrozenDictionary(choice => choice.Id, choice => choice.Place, StringComparer.Ordinal);

    /// <summary>The name of a zone's place: from the list, else the last part of its id ("America/Argentina/Buenos_Aires" is "Buenos Aires").</summary>
    public static string Place(string zone, string language) =>
        Places.TryGetValue(zone, out var place) ? place.In(language) : LastPart(zone);

    private static ZoneChoice Choice(string id) => Choice(id, LastPart(id), LastPart(id), LastPart(id), LastPart(id));

    private static ZoneChoice Choice(string id, string nl, string en, string fr, string es) =>
        new(id, new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = nl, ["en"] = en, ["fr"] = fr, ["es"] = es }));

    private static string LastPart(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}

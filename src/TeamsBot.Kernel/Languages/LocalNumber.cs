using System.Globalization;

namespace TeamsBot.Kernel.Languages;

/// <summary>
/// Numbers as people read them: "1.250,5" in Dutch and Spanish, "1 250,5" in French, "1,250.5" in English and any other language. Nothing
/// here looks at the current culture or at the machine's language data, so a card is the same on every server.
/// </summary>
public static class LocalNumber
{
    private static readonly NumberFormatInfo
        English = Format(".", ","),
        Dutch = Format(",", "."),
        French = Format(",", "\u202F");

    /// <summary>The number with its thousands apart and at most four decimals.</summary>
    public static string Of(decimal value, string language) => value.ToString("#,##0.####", Of(language));

    /// <summary>The number without anything between the thousands, as it may stand in an input.</summary>
    public static string Plain(decimal value, string language) => value.ToString("0.####", Of(language));

    private static NumberFormatInfo Of(string language) => language switch
    {
        "nl" or "es" => Dutch,
        "fr" => French,
        _ => English,
    };

    private static NumberFormatInfo Format(string point, string thousands) => NumberFormatInfo.ReadOnly(
        new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = thousands, NegativeSign = "-" });
}

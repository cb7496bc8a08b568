using System.Globalization;

namespace TeamsBot.Kernel.Languages;

/// <summary>Figures as people read them: "12,5" in Dutch, French and Spanish, "12.5" in English. Nothing here looks at the machine's language data.</summary>
public static class Figures
{
    /// <summary>At most four decimals, none that say nothing: "9", "12,5", "-0,25".</summary>
    public static string Text(decimal value, string language)
    {
        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return language is "en" ? text : text.Replace('.', ',');
    }

    /// <summary>As <see cref="Text(decimal, string)"/>, followed by the unit if there is one: "12,5 min". A percent sign stands against the figure in Dutch and English, after a space that does not break in French and Spanish.</summary>
    public static string Text(decimal value, string? unit, string language) =>
        string.IsNullOrWhiteSpace(unit) ? Text(value, language)
        : unit is "%" ? $"{Text(value, language)}{(language is "fr" or "es" ? "\u00A0" : "")}%"
        : $"{Text(value, language)} {unit}";
}

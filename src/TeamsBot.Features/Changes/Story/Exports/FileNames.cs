using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsBot.Features.Changes.Story.Exports;

/// <summary>Names of files, made of a title: small ASCII letters, digits and hyphens, so that every computer and phone can keep them.</summary>
public static partial class FileNames
{
    private const int MostOfTitle = 60;

    /// <summary><c>overdracht-bij-de-avonddienst-metingen.csv</c>. A title without such letters leaves only the kind.</summary>
    public static string Of(string title, string kind, string extension)
    {
        var plain = string.Concat(title.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));
        var words = Other().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        var kept = words[..Math.Min(words.Length, MostOfTitle)].Trim('-');
        return kept.Length > 0 ? $"{kept}-{kind}.{extension}" : $"{kind}.{extension}";
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 500)]
    private static partial Regex Other();
}

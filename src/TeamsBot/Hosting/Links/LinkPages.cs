using System.Text.RegularExpressions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Platform.Links;

namespace TeamsBot.Hosting.Links;

/// <summary>What a browser sees of what a link opened.</summary>
internal sealed partial class LinkPages(TextCatalog catalog)
{
    private const string Busy = "shared.link-busy";

    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(1);

    public IResult Of(Opened opened) => opened switch
    {
        Opened.Page page => Shown(page),
        Opened.Offer offer => Offered(catalog.In(offer.Language)),
        Opened.File file => Saved(file.Content),
        Opened.Nothing nothing => Nothing(nothing),
        _ => throw new InvalidOperationException($"There is no answer for {opened.GetType().Name}."),
    };

    /// <summary>What somebody sees who opens more than their share.</summary>
    public LinkAnswer TooMany(TimeSpan wait) => Said(StatusCodes.Status429TooManyRequests, "shared.link-often", null) with { RetryAfter = wait };

    private LinkAnswer Shown(Opened.Page page)
    {
        var texts = catalog.In(page.Language);
        return LinkAnswer.Html(StatusCodes.Status200OK, LinkFrame.Of(page.Language, page.Content.Title, page.Content.Body, Note(texts["shared.link-note"])));
    }

    private static LinkAnswer Offered(Texts texts) => LinkAnswer.Html(
        StatusCodes.Status200OK, LinkFrame.WithButton(texts.Language, texts["shared.link-file"], texts["shared.link-file.help"], texts["shared.link-file-get"]));

    private static LinkAnswer Saved(FileContent file) =>
        new(StatusCodes.Status200OK, file.ContentType, file.Bytes, "default-src 'none'; sandbox") { SaveAs = SafeName(file.FileName) };

    private LinkAnswer Nothing(Opened.Nothing nothing) => nothing.Why switch
    {
        NothingBecause.Unreadable => Said(StatusCodes.Status404NotFound, "shared.link-unreadable", null),
        NothingBecause.Expired => Said(StatusCodes.Status410Gone, "shared.link-expired", nothing.Language),
        NothingBecause.Used => Said(StatusCodes.Status410Gone, "shared.link-used", nothing.Language),
        NothingBecause.Gone => Said(StatusCodes.Status404NotFound, "shared.link-gone", nothing.Language),
        NothingBecause.Busy => Said(StatusCodes.Status503ServiceUnavailable, Busy, nothing.Language) with { RetryAfter = SoonAgain },
        _ => Said(StatusCodes.Status500InternalServerError, "shared.link-trouble", nothing.Language),
    };

    // Without a language to go by, the page says it in every one.
    private LinkAnswer Said(int status, string key, Language? language) => language is not null
        ? LinkAnswer.Html(status, LinkFrame.Of(language, catalog.In(language)[key], Html.Tag("p", catalog.In(language)[$"{key}.help"])))
        : LinkAnswer.Html(status, LinkFrame.Of(
            Language.English, catalog.In(Language.English)[key], Html.Tag("p", catalog.In(Language.English)[$"{key}.help"]),
            Html.Of(Language.All.Where(other => other != Language.English).Select(other => Section(catalog.In(other), key)))));

    private static HtmlElement Section(Texts texts, string key) =>
        Html.Tag("section", Html.Tag("h2", texts[key]), Html.Tag("p", texts[$"{key}.help"])).With("lang", texts.Language.Tag);

    private static HtmlElement Note(string text) => Html.Tag("p", text).Class("note");

    // A name from a feature is safe already; this holds whatever it gives.
    private static string SafeName(string name) =>
        Unsafe().Replace(name, "-").TrimStart('.', '-') is { Length: > 0 } safe ? safe : "file";

    [GeneratedRegex(@"[^A-Za-z0-9.-]|\.(?=.*\.)", RegexOptions.None, 500)]
    private static partial Regex Unsafe();
}

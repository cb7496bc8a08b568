using System.Security.Cryptography;
using System.Text;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Hosting.Links;

/// <summary>What is the same on every page: language, title, styles. The styles stand in the page, so that it can be kept and printed as it is.</summary>
internal static class LinkFrame
{
    private static readonly string Styles = Read();

    /// <summary>
    /// The pages load nothing, run nothing and stand in no other page; their one style sheet is named by its hash. A form only sends to this service.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Styles)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page.</summary>
    public static string Of(Language language, string title, params IEnumerable<Html> parts) => Whole(language, title, Html.Of(parts).ToString());

    /// <summary>A page with one button, which sends a POST to the page's own address.</summary>
    public static string WithButton(Language language, string title, string text, string button) =>
        Whole(language, title, $"""{Html.Tag("p", text)}<form method="post"><button type="submit">{Html.Text(button)}</button></form>""");

    private static string Whole(Language language, string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="{language.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow, noarchive">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Text(title)} · Vast Punt</title>
        <style>{Styles}</style>
        </head>
        <body>
        <main>
        {Html.Tag("h1", title)}
        {body}
        </main>
        </body>
        </html>

        """;

    private static string Read()
    {
        using var file = new StreamReader(typeof(LinkFrame).Assembly.GetManifestResourceStream("page.css")!, Encoding.UTF8);
        return file.ReadToEnd().ReplaceLineEndings("\n");
    }
}

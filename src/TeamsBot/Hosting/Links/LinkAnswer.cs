using System.Text;

namespace TeamsBot.Hosting.Links;

/// <summary>An answer to a browser, with the headers that keep it from being stored, indexed, framed or passed on.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Media type with character set.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Policy">Content-Security-Policy.</param>
internal sealed record LinkAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body, string Policy) : IResult
{
    /// <summary>Set to have it saved instead of shown.</summary>
    public string? SaveAs { get; init; }

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A page of ours.</summary>
    public static LinkAnswer Html(int status, string html) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), LinkFrame.Policy);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (Status, ContentType, Body.Length);
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (SaveAs is { } name) { headers.ContentDisposition = $"attachment; filename=\"{name}\""; }
        if (RetryAfter is { } wait) { headers.RetryAfter = $"{(int)wait.TotalSeconds}"; }
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}

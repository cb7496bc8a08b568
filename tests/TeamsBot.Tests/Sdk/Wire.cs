using System.Net;
using System.Text;

namespace TeamsBot.Tests.Sdk;

/// <summary>One request as it was sent.</summary>
public sealed record Sent(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>Records what goes out and answers as told; a call nobody expected fails the test.</summary>
public sealed class Wire : HttpMessageHandler, IHttpClientFactory
{
    private readonly List<(string Method, string Start, Func<HttpResponseMessage> Answer)> answers = [];
    private readonly Lock gate = new();

    public IList<Sent> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public Wire Answers(string method, string urlStart, string json, HttpStatusCode status = HttpStatusCode.OK) =>
        Answers(method, urlStart, () => new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public Wire Answers(string method, string urlStart, Func<HttpResponseMessage> answer)
    {
        // The newest answer counts, so that a test can change its mind.
        answers.Insert(0, (method, urlStart, answer));
        return this;
    }

    public int Count(string urlStart) => Requests.Count(request => request.Url.StartsWith(urlStart, StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase);
        var url = request.RequestUri!.AbsoluteUri;
        lock (gate)
        {
            Requests.Add(new Sent(request.Method.Method, url, headers, body));
        }

        var known = answers.FirstOrDefault(answer => answer.Method.Equals(request.Method.Method, StringComparison.Ordinal) && url.StartsWith(answer.Start, StringComparison.Ordinal));
        return known.Answer is null ? throw new InvalidOperationException($"Nobody expected {request.Method} {url}") : known.Answer();
    }
}

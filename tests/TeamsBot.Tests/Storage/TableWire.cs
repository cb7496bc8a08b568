using System.Net;
using System.Net.Http.Headers;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace TeamsBot.Tests.Storage;

/// <summary>Plays the table service: gives the prepared answers in order and keeps what was asked. One request too many fails.</summary>
internal sealed class TableWire : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> answers = new();

    public List<Asked> Requests { get; } = [];

    public TableClientOptions Options => new()
    {
        Transport = new HttpClientTransport(new HttpClient(this)),
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 2 },
    };

    public void Answer(HttpStatusCode status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        answers.Enqueue(answer);
    }

    public void Fail(HttpStatusCode status, string code, string message) => Answer(status, Error(code, message));

    public static string Error(string code, string message) =>
        $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}\nRequestId:1"} } }""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        Requests.Add(new($"{request.Method} {request.RequestUri!.AbsoluteUri}", headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase), body));
        return answers.Dequeue();
    }

    internal sealed record Asked(string Line, Dictionary<string, string> Headers, string Body);
}

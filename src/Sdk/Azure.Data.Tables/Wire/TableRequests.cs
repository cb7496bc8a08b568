using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>The pipeline of one account and what every request of the service carries.</summary>
internal sealed class TableRequests
{
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline pipeline;

    public TableRequests(Uri endpoint, TableClientOptions options, HttpPipelinePolicy authentication)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = ODataError.Parser,
        });
    }

    /// <summary>The account's address, without a slash at the end.</summary>
    public string Endpoint { get; }

    /// <summary>Sends one request; an answer that is neither a success nor <paramref name="accepted"/> is thrown.</summary>
    public async Task<Response> SendAsync(
        RequestMethod method, string path, ETag ifMatch, byte[]? content, CancellationToken cancellationToken, string contentType = "application/json", int accepted = 200)
    {
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Endpoint + path));
        request.Headers.Add("x-ms-version", TableClientOptions.Version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add(HttpHeader.Names.Accept, Json);
        if (ifMatch != default) { request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch.ToString("H")); }
        if (content is not null) { Add(request, content, contentType); }
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.Status < 300 || message.Response.Status == accepted ? message.Response : throw new RequestFailedException(message.Response);
    }

    private static void Add(Request request, byte[] content, string contentType)
    {
        request.Headers.Add(HttpHeader.Names.Prefer, "return-no-content");
        request.Headers.Add(HttpHeader.Names.ContentType, contentType);
        request.Content = RequestContent.Create(content);
    }
}

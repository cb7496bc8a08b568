using Microsoft.Rest;

namespace Microsoft.Bot.Schema
{
    /// <summary>The connector refused a request; <see cref="Response"/> tells with which status.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.errorresponseexception</remarks>
    public class ErrorResponseException : RestException
    {
        public ErrorResponseException()
        {
        }

        public ErrorResponseException(string message)
            : base(message)
        {
        }

        public ErrorResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public HttpResponseMessageWrapper? Response { get; set; }

        public ErrorResponse? Body { get; set; }
    }
}

// Part of the published exception's shape.
namespace Microsoft.Rest
{
    using System.Net;

    /// <summary>What failed at the other side of a REST call.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.rest.restexception</remarks>
    public class RestException : Exception
    {
        public RestException()
        {
        }

        public RestException(string message)
            : base(message)
        {
        }

        public RestException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>A response, kept after its connection is gone.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.rest.httpresponsemessagewrapper</remarks>
    public class HttpResponseMessageWrapper
    {
        public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
        {
            ArgumentNullException.ThrowIfNull(httpResponse);
            StatusCode = httpResponse.StatusCode;
            ReasonPhrase = httpResponse.ReasonPhrase;
            Content = content;
            foreach (var (name, values) in httpResponse.Headers)
            {
                Headers[name] = values;
            }
        }

        public HttpStatusCode StatusCode { get; protected set; }

        public string? ReasonPhrase { get; protected set; }

        public string Content { get; set; }

        public IDictionary<string, IEnumerable<string>> Headers { get; } =
            new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
    }
}

using System.Net;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema
{
    /// <summary>The connector refused a request; <see cref="Response"/> tells with which status.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.errorresponseexception</remarks>
    // Made by the slice alone, so without the constructors that others would need.
#pragma warning disable CA1032, RCS1194
    public class ErrorResponseException : Exception
    {
        internal ErrorResponseException(HttpStatusCode status, ErrorResponse? body)
            : base($"The connector answered {(int)status}.") =>
            (Response, Body) = (new HttpResponseMessageWrapper(status), body);

        public HttpResponseMessageWrapper? Response { get; }

        public ErrorResponse? Body { get; }
    }
#pragma warning restore CA1032, RCS1194
}

// Part of the published exception's shape.
namespace Microsoft.Rest
{
    /// <summary>A response, kept after its connection is gone.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.rest.httpresponsemessagewrapper</remarks>
    public class HttpResponseMessageWrapper
    {
        internal HttpResponseMessageWrapper(HttpStatusCode status) => StatusCode = status;

        public HttpStatusCode StatusCode { get; }
    }
}

using System.Net;

namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke: its status, and its body as JSON.</summary>
internal sealed record InvokeResponse(HttpStatusCode Status, object? Body);

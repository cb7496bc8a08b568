using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes a request in, runs the bot, writes the response.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.integration.aspnet.core.ibotframeworkhttpadapter</remarks>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

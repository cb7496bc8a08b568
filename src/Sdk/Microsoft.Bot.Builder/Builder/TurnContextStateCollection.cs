using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>What a turn brings along: here the way to the token service.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.turncontextstatecollection</remarks>
// The published one is a dictionary; what is in it is found by its type there too.
#pragma warning disable CA1711
public class TurnContextStateCollection
{
    private readonly UserTokenClient? userTokens;

    internal TurnContextStateCollection(UserTokenClient? userTokens) => this.userTokens = userTokens;

    /// <summary>The thing of this type; null when the turn has none.</summary>
    public T? Get<T>()
        where T : class => userTokens as T;
}
#pragma warning restore CA1711

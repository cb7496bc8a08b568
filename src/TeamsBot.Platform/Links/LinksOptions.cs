using Microsoft.Extensions.Configuration;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Platform.Links;

/// <summary>The section <c>Links</c>.</summary>
public sealed record LinksOptions
{
    /// <summary>Where people reach this service with a browser; null when nowhere, and then no links are made.</summary>
    public string? Address { get; init; }

    /// <summary>What is wrong with the settings, one line each.</summary>
    public IEnumerable<string> Errors =>
        Address is null || LinkAddress.Find(Address) is { Query: "", Fragment: "" }
            ? []
            : ["Links:Address has to be an https: address without a query (http: on loopback only)."];

    /// <summary>Reads the section.</summary>
    public static LinksOptions From(IConfiguration configuration) =>
        new() { Address = configuration["Links:Address"] is { Length: > 0 } address ? address : null };
}

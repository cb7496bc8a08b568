namespace TeamsBot.Hosting;

/// <summary>The folder that relative paths in settings start from, whatever folder the service is started in.</summary>
internal static class ContentRoot
{
    /// <summary>
    /// What was asked for (<c>--contentRoot</c>, <c>ASPNETCORE_CONTENTROOT</c>, <c>DOTNET_CONTENTROOT</c>), else the folder of the program.
    /// </summary>
    public static string Of(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()["contentRoot"]
        ?? AppContext.BaseDirectory;
}

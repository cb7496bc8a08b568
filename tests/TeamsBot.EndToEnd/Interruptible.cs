using System.Diagnostics;

namespace TeamsBot.EndToEnd;

/// <summary>Programs that Ctrl-C can stop. Tests that run in the background inherit that it is ignored, and would pass that on.</summary>
internal static class Interruptible
{
    /// <summary>A .NET program with its arguments; the process is the program's own.</summary>
    public static ProcessStartInfo Dotnet(params IEnumerable<string> arguments) =>
        OperatingSystem.IsLinux() ? new("env", ["--default-signal=INT", "dotnet", .. arguments]) : new("dotnet", [.. arguments]);
}

using System.Diagnostics;
using System.Text.Json;

namespace TeamsBot.Tests.Schemas;

/// <summary>
/// Validates JSON by npm's ajv (no validator that restores for .NET handles these schemas). One Node process serves all tests;
/// it ends with the test host, which closes its input.
/// </summary>
internal static class JsonSchema
{
    private static readonly Lock Turn = new();
    private static readonly Lazy<Process> Node = new(Start);

    /// <summary>What is wrong with the document, empty when it is valid.</summary>
    public static string[] Errors(string schemaPath, string json)
    {
        lock (Turn)
        {
            Node.Value.StandardInput.WriteLine(JsonSerializer.Serialize(new { schema = schemaPath, document = json }));
            var answer = Node.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException("validate.mjs stopped; was `npm ci` run? Its words are on the console.");
            return JsonSerializer.Deserialize<string[]>(answer)!;
        }
    }

    /// <summary>A file of this folder, beside the test binaries.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Schemas", file);

    private static Process Start()
    {
        var node = Process.Start(new ProcessStartInfo("node", [PathOf("validate.mjs")]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        node.StandardInput.AutoFlush = true;
        return node;
    }
}

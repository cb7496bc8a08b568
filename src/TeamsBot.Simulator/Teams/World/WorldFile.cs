using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <summary>Reads and replaces the file as a whole, so that a crash leaves the old one or the new one.</summary>
internal sealed class WorldFile(string? path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 128 };

    public WorldRows? Read() =>
        path is not null && File.Exists(path) ? JsonSerializer.Deserialize<WorldRows>(File.ReadAllBytes(path), Options) : null;

    /// <param name="rows">Asked for only when there is a file to write.</param>
    public void Write(Func<WorldRows> rows)
    {
        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var next = path + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(rows(), Options));
        File.Move(next, path, overwrite: true);
    }
}

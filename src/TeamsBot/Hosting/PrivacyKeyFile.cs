using System.Security.Cryptography;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Hosting;

/// <summary>The key of <c>Privacy:Key</c>, or with the embedded store one that is made at the first start and kept beside its file.</summary>
internal static class PrivacyKeyFile
{
    private const string Name = "privacy.key";

    /// <summary>Adds <see cref="PrivacyKey"/>.</summary>
    public static IServiceCollection AddPrivacyKey(this IServiceCollection services, IConfiguration configuration)
    {
        var options = PrivacyOptions.From(configuration);
        return services.AddSingleton(s => new PrivacyKey(options.Bytes() ?? ReadOrMake(PathOf(s))));
    }

    /// <summary>The file beside the store. Two first starts at once agree on one key: the file is put there whole, and only once.</summary>
    internal static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Make(path);
        }

        var key = Convert.FromBase64String(File.ReadAllText(path));
        return key.Length >= PrivacyOptions.KeyBytes ? key : throw new InvalidDataException("The file with the privacy key is damaged; put it back from a backup.");
    }

    private static void Make(string path)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
        using (var file = new StreamWriter(draft, Options()))
        {
            file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(PrivacyOptions.KeyBytes)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance was first.
            File.Delete(draft);
        }
    }

    // Only who runs the service may read it; Windows has no such mode.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }

    private static string PathOf(IServiceProvider services)
    {
        var store = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, services.GetRequiredService<StorageOptions>().SqlitePath);
        return Path.Combine(Path.GetDirectoryName(store)!, Name);
    }
}

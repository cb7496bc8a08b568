using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>promises.json</c> as far as the product needs it.</summary>
internal sealed record PromiseFile(PromiseFile.PromisePool Entries)
{
    public Promises ToPromises() => new([.. Entries.Items.Select(item => new Promise(item.Id, new LocalizedText(item.Text.Title)))]);

    internal sealed record PromisePool(PromiseItem[] Items);

    internal sealed record PromiseItem(string Id, PromiseTexts Text);

    internal sealed record PromiseTexts(Dictionary<string, string> Title);
}

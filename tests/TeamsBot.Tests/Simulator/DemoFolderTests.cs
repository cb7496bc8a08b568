using TeamsBot.Simulator.Demo;

namespace TeamsBot.Tests.Simulator;

public sealed class DemoFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("demo");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_filled_demo_is_opened_as_it_is()
    {
        var demo = new DemoFolder(folder.FullName);
        Assert.True(demo.Prepare());
        File.WriteAllText(InFolder("bot.db"), "filled");
        demo.Filled();

        Assert.False(demo.Prepare());
        Assert.True(File.Exists(InFolder("bot.db")));
    }

    [Fact]
    public void An_interrupted_filling_starts_afresh()
    {
        var demo = new DemoFolder(folder.FullName);
        demo.Prepare();
        File.WriteAllText(InFolder("bot.db"), "half");

        Assert.True(demo.Prepare());
        Assert.False(File.Exists(InFolder("bot.db")));
    }

    [Fact]
    public void Work_that_is_not_a_demo_is_left_alone()
    {
        File.WriteAllText(InFolder("bot.db"), "work");

        Assert.Throws<InvalidDataException>(() => new DemoFolder(folder.FullName).Prepare());
        Assert.True(File.Exists(InFolder("bot.db")));
    }

    private string InFolder(string name) => Path.Combine(folder.FullName, name);
}

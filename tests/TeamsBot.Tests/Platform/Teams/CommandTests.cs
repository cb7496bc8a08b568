using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class CommandTests
{
    private const string Message = "message-in-channel.json";

    private static readonly TextSource Words = new("setup", new PlayedWords());

    [Theory]
    [InlineData("agenda now", "setup.command.now", "")]
    [InlineData("Agenda NU", "setup.command.now", "")]
    [InlineData("agenda", "setup.command.agenda", "")]
    [InlineData("pause until 1 March", "setup.command.pause", "1 March")]
    [InlineData("Pauzé tot 1 maart", "setup.command.pause", "1 maart")]
    [InlineData("help!", "setup.command.help", "")]
    [InlineData("¡help!", "setup.command.help", "")]
    [InlineData("¿help?", "setup.command.help", "")]
    [InlineData("“agenda nu”", "setup.command.now", "")]
    [InlineData("«\u00A0agenda nu\u00A0»", "setup.command.now", "")]
    [InlineData("help !", "setup.command.help", "")]
    [InlineData("?", "setup.command.help", "")]
    [InlineData("Hoi", "setup.command.help", "Hoi")]
    [InlineData("agendapunt", "setup.command.help", "agendapunt")]
    public void The_longest_command_wins_in_any_language_and_the_rest_is_its_argument(string text, string command, string argument)
    {
        var found = new CommandWords(Handlers(), Texts()).Find(text);
        Assert.Equal((command, argument), (found?.Handler.WordsKey, found?.Argument));
    }

    [Fact]
    public void Two_commands_with_the_same_words_stop_the_start()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new CommandWords([.. Handlers(), new PlayedCommand("setup.command.again")], Texts()));
        Assert.Contains("AGENDA NOW", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_is_no_part_of_a_command_and_the_answer_stands_in_the_thread()
    {
        var help = new PlayedCommand("setup.command.help");
        await using var world = With(help);
        world.Teams.Settings = KnownTeams.In(Language.English);

        await world.TurnAsync(World.Sample(Message));

        var command = Assert.Single(help.Commands);
        Assert.Equal(("", World.Team, false, Language.English), (command.Argument, command.Team, command.IsPersonal, command.Texts.Language));
        var sent = Assert.Single(world.Connector.Requests, r => r.Method is "POST");
        Assert.EndsWith($"/v3/conversations/{World.Channel};messageid=1795289317868/activities", sent.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_personal_chat_speaks_the_persons_language_and_knows_their_one_channel()
    {
        var help = new PlayedCommand("setup.command.help");
        await using var world = With(help);
        world.Teams.Settings = KnownTeams.In(Language.English);
        await world.TurnAsync(World.Sample(Message));

        await world.TurnAsync(World.Sample(Message, a =>
        {
            a["conversation"]!["conversationType"] = "personal";
            a["conversation"]!["id"] = "a:1personal";
        }));

        var command = help.Commands[^1];
        Assert.Equal((World.Team, true, Language.Dutch), (command.Team, command.IsPersonal, command.Texts.Language));
    }

    [Fact]
    public async Task A_message_from_a_channel_that_was_given_up_makes_it_present_again()
    {
        await using var world = With(new PlayedCommand("setup.command.help"));
        world.Teams.Settings = KnownTeams.In(Language.Dutch) with { IsPresent = false };

        await world.TurnAsync(World.Sample(Message));

        Assert.Equal((World.Team, true, World.Address), Assert.Single(world.Teams.Presence));
    }

    private static World With(ICommandHandler handler) => new(s => s.AddSingleton(handler).AddSingleton(Words));

    private static IEnumerable<ICommandHandler> Handlers() =>
        new[] { "help", "now", "agenda", "pause" }.Select(name => new PlayedCommand($"setup.command.{name}"));

    private static TextCatalog Texts() => new([TextCatalog.Shared, Words]);

    private sealed class PlayedCommand(string key) : ICommandHandler
    {
        public List<Command> Commands { get; } = [];

        public string WordsKey => key;

        public Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
        {
            Commands.Add(command);
            return Task.FromResult<ActionReply>(new ActionReply.Message("answer"));
        }
    }

    private sealed class PlayedWords : ResourceManager
    {
        public override string? GetString(string name, System.Globalization.CultureInfo? culture) => (name, culture?.Name) switch
        {
            ("setup.command.help", "nl") => "help|uitleg",
            ("setup.command.help", _) => "help",
            ("setup.command.now", "nl") => "agenda nu",
            ("setup.command.now" or "setup.command.again", _) => "agenda now",
            ("setup.command.agenda", _) => "agenda",
            ("setup.command.pause", "nl") => "pauze tot|pauze",
            ("setup.command.pause", _) => "pause until|pause",
            _ => null,
        };
    }
}

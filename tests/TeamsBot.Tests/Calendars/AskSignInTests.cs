using TeamsBot.Features.Calendar;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Calendars;

/// <summary>The button of the check, pressed in the channel and in the personal chat.</summary>
public sealed class AskSignInTests
{
    private static readonly Texts English = new TextCatalog([TextCatalog.Shared, TextSource.Beside<AskSignIn>("calendar")]).In(Language.English);
    private static readonly TeamKey Noord = new("host", "19:noord");
    private static readonly Member Mila = new(new MemberRef("host", "mila"), "29:mila", "Mila", IsGuest: false);

    [Fact]
    public async Task In_the_channel_the_card_goes_to_the_chat_and_everybody_else_sees_nothing_of_it()
    {
        var signIn = new PlayedSignIn();
        Assert.Equal(English["calendar.sent-to-chat"], Assert.IsType<ActionReply.Message>(await PressAsync(signIn, Mila, Noord)).Text);
        Assert.Equal(Mila.Ref, Assert.Single(signIn.Asked));
        Assert.IsType<ActionReply.Silence>(await PressAsync(signIn, Mila, channel: null));
    }

    [Theory]
    [InlineData("partner", false)]
    [InlineData("host", true)]
    public async Task Partners_and_guests_hear_that_they_cannot(string tenant, bool isGuest)
    {
        var signIn = new PlayedSignIn();
        Assert.Equal("calendar.partners-cannot", Refused(await PressAsync(signIn, new Member(new MemberRef(tenant, "awa"), "29:awa", "Awa", isGuest), Noord)));
        Assert.Empty(signIn.Asked);
    }

    [Fact]
    public async Task Who_is_signed_in_with_the_account_of_another_begins_anew()
    {
        var signIn = new PlayedSignIn { State = SignInState.WrongAccount };
        await PressAsync(signIn, Mila, channel: null);
        Assert.Equal((1, 1), (signIn.SignedOut, signIn.Asked.Count));
    }

    [Theory]
    [InlineData("none", "calendar.write-first")]
    [InlineData("gone", "calendar.write-first")]
    [InlineData("refused", "calendar.no-answer")]
    public async Task A_card_that_did_not_arrive_is_said(string how, string key)
    {
        SendResult? result = how switch { "gone" => new SendResult.Gone("x"), "refused" => new SendResult.NotSent("x"), _ => null };
        Assert.Equal(key, Refused(await PressAsync(new PlayedSignIn { Sent = result }, Mila, Noord)));
    }

    private static string Refused(ActionReply reply) => Assert.IsType<ActionReply.Refused>(reply).Reason.Key;

    private static Task<ActionReply> PressAsync(ISignIn signIn, Member by, TeamKey? channel) => new PressSignIn(new AskSignIn(signIn)).HandleAsync(
        new CardAction(PressSignIn.Name, ActionKind.Execute, channel, new ConversationAddress("", "host", "c", "28:bot"), by, English, CardData.Empty, "1"), CancellationToken.None);

    private sealed class PlayedSignIn : ISignIn
    {
        public SignInState State { get; init; } = SignInState.Out;

        public SendResult? Sent { get; init; } = new SendResult.Sent("1");

        public List<MemberRef> Asked { get; } = [];

        public int SignedOut { get; private set; }

        public Task<SignInState> StateAsync(MemberRef person, CancellationToken cancellationToken) => Task.FromResult(State);

        public Task<SendResult?> AskAsync(MemberRef person, CancellationToken cancellationToken)
        {
            Asked.Add(person);
            return Task.FromResult(Sent);
        }

        public Task<bool> SignOutAsync(MemberRef person, CancellationToken cancellationToken)
        {
            SignedOut++;
            return Task.FromResult(true);
        }
    }
}

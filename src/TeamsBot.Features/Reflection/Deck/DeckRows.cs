using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// A team's deck as rows of its conversation, in the table <c>Decks</c>: one range brings what is dealt. Whose a sentence is stands in the speaker's own
/// partition and nowhere else.
/// </summary>
internal static class DeckRows
{
    public const string Table = "Decks";

    /// <summary>The row with what is hidden. Every change of the deck replaces it too, so that two changes at once never miss each other.</summary>
    public const string Deck = "deck";

    private const int Schema = 1;
    private const string CardPrefix = "deck:card:";
    private const string QuotePrefix = "deck:quote:";
    private const string TextPrefix = "deck:text:";
    private const string ProposalPrefix = "proposal:";
    private const string SpokenPrefix = "spoken:";

    /// <summary>What a deal reads.</summary>
    public static KeyRange Dealt => new(Deck, "deck;");

    public static KeyRange Spoken => KeyRange.Prefix(SpokenPrefix);

    public static string KeyOf(OwnCard card) => CardPrefix + KeyPart.Encode(card.Id);

    public static string KeyOf(Quote quote) => QuotePrefix + KeyPart.Encode(quote.Id);

    public static string KeyOf(BetterText text) => TextPrefix + KeyPart.Join(text.Card, text.Language, text.Name);

    public static string KeyOf(Proposal proposal) => ProposalPrefix + KeyPart.Encode(proposal.Id);

    public static string SpokenKey(string quote) => SpokenPrefix + KeyPart.Encode(quote);

    public static Row Write(TeamKey team, TeamDeck deck, string? etag) =>
        Row.Of(team.Partition, Deck, ("Hidden", RowJson.Write(deck.Hidden)), ("Version", deck.Version), ("Schema", Schema)) with { ETag = etag };

    public static Row Write(TeamKey team, OwnCard card) => Row.Of(
        team.Partition,
        KeyOf(card),
        ("Id", card.Id),
        ("Theme", card.Texts.Theme),
        ("Language", card.Texts.Language),
        ("Said", RowJson.Write(card.Texts.Said)),
        ("By", card.By.Ref.ToString()),
        ("Name", card.By.Name),
        ("ChangedBy", card.ChangedBy),
        ("At", card.At),
        ("State", card.State.ToString()),
        ("Version", card.Version));

    public static Row Write(TeamKey team, Quote quote) => Row.Of(
        team.Partition, KeyOf(quote), ("Id", quote.Id), ("Card", quote.Card), ("Language", quote.Language), ("Text", quote.Text), ("IsGiven", quote.IsGiven), ("At", quote.At));

    public static Row Write(TeamKey team, BetterText text) =>
        Row.Of(team.Partition, KeyOf(text), ("Card", text.Card), ("Language", text.Language), ("Part", text.Name), ("Text", text.Text));

    public static Row Write(TeamKey team, Proposal proposal) => Row.Of(
        team.Partition,
        KeyOf(proposal),
        ("Id", proposal.Id),
        ("Card", proposal.Better.Card),
        ("Language", proposal.Better.Language),
        ("Part", proposal.Better.Name),
        ("Text", proposal.Better.Text),
        ("By", proposal.By.Ref.ToString()),
        ("Name", proposal.By.Name),
        ("At", proposal.At));

    public static Row WriteSpoken(MemberRef speaker, TeamKey team, string quote) =>
        Row.Of(speaker.Partition, SpokenKey(quote), ("Id", quote), ("Tenant", team.TenantId), ("Conversation", team.ConversationId));

    public static (string Quote, TeamKey Team) ReadSpoken(Row row) => (row.Text("Id")!, new TeamKey(row.Text("Tenant")!, row.Text("Conversation")!));

    public static TeamDeck Read(IReadOnlyList<Row> rows)
    {
        var deck = rows.FirstOrDefault(row => string.Equals(row.Key, Deck, StringComparison.Ordinal));
        return deck is null ? TeamDeck.Standard : new TeamDeck
        {
            Hidden = RowJson.Read<string[]>(Known(deck).Text("Hidden")!),
            Version = deck.LongNumber("Version") ?? 0,
            Cards = [.. Of(CardPrefix).Select(ReadCard)],
            Quotes = [.. Of(QuotePrefix).Select(ReadQuote)],
            Texts = [.. Of(TextPrefix).Select(ReadText)],
            Proposals = [.. Of(ProposalPrefix).Select(row => new Proposal(row.Text("Id")!, ReadText(row), Person(row), row.Instant("At")!.Value))],
        };

        IEnumerable<Row> Of(string prefix) => rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static OwnCard ReadCard(Row row) =>
        new(
            row.Text("Id")!,
            new OwnTexts(row.Text("Theme")!, row.Text("Language")!, RowJson.Read<Dictionary<string, string>>(row.Text("Said")!)),
            Person(row),
            row.Instant("At")!.Value,
            row.LongNumber("Version") ?? 1)
        {
            State = Enum.Parse<OwnCardState>(row.Text("State")!),
            ChangedBy = row.Text("ChangedBy") ?? "",
        };

    private static Quote ReadQuote(Row row) =>
        new(row.Text("Id")!, row.Text("Card")!, row.Text("Language")!, row.Text("Text")!, row.Flag("IsGiven") ?? false, row.Instant("At")!.Value);

    private static BetterText ReadText(Row row) => new(row.Text("Card")!, row.Text("Language")!, row.Text("Part")!, row.Text("Text")!);

    private static NamedMember Person(Row row) => new(MemberRef.Parse(row.Text("By")) ?? new MemberRef("-", "-"), row.Text("Name") ?? "");

    private static Row Known(Row row) =>
        row.Number("Schema") is Schema ? row : throw new InvalidDataException($"The row {row.Key} has the shape {row.Number("Schema")}, which this version does not know.");
}

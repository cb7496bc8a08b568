namespace TeamsBot.Tests.Cards;

/// <summary>The guard itself: it lets through what Teams takes and sees each kind of mistake.</summary>
public sealed class CardSchemaTests
{
    private const string Text = """{"type":"TextBlock","text":"Hallo"}""";

    [Theory]
    [InlineData("plain text", Text)]
    [InlineData("a tap on a column", """{"type":"ColumnSet","columns":[{"type":"Column","width":"stretch","items":[],"selectAction":{"type":"Action.Execute","verb":"a/1","data":{"id":"1"}}}]}""")]
    [InlineData("a narrow screen", """{"type":"TextBlock","text":"a","targetWidth":"atLeast:Narrow"}""")]
    [InlineData("a dialog button", """{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"a","data":{"msteams":{"type":"task/fetch"},"targetWidth":1}}]}""")]
    [InlineData("a chart with its list", """{"type":"Chart.Line","title":"a","fallback":{"type":"FactSet","facts":[{"title":"1","value":"2"}]}}""")]
    public void What_Teams_takes_is_valid(string what, string element) => Assert.True(CardSchema.Errors(Card(element)) is [], what);

    [Theory]
    [InlineData("a misspelt property", """{"type":"TextBlock","txt":"Hallo"}""", "txt")]
    [InlineData("an unknown element", """{"type":"TextBlok","text":"Hallo"}""", "/body/0 has the unknown type \"TextBlok\"")]
    [InlineData("a wrong kind of value", """{"type":"TextBlock","text":"a","wrap":"yes"}""", "/body/0/wrap")]
    [InlineData("a mistake deep inside", """{"type":"Container","items":[{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"Image"}]}]}]}""", "url")]
    [InlineData("an input without id", """{"type":"Input.Text"}""", "id")]
    [InlineData("a chart without fallback", """{"type":"Chart.Line"}""", "unknown type")]
    [InlineData("a chart with a wrong fallback", """{"type":"Chart.Line","fallback":{"type":"FactSet"}}""", "facts")]
    [InlineData("an action without type", """{"type":"ActionSet","actions":[{"title":"a"}]}""", "/body/0/actions/0")]
    public void A_mistake_is_seen_and_named(string what, string element, string named) =>
        Assert.True(CardSchema.Errors(Card(element)).Any(error => error.Contains(named, StringComparison.Ordinal)), what);

    [Fact]
    public void Something_that_is_no_card_is_refused() => Assert.NotEmpty(CardSchema.Errors("""{"type":"Adaptive","body":[]}"""));

    [Fact]
    public void Teams_own_settings_are_allowed_on_the_card_only()
    {
        Assert.Empty(CardSchema.Errors("""{"type":"AdaptiveCard","version":"1.5","msteams":{"width":"Full"},"body":[]}"""));
        Assert.NotEmpty(CardSchema.Errors(Card("""{"type":"TextBlock","text":"a","msteams":{"width":"Full"}}""")));
    }

    private static string Card(string element) =>
        """{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[""" + element + "]}";
}

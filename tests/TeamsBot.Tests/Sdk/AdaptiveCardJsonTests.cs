using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Sdk;

/// <summary>The JSON of cards, so that ours and the published object model are held to the same.</summary>
public sealed class AdaptiveCardJsonTests
{
    [Fact]
    public void A_card_has_its_version_language_and_texts() => Same(
        """{"type":"AdaptiveCard","version":"1.5","lang":"nl","fallbackText":"Kan niet worden getoond","body":[{"type":"TextBlock","text":"Hoi"}],"msteams":{"width":"Full"}}""",
        new AdaptiveCard("1.5")
        {
            Lang = "nl",
            FallbackText = "Kan niet worden getoond",
            Body = { new AdaptiveTextBlock("Hoi") },
            AdditionalProperties = { ["msteams"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["width"] = "Full" } },
        });

    [Fact]
    public void Text_says_only_what_differs_from_the_default() => Body(
        """{"type":"TextBlock","id":"t","spacing":"extraLarge","separator":true,"text":"x","style":"heading","size":"extraLarge","weight":"bolder","color":"attention","horizontalAlignment":"center","isSubtle":true,"wrap":true}""",
        new AdaptiveTextBlock("x")
        {
            Id = "t",
            Spacing = AdaptiveSpacing.ExtraLarge,
            Separator = true,
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Attention,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            IsSubtle = true,
            Wrap = true,
        });

    [Fact]
    public void An_element_outside_the_model_is_written_with_its_type_and_properties() => Body(
        """{"type":"Chart.HorizontalBar","separator":true,"title":"x","data":[{"x":"a","y":1.5}],"fallback":{"type":"TextBlock","text":"a: 1,5"}}""",
        new AdaptiveUnknownElement
        {
            Type = "Chart.HorizontalBar",
            Separator = true,
            AdditionalProperties =
            {
                ["title"] = "x",
                ["data"] = new List<object> { new Dictionary<string, object>(StringComparer.Ordinal) { ["x"] = "a", ["y"] = 1.5 } },
                ["fallback"] = new AdaptiveTextBlock("a: 1,5"),
            },
        });

    [Fact]
    public void A_row_of_columns_can_be_tapped() => Body(
        """
        {"type":"ColumnSet","columns":[{"type":"Column","width":"stretch","style":"emphasis","selectAction":{"type":"Action.Execute","title":"Stap vooruit","verb":"agenda.status/1","data":{"id":"01J","n":1.10},"associatedInputs":"none"},
         "items":[{"type":"TextBlock","text":"x"}]}]}
        """,
        new AdaptiveColumnSet
        {
            Columns =
            {
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Stretch,
                    Style = AdaptiveContainerStyle.Emphasis,
                    Items = { new AdaptiveTextBlock("x") },
                    SelectAction = new AdaptiveExecuteAction
                    {
                        Title = "Stap vooruit",
                        Verb = "agenda.status/1",
                        DataJson = """{"id":"01J","n":1.10}""",
                        AssociatedInputs = AdaptiveAssociatedInputs.None,
                    },
                },
            },
        });

    [Fact]
    public void Facts_and_containers_hold_what_they_hold() => Body(
        """{"type":"Container","style":"good","items":[{"type":"FactSet","facts":[{"title":"Wie","value":"Ada"}]}]}""",
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Good,
            Items =
            {
                new AdaptiveFactSet { Facts = { new AdaptiveFact("Wie", "Ada") } },
            },
        });

    public static TheoryData<string, Func<AdaptiveElement>> Inputs => new()
    {
        {
            """{"type":"Input.Text","id":"a","label":"Wat","isRequired":true,"errorMessage":"Vul iets in","value":"v","placeholder":"p","isMultiline":true,"maxLength":500}""",
            () => new AdaptiveTextInput { Id = "a", Label = "Wat", IsRequired = true, ErrorMessage = "Vul iets in", Value = "v", Placeholder = "p", IsMultiline = true, MaxLength = 500 }
        },
        {
            """{"type":"Input.ChoiceSet","id":"a","label":"Wie","value":"1","style":"expanded","wrap":true,"choices":[{"title":"Een","value":"1"}]}""",
            () => new AdaptiveChoiceSetInput
            {
                Id = "a",
                Label = "Wie",
                Value = "1",
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Choices = { new AdaptiveChoice { Title = "Een", Value = "1" } },
            }
        },
        { """{"type":"Input.Date","id":"a","value":"2026-11-21","min":"2026-11-01","max":"2027-11-21"}""", () => new AdaptiveDateInput { Id = "a", Value = "2026-11-21", Min = "2026-11-01", Max = "2027-11-21" } },
        { """{"type":"Input.Time","id":"a","value":"09:30"}""", () => new AdaptiveTimeInput { Id = "a", Value = "09:30" } },
        { """{"type":"Input.Number","id":"a","value":7,"min":0,"max":10.5}""", () => new AdaptiveNumberInput { Id = "a", Value = 7, Min = 0, Max = 10.5 } },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_is_labelled_and_checked(string expected, Func<AdaptiveElement> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Body(expected, input());
    }

    [Fact]
    public void Buttons_carry_their_data_as_it_was_given() => Same(
        """
        {"type":"AdaptiveCard","version":"1.5","body":[],
         "actions":[{"type":"Action.Execute","title":"Bewaar","id":"s","style":"positive","verb":"a/1","data":{"x":"1"}},
                    {"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"}},"associatedInputs":"none"}]}
        """,
        new AdaptiveCard("1.5")
        {
            Actions =
            {
                new AdaptiveExecuteAction { Id = "s", Title = "Bewaar", Style = "positive", Verb = "a/1", DataJson = """{"x":"1"}""" },
                new AdaptiveSubmitAction { Title = "Open", DataJson = """{"msteams":{"type":"task/fetch"}}""", AssociatedInputs = AdaptiveAssociatedInputs.None },
            },
        });

    [Fact]
    public void A_button_opens_an_address() => Same(
        """{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.OpenUrl","title":"Open","url":"https://bot.example/p/x-_1"}]}""",
        new AdaptiveCard("1.5") { Actions = { new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://bot.example/p/x-_1") } } });

    private static void Body(string expected, AdaptiveElement element) =>
        Same($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{expected}}]}""", new AdaptiveCard("1.5") { Body = { element } });

    private static void Same(string expected, AdaptiveCard card)
    {
        var json = card.ToJson();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(json)), json);
        Assert.Empty(CardSchema.Errors(json));
    }
}

using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Sdk;

/// <summary>The JSON of cards, so that ours and the published object model are held to the same.</summary>
public sealed class AdaptiveCardJsonTests
{
    [Fact]
    public void A_card_has_its_version_language_and_texts() => Same(
        """{"type":"AdaptiveCard","version":"1.5","lang":"nl","fallbackText":"Kan niet worden getoond","speak":"Hoi","body":[{"type":"TextBlock","text":"Hoi"}],"msteams":{"width":"Full"}}""",
        new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            Lang = "nl",
            FallbackText = "Kan niet worden getoond",
            Speak = "Hoi",
            Body = { new AdaptiveTextBlock("Hoi") },
            AdditionalProperties = { ["msteams"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["width"] = "Full" } },
        });

    [Fact]
    public void Text_says_only_what_differs_from_the_default() => Body(
        """{"type":"TextBlock","id":"t","spacing":"extraLarge","separator":true,"isVisible":false,"text":"x","style":"heading","size":"extraLarge","weight":"bolder","color":"attention","horizontalAlignment":"center","isSubtle":true,"wrap":true,"maxLines":2}""",
        new AdaptiveTextBlock("x")
        {
            Id = "t",
            Spacing = AdaptiveSpacing.ExtraLarge,
            Separator = true,
            IsVisible = false,
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Attention,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            IsSubtle = true,
            Wrap = true,
            MaxLines = 2,
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
        """{"type":"Container","style":"good","bleed":true,"minHeight":"50px","items":[{"type":"FactSet","facts":[{"title":"Wie","value":"Ada"}]},{"type":"Image","url":"https://example.org/a.png","altText":"Een plaatje","size":"small"}]}""",
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Good,
            Bleed = true,
            PixelMinHeight = 50,
            Items =
            {
                new AdaptiveFactSet { Facts = { new AdaptiveFact("Wie", "Ada") } },
                new AdaptiveImage("https://example.org/a.png") { AltText = "Een plaatje", Size = AdaptiveImageSize.Small },
            },
        });

    [Fact]
    public void A_table_has_weighed_columns_and_rows_of_cells() => Body(
        """{"type":"Table","showGridLines":false,"columns":[{"width":2}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"x"}]}]}]}""",
        new AdaptiveTable
        {
            ShowGridLines = false,
            Columns = { new AdaptiveTableColumnDefinition { Width = 2 } },
            Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Items = { new AdaptiveTextBlock("x") } } } } },
        });

    public static TheoryData<string, Func<AdaptiveElement>> Inputs => new()
    {
        {
            """{"type":"Input.Text","id":"a","label":"Wat","isRequired":true,"errorMessage":"Vul iets in","value":"v","placeholder":"p","isMultiline":true,"maxLength":500}""",
            () => new AdaptiveTextInput { Id = "a", Label = "Wat", IsRequired = true, ErrorMessage = "Vul iets in", Value = "v", Placeholder = "p", IsMultiline = true, MaxLength = 500 }
        },
        {
            """{"type":"Input.ChoiceSet","id":"a","label":"Wie","value":"1","style":"expanded","isMultiSelect":true,"wrap":true,"choices":[{"title":"Een","value":"1"}]}""",
            () => new AdaptiveChoiceSetInput
            {
                Id = "a",
                Label = "Wie",
                Value = "1",
                Style = AdaptiveChoiceInputStyle.Expanded,
                IsMultiSelect = true,
                Wrap = true,
                Choices = { new AdaptiveChoice { Title = "Een", Value = "1" } },
            }
        },
        { """{"type":"Input.Date","id":"a","value":"2026-11-21","min":"2026-11-01","max":"2027-11-21"}""", () => new AdaptiveDateInput { Id = "a", Value = "2026-11-21", Min = "2026-11-01", Max = "2027-11-21" } },
        { """{"type":"Input.Time","id":"a","value":"09:30"}""", () => new AdaptiveTimeInput { Id = "a", Value = "09:30" } },
        { """{"type":"Input.Number","id":"a","value":7,"min":0,"max":10.5}""", () => new AdaptiveNumberInput { Id = "a", Value = 7, Min = 0, Max = 10.5 } },
        {
            """{"type":"Input.Toggle","id":"a","title":"Ja","value":"no","valueOn":"yes","valueOff":"no","wrap":true}""",
            () => new AdaptiveToggleInput { Id = "a", Title = "Ja", Value = "no", ValueOn = "yes", ValueOff = "no", Wrap = true }
        },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_is_labelled_and_checked(string expected, Func<AdaptiveElement> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Body(expected, input());
    }

    [Fact]
    public void Buttons_have_a_fallback_for_old_clients() => Same(
        """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Lees","url":"https://example.org/"}]}],
         "actions":[{"type":"Action.Execute","title":"Bewaar","id":"s","verb":"a/1","data":{"x":"1"},"tooltip":"Bewaar het","mode":"secondary","fallback":{"type":"Action.Submit","title":"Bewaar","data":{"x":"1"}}},
                    {"type":"Action.Submit","title":"Weg","fallback":"drop","data":{"msteams":{"type":"task/fetch"}}},
                    {"type":"Action.ToggleVisibility","title":"Meer","targetElements":[{"elementId":"more"},{"elementId":"less","isVisible":false}]}]}
        """,
        new AdaptiveCard("1.5")
        {
            Body = { new AdaptiveActionSet { Actions = { new AdaptiveOpenUrlAction { Title = "Lees", Url = new Uri("https://example.org/") } } } },
            Actions =
            {
                new AdaptiveExecuteAction
                {
                    Id = "s",
                    Title = "Bewaar",
                    Verb = "a/1",
                    DataJson = """{"x":"1"}""",
                    Tooltip = "Bewaar het",
                    Mode = AdaptiveActionMode.Secondary,
                    Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Bewaar", DataJson = """{"x":"1"}""" }),
                },
                new AdaptiveSubmitAction
                {
                    Title = "Weg",
                    Data = new { msteams = new { type = "task/fetch" } },
                    Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
                },
                new AdaptiveToggleVisibilityAction { Title = "Meer", TargetElements = { new AdaptiveTargetElement("more"), new AdaptiveTargetElement("less", false) } },
            },
        });

    [Fact]
    public void A_chart_goes_in_as_it_is_with_a_list_for_who_cannot_see_it() => Body(
        """{"type":"Chart.Line","title":"Per week","data":[{"legend":"Wij","values":[{"x":"2026-11-16","y":3}]}],"fallback":{"type":"FactSet","facts":[]}}""",
        new AdaptiveUnknownElement
        {
            Type = "Chart.Line",
            Fallback = new AdaptiveFallbackElement(new AdaptiveFactSet()),
            AdditionalProperties =
            {
                ["title"] = "Per week",
                ["data"] = new[] { new { legend = "Wij", values = new[] { new { x = "2026-11-16", y = 3 } } } },
            },
        });

    [Fact]
    public void A_refresh_names_its_readers() => Same(
        """{"type":"AdaptiveCard","version":"1.5","refresh":{"action":{"type":"Action.Execute","verb":"r/1"},"userIds":["29:1"]},"body":[]}""",
        new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "r/1" }, UserIds = { "29:1" } } });

    private static void Body(string expected, AdaptiveElement element) =>
        Same($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{expected}}]}""", new AdaptiveCard("1.5") { Body = { element } });

    private static void Same(string expected, AdaptiveCard card)
    {
        var json = card.ToJson();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(json)), json);
        Assert.Empty(CardSchema.Errors(json));
    }
}

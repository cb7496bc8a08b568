using System.Text.Json;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class CardCheckTests
{
    [Theory]
    [InlineData("""{ "type": "AdaptiveCard", "body": [] }""", "card: version must be 1.0 to 1.5")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.6", "body": [] }""", "card: version must be 1.0 to 1.5")]
    [InlineData("""{ "type": "Hero", "version": "1.5" }""", "card.type: \"Hero\" is not allowed")]
    [InlineData("""{ "version": "1.5" }""", "card: type must be AdaptiveCard")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Paragraph" }] }""", "card.body[0]: Paragraph is unknown here")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": 5 }] }""", "card.body[0].text: 5 is not allowed")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock" }] }""", "card.body[0] (TextBlock): text is required")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "color": "purple" }] }""", "card.body[0].color: \"purple\" is not allowed")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Container", "items": [{ "type": "Input.Text" }] }] }""", "card.body[0].items[0] (Input.Text): id is required")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "id": "a" }, { "type": "TextBlock", "text": "x", "id": "a" }] }""", "card: the id \"a\" stands there twice")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "wraps": true }] }""", "card.body[0]: wraps is unknown")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.OpenUrl", "url": "http://example.org" }] }""", "card.actions[0] (Action.OpenUrl): url has to be https, or http on this machine")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.OpenUrl", "url": "javascript:alert(1)" }] }""", "card.actions[0] (Action.OpenUrl): url has to be https, or http on this machine")]
    public void A_problem_names_the_element_and_the_property(string card, string problem) =>
        Assert.Equal(problem, Assert.Single(CardCheck.Problems(Parse(card))));

    [Fact]
    public void What_Teams_knows_beyond_the_schema_passes() => Assert.Empty(CardCheck.Problems(Parse("""
        { "type": "AdaptiveCard", "version": "1.5", "msteams": { "width": "Full" }, "lang": "nl", "body": [
            { "type": "Badge", "text": "x" }, { "type": "TextBlock", "text": "x", "targetWidth": "atLeast:Narrow", "style": "heading", "size": "Large" },
            { "type": "ColumnSet", "columns": [{ "type": "Column", "width": "stretch", "items": [{ "type": "TextBlock", "text": "x", "id": "a" }], "selectAction": { "type": "Action.Execute", "verb": "v", "data": { "id": "a" }, "fallback": { "type": "Action.Submit", "data": {} } } }] },
            { "type": "FactSet", "facts": [{ "title": "a", "value": "b" }] }, { "type": "Input.ChoiceSet", "id": "c", "label": "C", "style": "expanded", "choices": [{ "title": "a", "value": "1" }] },
            { "type": "Input.Toggle", "id": "t", "title": "T", "value": "false" }, { "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "targetElements": ["a", { "elementId": "c", "isVisible": true }] }] },
            { "type": "Table", "columns": [{ "width": 1 }], "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [] }] }] }],
          "actions": [{ "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard", "body": [] } }, { "type": "Action.OpenUrl", "title": "Open", "url": "https://example.org", "tooltip": "x" }, { "type": "Action.OpenUrl", "title": "Open", "url": "http://127.0.0.1:5101/p/x" }] }
        """)));

    private const string List = """ "fallback": { "type": "FactSet", "facts": [{ "title": "a", "value": "b" }] } """;

    [Theory]
    [InlineData("a line chart", """ "type": "Chart.Line", "title": "t", "xAxisTitle": "x", "yAxisTitle": "y", "colorSet": "categorical", "data": [{ "legend": "l", "color": "good", "values": [{ "x": "2026-01-05", "y": 2.5 }, { "x": 3, "y": 0 }] }] """)]
    [InlineData("a bar chart", """ "type": "Chart.HorizontalBar", "title": "t", "displayMode": "AbsoluteNoAxis", "color": "categoricalBlue", "data": [{ "x": "a", "y": 2, "color": "neutral" }], "separator": true, "spacing": "Small" """)]
    public void The_charts_that_are_drawn_here_pass_with_their_list(string what, string chart) =>
        Assert.True(CardCheck.Problems(Body($"{{ {chart}, {List} }}")) is [], what);

    [Theory]
    [InlineData(""" "type": "Chart.Line", "data": [] """, "card.body[0] (Chart.Line): fallback is required")]
    [InlineData(""" "type": "Chart.Line", "data": [], "fallback": "drop" """, "card.body[0].fallback: \"drop\" is not allowed")]
    [InlineData(""" "type": "Chart.Line", "data": [], "fallback": { "type": "FactSet" } """, "card.body[0].fallback (FactSet): facts is required")]
    public void A_chart_without_a_proper_list_is_refused(string chart, string problem) =>
        Assert.Equal(problem, Assert.Single(CardCheck.Problems(Body($"{{ {chart} }}"))));

    [Theory]
    [InlineData(""" "type": "Chart.Line" """, "card.body[0] (Chart.Line): data is required")]
    [InlineData(""" "type": "Chart.Line", "data": [], "displayMode": "PartToWhole" """, "card.body[0] (Chart.Line): displayMode is unknown")]
    [InlineData(""" "type": "Chart.Line", "data": [], "color": "red" """, "card.body[0].color: \"red\" is not allowed")]
    [InlineData(""" "type": "Chart.Line", "data": {} """, "card.body[0].data: {} is not allowed")]
    [InlineData(""" "type": "Chart.Line", "data": [{ "values": [] }] """, "card.body[0].data[0]: legend is required")]
    [InlineData(""" "type": "Chart.Line", "data": [{ "legend": "l", "values": [{ "x": "a", "y": "2" }] }] """, "card.body[0].data[0].values[0].y: \"2\" is not allowed")]
    [InlineData(""" "type": "Chart.Line", "data": [{ "legend": "l", "values": [{ "y": 2 }] }] """, "card.body[0].data[0].values[0]: x is required")]
    [InlineData(""" "type": "Chart.HorizontalBar", "data": [{ "x": 1, "y": 2 }] """, "card.body[0].data[0].x: 1 is not allowed")]
    [InlineData(""" "type": "Chart.HorizontalBar", "data": [{ "x": "a", "y": 2, "legend": "l" }] """, "card.body[0].data[0]: legend is unknown")]
    [InlineData(""" "type": "Chart.HorizontalBar", "data": [], "displayMode": "Tall" """, "card.body[0].displayMode: \"Tall\" is not allowed")]
    [InlineData(""" "type": "Chart.Pie", "data": [] """, "card.body[0]: Chart.Pie is unknown here")]
    public void A_chart_that_Teams_would_not_draw_is_refused(string chart, string problem) =>
        Assert.Equal(problem, Assert.Single(CardCheck.Problems(Body($"{{ {chart}, {List} }}"))));

    [Fact]
    public void The_charts_of_the_bot_pass()
    {
        var texts = new TextCatalog([TextCatalog.Shared]).In(Language.Dutch);
        AdaptiveElement[] charts =
        [
            Chart.Line(texts, "Wachttijd", null, [new(new LocalDate(2026, 1, 5), 4.5m, "5 jan", "4,5")], new ChartLevel("doel 3", 3, ChartColors.Target), new ChartLevel("norm 5", 5, ChartColors.Norm),
                new ChartLevel("mediaan 4", 4, ChartColors.Middle), new ChartLevel("bij de start 6", 6, ChartColors.Start)),
            Chart.HorizontalBar("Bewijs", "aantal", [new("Cijfers", 4, "4")]),
        ];

        Assert.Empty(CardCheck.Problems(Parse(CardPage.Of(texts, "x", charts).ToJson())));
    }

    private static JsonElement Body(string element) => Parse("{ \"type\": \"AdaptiveCard\", \"version\": \"1.5\", \"body\": [" + element + "] }");

    private static JsonElement Parse(string card)
    {
        using var document = JsonDocument.Parse(card);
        return document.RootElement.Clone();
    }
}
